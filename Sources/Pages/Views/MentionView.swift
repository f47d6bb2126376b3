/// The pages of one kind that name or link to a page.
package struct MentionGroupView: View, Hashable {
    package var title: String
    /// How many pages there are, such as "1,284".
    package var count: String
    package var first: [MentionView]
    package var rest: [MentionView]
    package var restCount: String
    /// What is said of those that are not listed, such as "1,234 more are not listed"; may be empty.
    package var unlisted: String

    package init(
        title: String, count: String, first: [MentionView], rest: [MentionView] = [], restCount: String = "",
        unlisted: String = ""
    ) {
        self.title = title
        self.count = count
        self.first = first
        self.rest = rest
        self.restCount = restCount
        self.unlisted = unlisted
    }

    package static let fields = ViewFields<Self>(
        "The pages of one kind that name or link to the page",
        [
            .text("title", "The kind of page, such as Articles", \.title),
            .text("count", "How many pages there are, such as 1,284", \.count),
            .list("first", "The first of them", \.first),
            .list("rest", "Those that follow, to be unfolded", \.rest),
            .text("restCount", "How many follow", \.restCount),
            .text("unlisted", "How many more there are that are not listed, in words; may be empty", \.unlisted),
        ])
}

/// A page that names another one, and the sentence in which it does.
package struct MentionView: View, Hashable {
    /// To the place where it does.
    package var link: LinkView
    /// The heading above the place; may be empty.
    package var heading: String
    /// The sentence in three parts, of which each may be empty.
    package var before: String
    package var match: String
    package var after: String

    package init(link: LinkView, heading: String = "", before: String = "", match: String = "", after: String = "") {
        self.link = link
        self.heading = heading
        self.before = before
        self.match = match
        self.after = after
    }

    package static let fields = ViewFields<Self>(
        "A page that names this one, and the sentence in which it does",
        [
            .one("link", "To the place where it does", \.link),
            .text("heading", "The heading above the place; may be empty", \.heading),
            .text("before", "The sentence up to the words that name the page", \.before),
            .text("match", "The words that name the page; empty if there is no sentence", \.match),
            .text("after", "The rest of the sentence", \.after),
        ])
}
