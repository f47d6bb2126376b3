/// Something that stands open on a page: found in Checks, shown on the quality page.
package struct Shortcoming: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        /// Its review is overdue.
        case stale
        /// It, or an item of it, names no source.
        case uncited
        /// Nothing leads to it but the list of its kind.
        case orphaned
        /// An entry of the glossary that nothing uses.
        case unused
        /// It says itself that it is not certain.
        case uncertain
    }

    package let kind: Kind
    package let page: PageID
    /// A place on the page.
    package let anchor: String?
    /// What exactly, in a few words; may be empty.
    package let detail: String

    package init(_ kind: Kind, _ page: PageID, anchor: String? = nil, detail: String = "") {
        self.kind = kind
        self.page = page
        self.anchor = anchor
        self.detail = detail
    }
}
