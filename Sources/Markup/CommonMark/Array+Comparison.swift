import Glibc

extension [UInt8] {
    /// Whether the bytes of a range stand in another array from an offset on.
    ///
    /// Unsafe: both ranges are checked before `memcmp` sees them, and both arrays are held while it runs. Measured: a
    /// loop in Swift over all text was 6 % of the time of parsing.
    func isEqual(_ range: Range<Int>, to other: [UInt8], at offset: Int) -> Bool {
        guard range.upperBound <= count, offset >= 0, offset <= other.count - range.count else { return false }
        return unsafe withUnsafeBytes { mine in
            unsafe other.withUnsafeBytes { others in
                guard let mine = mine.baseAddress, let others = others.baseAddress else { return range.isEmpty }
                return unsafe memcmp(mine + range.lowerBound, others + offset, range.count) == 0
            }
        }
    }
}
