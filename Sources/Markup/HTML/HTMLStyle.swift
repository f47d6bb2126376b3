/// What the HTML is for.
package struct HTMLStyle: Hashable, Sendable {
    /// Identifiers of headings and links beside them, names for assistive technology, room for wide tables: what a page needs.
    package var isForReaders: Bool
    /// Headings above this level are written as this one: a page's title is its only `h1`.
    package var highestHeading: UInt8
    /// A document that is one paragraph is written without `<p>`, to stand inside another element.
    package var unwrapsParagraph: Bool

    package init(isForReaders: Bool = true, highestHeading: UInt8 = 2, unwrapsParagraph: Bool = false) {
        self.isForReaders = isForReaders
        self.highestHeading = highestHeading
        self.unwrapsParagraph = unwrapsParagraph
    }

    /// A page of a site.
    package static let page = HTMLStyle()
    /// A short text inside an element of a page, such as a table cell.
    package static let phrase = HTMLStyle(unwrapsParagraph: true)
    /// Just what the specifications of CommonMark and GitHub show.
    package static let specification = HTMLStyle(isForReaders: false, highestHeading: 1)
}
