/// A place in a parsed text that names a record without linking to it; the page makes a link there.
///
/// Kept beside the text, so that names are looked for once. 24 bytes.
package struct NamedRecord: Hashable, Sendable {
    private let firstNode: Int32
    private let lastNode: Int32
    private let textStart: Int32
    private let textEnd: Int32
    private let index: Int32
    private let kind: RecordKind

    package init(_ place: RecordPlace, nodes: ClosedRange<Int>, start: Int, end: Int) {
        (firstNode, lastNode) = (Int32(nodes.lowerBound), Int32(nodes.upperBound))
        (textStart, textEnd) = (Int32(start), Int32(end))
        (kind, index) = (place.kind, Int32(place.index))
    }

    package var place: RecordPlace { RecordPlace(kind, Int(index)) }

    /// The text nodes in which the name begins and ends.
    package var nodes: ClosedRange<Int> { Int(firstNode)...Int(lastNode) }
    /// Where it begins in the bytes of the text, and where it ends.
    package var start: Int { Int(textStart) }
    package var end: Int { Int(textEnd) }
}
