/// Where a reference leads, settled.
package enum Destination: Hashable, Sendable {
    /// A page of the site, and a place on it.
    case page(PageID, anchor: String?)
    /// A file of `media/`.
    case file(SitePath)
    /// Another site, or a mail address; written as the author wrote it.
    case external
    /// Nowhere. There is a diagnostic; where the site tolerates that, the text is shown without a link.
    case broken
}
