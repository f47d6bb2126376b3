/// What other pages need to know of a document, without its text: headings, references, a summary.
///
/// Small enough (a few hundred bytes for a page) that the outlines of a whole site stay in memory while the documents
/// are read again for rendering.
package struct Outline: Sendable {
    package struct Heading: Hashable, Sendable {
        package let level: Int
        /// The identifier that links use.
        package let id: TextRange
        /// The text without markup.
        package let text: TextRange
        package let source: TextRange
        /// Up to where in the parsed text the section below the heading goes (``Document/sections()``).
        package let sectionEnd: UInt32
    }

    /// Something that names another page, a place in this one, or a source.
    package struct Reference: Hashable, Sendable {
        package enum Kind: UInt8, Sendable {
            /// `[text](destination)`: any destination, `code:97140` and `https://…` alike.
            case link
            case image
            /// `[[target]]`
            case wikiLink
            /// `![[target]]`
            case embed
            /// `[@source locator]`
            case citation
            /// One code that a `{codes}` block names.
            case listedCode
            /// The list, or the code with all its lists, that a `{checklist}` block names.
            case listedChecklist
        }

        package let kind: Kind
        /// The destination as written, without `|label`; for a citation the source.
        package let target: TextRange
        /// The narrowest range of the parsed text that holds the target.
        package let source: TextRange
    }

    /// In document order.
    package internal(set) var headings: [Heading] = []
    /// In document order.
    package internal(set) var references: [Reference] = []
    /// The first paragraph without markup, cut at a word after about 200 bytes.
    package internal(set) var summary: TextRange = .empty
    package internal(set) var wordCount = 0
    /// The text of all of these.
    package internal(set) var bytes: [UInt8] = []

    package init() {}

    package func string(_ range: TextRange) -> String {
        String(decoding: bytes[range.range], as: UTF8.self)
    }
}
