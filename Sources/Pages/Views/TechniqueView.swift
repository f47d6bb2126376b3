/// The page of a technique.
package struct TechniqueView: View {
    package var page: PageView
    package var name: String
    package var abbreviation: String
    package var aliases: [String]
    package var group: String
    package var definition: HTMLFragment
    package var mappings: [MappingView]
    package var positions: [PositionView]
    package var regions: [String]
    package var lookAlikes: [DifferenceView]
    package var related: [LinkView]
    /// The decision guide to its group.
    package var guide: LinkView?
    package var caution: HTMLFragment
    package var articles: [LinkView]

    package init(
        page: PageView, name: String, abbreviation: String = "", aliases: [String] = [], group: String,
        definition: HTMLFragment, mappings: [MappingView] = [], positions: [PositionView] = [],
        regions: [String] = [], lookAlikes: [DifferenceView] = [], related: [LinkView] = [],
        guide: LinkView? = nil, caution: HTMLFragment = HTMLFragment(), articles: [LinkView] = []
    ) {
        self.page = page
        self.name = name
        self.abbreviation = abbreviation
        self.aliases = aliases
        self.group = group
        self.definition = definition
        self.mappings = mappings
        self.positions = positions
        self.regions = regions
        self.lookAlikes = lookAlikes
        self.related = related
        self.guide = guide
        self.caution = caution
        self.articles = articles
    }

    package static let fields = ViewFields<Self>(
        "The page of a technique",
        [
            .one("page", "What surrounds the page", \.page),
            .text("name", "The technique's name", \.name),
            .text("abbreviation", "Such as MFR; may be empty", \.abbreviation),
            .texts("aliases", "Other names it goes by", \.aliases),
            .text("group", "What it belongs to, such as Soft tissue techniques", \.group),
            .html("definition", "What it is, in our own words", \.definition),
            .list("mappings", "The codes it is reported with, and when", \.mappings),
            .list("positions", "Who says what, where the code is disputed", \.positions),
            .texts("regions", "Parts of the body it is used on", \.regions),
            .list("lookAlikes", "What it is taken for", \.lookAlikes),
            .list("related", "Terms beside it", \.related),
            .optional("guide", "The decision guide to its group", \.guide),
            .html("caution", "What the note must say, or what to watch for; may be empty", \.caution),
            .list("articles", "Articles about it", \.articles),
        ])
}

/// One side of a disagreement about the code of a technique.
package struct PositionView: View, Hashable {
    package var heldBy: String
    package var claim: HTMLFragment

    package init(heldBy: String, claim: HTMLFragment) {
        self.heldBy = heldBy
        self.claim = claim
    }

    package static let fields = ViewFields<Self>(
        "One side of a disagreement",
        [
            .text("heldBy", "Who says so", \.heldBy),
            .html("claim", "What is said", \.claim),
        ])
}
