/// The decision guide to a group of techniques: which technique is it, which code, and when not.
package struct GuideView: View {
    package var page: PageView
    package var title: String
    package var group: String
    package var techniques: [GuideTechniqueView]
    package var codes: [GuideCodeView]
    /// What is said of pairs that are taken for each other; `aspect` is the other one.
    package var lookAlikes: [GuideLookAlikeView]
    package var disputes: [GuideDisputeView]
    package var cautions: [DifferenceView]
    package var otherGuides: [LinkView]

    package init(
        page: PageView, title: String, group: String, techniques: [GuideTechniqueView] = [],
        codes: [GuideCodeView] = [], lookAlikes: [GuideLookAlikeView] = [], disputes: [GuideDisputeView] = [],
        cautions: [DifferenceView] = [], otherGuides: [LinkView] = []
    ) {
        self.page = page
        self.title = title
        self.group = group
        self.techniques = techniques
        self.codes = codes
        self.lookAlikes = lookAlikes
        self.disputes = disputes
        self.cautions = cautions
        self.otherGuides = otherGuides
    }

    package static let fields = ViewFields<Self>(
        "The decision guide to a group of techniques",
        [
            .one("page", "What surrounds the page", \.page),
            .text("title", "The page's title", \.title),
            .text("group", "The group, such as Soft tissue techniques", \.group),
            .list("techniques", "The techniques of the group, to tell what was done", \.techniques),
            .list("codes", "The codes they are reported with", \.codes),
            .list("lookAlikes", "What tells techniques apart that are taken for each other", \.lookAlikes),
            .list("disputes", "Techniques whose code is disputed, and who says what", \.disputes),
            .list("cautions", "What the notes must say, or what to watch for", \.cautions),
            .list("otherGuides", "The guides to the other groups", \.otherGuides),
        ])
}

/// A technique of the group, with what tells it from the others.
package struct GuideTechniqueView: View, Hashable {
    package var link: LinkView
    package var definition: HTMLFragment
    package var codes: [LinkView]

    package init(link: LinkView, definition: HTMLFragment, codes: [LinkView]) {
        self.link = link
        self.definition = definition
        self.codes = codes
    }

    package static let fields = ViewFields<Self>(
        "A technique of the group",
        [
            .one("link", "The technique's page", \.link),
            .html("definition", "What it is, in our own words", \.definition),
            .list("codes", "The codes it may be reported with", \.codes),
        ])
}

/// A code, and the techniques of the group that are reported with it.
package struct GuideCodeView: View, Hashable {
    package var id: String
    package var link: LinkView
    /// Their links lead to the techniques.
    package var mappings: [MappingView]

    package init(id: String, link: LinkView, mappings: [MappingView]) {
        self.id = id
        self.link = link
        self.mappings = mappings
    }

    package static let fields = ViewFields<Self>(
        "A code, and the techniques of the group that are reported with it",
        [
            .text("id", "The identifier that links within the page use", \.id),
            .one("link", "The code's page", \.link),
            .list("mappings", "The techniques, and when the code fits", \.mappings),
        ])
}

/// Two entries that are taken for each other.
package struct GuideLookAlikeView: View, Hashable {
    package var link: LinkView
    package var other: LinkView
    package var difference: HTMLFragment

    package init(link: LinkView, other: LinkView, difference: HTMLFragment) {
        self.link = link
        self.other = other
        self.difference = difference
    }

    package static let fields = ViewFields<Self>(
        "Two entries that are taken for each other",
        [
            .one("link", "The technique of the group", \.link),
            .one("other", "What it is taken for", \.other),
            .html("difference", "What the other one is, or does, instead", \.difference),
        ])
}

/// A technique whose code is disputed.
package struct GuideDisputeView: View, Hashable {
    package var link: LinkView
    package var positions: [PositionView]

    package init(link: LinkView, positions: [PositionView]) {
        self.link = link
        self.positions = positions
    }

    package static let fields = ViewFields<Self>(
        "A technique whose code is disputed",
        [
            .one("link", "The technique's page", \.link),
            .list("positions", "Who says what", \.positions),
        ])
}
