/// A source and the place in it that supports a page.
package struct CitationView: View, Hashable {
    package var href: String
    package var title: String
    /// Such as "§20.2.C"; empty if the whole source is meant.
    package var locator: String

    package init(href: String, title: String, locator: String = "") {
        self.href = href
        self.title = title
        self.locator = locator
    }

    package static let fields = ViewFields<Self>(
        "A source and the place in it that supports a statement",
        [
            .text("href", "The relative address of the source's page", \.href),
            .text("title", "The source's short title", \.title),
            .text("locator", "The section or page, such as \"§20.2.C\"; may be empty", \.locator),
        ])
}
