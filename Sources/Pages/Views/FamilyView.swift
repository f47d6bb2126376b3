/// The page of a family of codes.
package struct FamilyView: View {
    package var page: PageView
    package var title: String
    package var summary: HTMLFragment
    package var spans: [String]
    package var members: [MemberView]
    package var articles: [LinkView]

    package init(
        page: PageView, title: String, summary: HTMLFragment, spans: [String] = [], members: [MemberView] = [],
        articles: [LinkView] = []
    ) {
        self.page = page
        self.title = title
        self.summary = summary
        self.spans = spans
        self.members = members
        self.articles = articles
    }

    package static let fields = ViewFields<Self>(
        "The page of a family of codes",
        [
            .one("page", "What surrounds the page", \.page),
            .text("title", "The family's name", \.title),
            .html("summary", "What the codes have in common, and how to choose", \.summary),
            .texts("spans", "Its codes and ranges as they are written, such as 98940-98942", \.spans),
            .list("members", "The codes of it that have a page", \.members),
            .list("articles", "Articles about its codes", \.articles),
        ])
}

/// A code in a table of codes.
package struct MemberView: View, Hashable {
    package var link: LinkView
    package var timing: String
    package var category: String
    package var medicare: String

    package init(link: LinkView, timing: String, category: String, medicare: String) {
        self.link = link
        self.timing = timing
        self.category = category
        self.medicare = medicare
    }

    package static let fields = ViewFields<Self>(
        "A code in a table of codes",
        [
            .one("link", "The code's page", \.link),
            .text("timing", "Whether it is billed by time, such as \"Timed, 15 min\"", \.timing),
            .text("category", "Where it stands among the procedures", \.category),
            .text("medicare", "Its status with Medicare, in words", \.medicare),
        ])
}
