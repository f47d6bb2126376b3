/// A stretch of a UTF-8 buffer, in bytes; half the size of a `Range<Int>`.
///
/// Documents of 4 GB and more are refused before they are parsed, so 32 bits suffice.
package struct TextRange: Hashable, Sendable {
    package var start: UInt32
    package var count: UInt32

    package static let empty = TextRange(start: 0, count: 0)

    package init(start: UInt32, count: UInt32) {
        self.start = start
        self.count = count
    }

    package init(_ range: Range<Int>) {
        start = UInt32(range.lowerBound)
        count = UInt32(range.count)
    }

    /// The range between two places of the source; empty if they are not in order.
    init(from start: Int, to end: Int) {
        self.init(start..<Swift.max(start, end))
    }

    package var isEmpty: Bool { count == 0 }

    package var range: Range<Int> { Int(start)..<(Int(start) + Int(count)) }
}
