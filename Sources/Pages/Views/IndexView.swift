/// The page that lists a kind of page.
package struct IndexView: View {
    package var page: PageView
    package var title: String
    package var introduction: HTMLFragment
    package var count: String
    /// Pages that show the same records in another way.
    package var overviews: [LinkView]
    package var groups: [IndexGroupView]

    package init(
        page: PageView, title: String, introduction: HTMLFragment = HTMLFragment(), count: String = "",
        groups: [IndexGroupView] = [], overviews: [LinkView] = []
    ) {
        self.overviews = overviews
        self.page = page
        self.title = title
        self.introduction = introduction
        self.count = count
        self.groups = groups
    }

    package static let fields = ViewFields<Self>(
        "The page that lists a kind of page",
        [
            .one("page", "What surrounds the page", \.page),
            .text("title", "What is listed, such as Codes", \.title),
            .html("introduction", "A word on the kind; may be empty", \.introduction),
            .text("count", "How many there are, such as \"41 codes\"; may be empty", \.count),
            .list("overviews", "Pages that show the same records in another way, such as a table", \.overviews),
            .list("groups", "The entries by category, group, letter …", \.groups),
        ])
}

/// The entries of an index that belong together.
package struct IndexGroupView: View, Hashable {
    package var id: String
    package var title: String
    package var entries: [IndexEntryView]
    /// The decision guide to the group, if it has one.
    package var guide: LinkView?

    package init(id: String, title: String, entries: [IndexEntryView], guide: LinkView? = nil) {
        self.guide = guide
        self.id = id
        self.title = title
        self.entries = entries
    }

    package static let fields = ViewFields<Self>(
        "The entries of an index that belong together",
        [
            .text("id", "The identifier that links within the page use", \.id),
            .text("title", "What they have in common; a letter, in the glossary", \.title),
            .list("entries", "The entries, in order", \.entries),
            .optional("guide", "The decision guide to the group, if it has one", \.guide),
        ])
}

/// A page in an index.
package struct IndexEntryView: View, Hashable {
    package var link: LinkView
    /// What staff look for at a glance, such as "Timed, 15 min".
    package var facts: [String]

    package init(link: LinkView, facts: [String] = []) {
        self.link = link
        self.facts = facts
    }

    package static let fields = ViewFields<Self>(
        "A page in an index",
        [
            .one("link", "The page", \.link),
            .texts("facts", "What staff look for at a glance, such as \"Timed, 15 min\"", \.facts),
        ])
}
