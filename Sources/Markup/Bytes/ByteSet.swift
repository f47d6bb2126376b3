import ByteCoding

/// A set of ASCII bytes: two words, and one look-up without a branch.
///
/// A table of 256 flags was tried; it was copied at each call, and three times as slow.
struct ByteSet: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(_ members: String) {
        for byte in members.utf8 where byte < 128 {
            if byte < 64 { low |= 1 &<< UInt64(byte) } else { high |= 1 &<< UInt64(byte - 64) }
        }
    }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        // Masking shifts: they take the lower six bits of the byte.
        let word = byte < 64 ? low : high
        return byte < 128 && word &>> UInt64(byte) & 1 == 1
    }
}

extension [UInt8] {
    /// Returns where a few bytes stand first in a range.
    func firstIndex(of few: FewBytes, in range: Range<Int>) -> Int? {
        span.firstIndex(of: few, in: range)
    }

    /// Where the first byte of a range stands that is in a set.
    func firstIndex(of set: ByteSet, in range: Range<Int>) -> Int? {
        let bytes = span
        for index in range where set.contains(bytes[index]) { return index }
        return nil
    }
}
