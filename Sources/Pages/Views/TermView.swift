/// The page of a term.
package struct TermView: View {
    package var page: PageView
    package var name: String
    package var abbreviation: String
    package var aliases: [String]
    package var area: String
    package var definition: HTMLFragment
    package var practice: HTMLFragment
    package var related: [LinkView]
    package var codes: [LinkView]
    package var articles: [LinkView]

    package init(
        page: PageView, name: String, abbreviation: String = "", aliases: [String] = [], area: String,
        definition: HTMLFragment, practice: HTMLFragment = HTMLFragment(), related: [LinkView] = [],
        codes: [LinkView] = [], articles: [LinkView] = []
    ) {
        self.page = page
        self.name = name
        self.abbreviation = abbreviation
        self.aliases = aliases
        self.area = area
        self.definition = definition
        self.practice = practice
        self.related = related
        self.codes = codes
        self.articles = articles
    }

    package static let fields = ViewFields<Self>(
        "The page of a term",
        [
            .one("page", "What surrounds the page", \.page),
            .text("name", "The term", \.name),
            .text("abbreviation", "Such as POC; may be empty", \.abbreviation),
            .texts("aliases", "Other names it goes by", \.aliases),
            .text("area", "The part of the work it belongs to, such as Billing", \.area),
            .html("definition", "What it means, in our own words", \.definition),
            .html("practice", "How it matters at work; may be empty", \.practice),
            .list("related", "Terms and techniques beside it", \.related),
            .list("codes", "Codes it matters for", \.codes),
            .list("articles", "Articles about it", \.articles),
        ])
}
