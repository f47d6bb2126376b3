/// A number for the bytes of a word, the same for the same bytes: for tables of words in one process, never written down.
///
/// Eight bytes at a time, since a text has more words than anything else, and each is asked for in a table.
@usableFromInline
package enum WordHash {
    /// Words of which the hashes agree are still to be compared.
    ///
    /// - Parameter foldsCase: whether `A` counts as `a`
    @inlinable
    @inline(__always)
    package static func hash(of range: Range<Int>, in bytes: Span<UInt8>, foldsCase: Bool = false) -> UInt64 {
        // Of a letter this is the small one; digits have the bit already.
        let smallLetters: UInt64 = foldsCase ? 0x2020_2020_2020_2020 : 0
        // Spread, or a first letter and a length could make up for each other.
        var hash = UInt64(truncatingIfNeeded: range.count) &* 0xD6E8_FEB8_6659_FD93
        var place = range.lowerBound
        while place < range.upperBound {
            let end = Swift.min(place + 8, range.upperBound)
            hash = (hash ^ (bytes.number(place..<end) | smallLetters)) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 32
            place = end
        }
        return hash
    }
}
