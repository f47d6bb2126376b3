/// What the HTML is for.
package struct HTMLStyle: Hashable, Sendable {
    /// Identifiers of headings and links beside them, names for assistive technology, room for wide tables: what a page needs.
    package var isForReaders: Bool
    /// Headings above this level are written as this one: a page's title is its only `h1`.
    package var highestHeading: UInt8
    /// A document that is one paragraph is written without `<p>`, to stand inside another element.
    package var unwrapsParagraph: Bool
    /// The address of the page on which the text stands, if it is shown on another one. Then its headings have no
    /// identifiers, which could be the other page's as well, and footnotes are those of its own page.
    package var origin: String?
    /// The level of the heading on the page under which the text is shown.
    package var levelAbove: UInt8 = 1
    /// How far headings are lowered, or raised if negative.
    package var headingShift = 0

    package init(isForReaders: Bool = true, highestHeading: UInt8 = 2, unwrapsParagraph: Bool = false) {
        self.isForReaders = isForReaders
        self.highestHeading = highestHeading
        self.unwrapsParagraph = unwrapsParagraph
    }

    /// A page of a site.
    package static let page = HTMLStyle()
    /// A short text inside an element of a page, such as a table cell.
    package static let phrase = HTMLStyle(unwrapsParagraph: true)
    /// A text of another page, whose own heading had a level, below a heading of this one.
    package static func embedded(from origin: String, level: UInt8, below levelAbove: UInt8) -> HTMLStyle {
        var style = HTMLStyle()
        style.origin = origin
        style.levelAbove = levelAbove
        style.headingShift = Int(levelAbove) - Int(level)
        return style
    }

    /// Just what the specifications of CommonMark and GitHub show.
    package static let specification = HTMLStyle(isForReaders: false, highestHeading: 1)
}
