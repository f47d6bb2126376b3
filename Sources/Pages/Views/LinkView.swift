/// A link to a page of the site, with what a reader wants to know before following it.
///
/// A class, although it never changes: a page shows dozens, in lists within lists, and hands each to its template. As a struct of
/// seven texts it was copied at each of these steps.
package final class LinkView: View, Hashable {
    package let href: String
    package let title: String
    /// The code or modifier itself, such as 97140 or 59; empty for other kinds of page.
    package let key: String
    /// Such as MFR; may be empty.
    package let abbreviation: String
    /// The kind of page in words, such as "Technique".
    package let kind: String
    /// `to-technique` for a link to a technique; empty if the page is no record's.
    package let cssClass: String
    /// One or two sentences, plain.
    package let summary: String
    /// Whether it leads to the page it stands on.
    package let isCurrent: Bool

    package init(
        href: String, title: String, key: String = "", abbreviation: String = "", kind: String = "",
        cssClass: String = "", summary: String = "", isCurrent: Bool = false
    ) {
        self.href = href
        self.title = title
        self.key = key
        self.abbreviation = abbreviation
        self.kind = kind
        self.cssClass = cssClass
        self.summary = summary
        self.isCurrent = isCurrent
    }

    /// Returns a link that says the same and leads elsewhere.
    func leading(to href: String) -> LinkView {
        LinkView(
            href: href, title: title, key: key, abbreviation: abbreviation, kind: kind, cssClass: cssClass,
            summary: summary, isCurrent: isCurrent)
    }

    /// Returns the link as it stands in a list that tells something else of each page.
    func withoutSummary() -> LinkView {
        LinkView(
            href: href, title: title, key: key, abbreviation: abbreviation, kind: kind, cssClass: cssClass,
            isCurrent: isCurrent)
    }

    /// Returns the link as it stands below its own code, which needs no second time.
    func withoutKey() -> LinkView {
        LinkView(
            href: href, title: title, abbreviation: abbreviation, kind: kind, cssClass: cssClass, summary: summary,
            isCurrent: isCurrent)
    }

    package static func == (left: LinkView, right: LinkView) -> Bool {
        left.href == right.href && left.title == right.title && left.key == right.key
            && left.abbreviation == right.abbreviation && left.kind == right.kind && left.cssClass == right.cssClass
            && left.summary == right.summary && left.isCurrent == right.isCurrent
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(href)
        hasher.combine(title)
    }

    package static let fields = ViewFields<LinkView>(
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
