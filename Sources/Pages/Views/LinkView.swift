/// A link to a page of the site, with what a reader wants to know before following it.
package struct LinkView: View, Hashable {
    package var href: String
    package var title: String
    /// The code or modifier itself, such as 97140 or 59; empty for other kinds of page.
    package var key: String
    /// Such as MFR; may be empty.
    package var abbreviation: String
    /// The kind of page in words, such as "Technique".
    package var kind: String
    /// `to-technique` for a link to a technique; empty if the page is no record's.
    package var cssClass = ""
    /// One or two sentences, plain.
    package var summary: String
    /// Whether it leads to the page it stands on.
    package var isCurrent: Bool

    package init(
        href: String, title: String, key: String = "", abbreviation: String = "", kind: String = "",
        summary: String = "", isCurrent: Bool = false
    ) {
        self.href = href
        self.title = title
        self.key = key
        self.abbreviation = abbreviation
        self.kind = kind
        self.summary = summary
        self.isCurrent = isCurrent
    }

    package static let fields = ViewFields<Self>(
        "A link to a page of the site",
        [
            .text("href", "The relative address", \.href),
            .text("title", "The title of the page it leads to", \.title),
            .text("key", "The code or modifier itself, such as 97140 or 59; empty for other kinds of page", \.key),
            .text("abbreviation", "Such as MFR; may be empty", \.abbreviation),
            .text("kind", "The kind of page in words, such as \"Technique\"", \.kind),
            .text("cssClass", "Such as to-technique, for links that get a card; may be empty", \.cssClass),
            .text("summary", "One or two plain sentences about the page", \.summary),
            .flag("isCurrent", "Whether it leads to the page it stands on", \.isCurrent),
        ])
}

/// Links under a common title.
package struct LinkGroupView: View, Hashable {
    package var title: String
    package var links: [LinkView]

    package init(title: String, links: [LinkView]) {
        self.title = title
        self.links = links
    }

    package static let fields = ViewFields<Self>(
        "Links under a common title",
        [
            .text("title", "What the links have in common", \.title),
            .list("links", "The links, in order", \.links),
        ])
}
