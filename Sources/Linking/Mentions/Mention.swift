import Markup

/// A place in a text that names a page without linking to it.
package struct Mention: Hashable, Sendable {
    /// The text nodes in which it begins and ends; they differ where it runs over a line's end.
    package let nodes: ClosedRange<Int>
    /// Where it begins and ends in ``Document/bytes``: the start in the first node, the end in the last.
    package let start: Int
    package let end: Int
    package let target: PageID
}

/// A token of which an author must say what it means.
package struct DoubtfulMention: Hashable, Sendable {
    package enum Doubt: Hashable, Sendable {
        /// It names two pages or more, and nothing around it tells which.
        case ambiguous([PageID])
        /// It looks like a code, and the library has none of this name.
        case unknownCode
    }

    package let doubt: Doubt
    /// As written.
    package let text: String
    /// Where it stands in the text that was parsed.
    package let source: TextRange
}

/// What a text mentions, in the order of the text.
package struct Mentions: Sendable {
    package var links: [Mention] = []
    package var doubts: [DoubtfulMention] = []
}
