/// The part of the site that a page belongs to, with the pages beside it.
package struct SectionView: View, Hashable {
    package var title: String
    package var href: String
    package var groups: [SectionGroupView]

    package init(title: String, href: String, groups: [SectionGroupView]) {
        self.title = title
        self.href = href
        self.groups = groups
    }

    package static let fields = ViewFields<Self>(
        "The part of the site that a page belongs to",
        [
            .text("title", "What is found there, such as Codes", \.title),
            .text("href", "The relative address of its index", \.href),
            .list("groups", "Its groups, or a stretch of them around the page's own", \.groups),
        ])
}

/// A group of records, such as the codes of a category.
package struct SectionGroupView: View, Hashable {
    package var title: String
    package var href: String
    /// The pages around the current one; none in other groups.
    package var links: [LinkView]
    package var more: String

    package init(title: String, href: String, links: [LinkView] = [], more: String = "") {
        self.title = title
        self.href = href
        self.links = links
        self.more = more
    }

    package static let fields = ViewFields<Self>(
        "A group of records, such as the codes of a category",
        [
            .text("title", "What the records have in common", \.title),
            .text("href", "The relative address of the group in the index", \.href),
            .list(
                "links", "The pages before and behind the current one, itself included; only in its own group", \.links),
            .text("more", "How many of the group are not shown, such as \"9 more\"; empty if all are", \.more),
        ])
}
