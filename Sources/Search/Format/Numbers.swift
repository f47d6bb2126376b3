/// The arithmetic that both engines share: whole numbers only, so that they cannot differ in the last digit.
enum Numbers {
    /// Sixteen times the binary logarithm, with a straight line between powers of two. `number` is at least 1.
    static func logarithm(_ number: Int) -> Int {
        let exponent = Int.bitWidth - 1 - max(1, number).leadingZeroBitCount
        return 16 * exponent + (16 * max(1, number)) >> exponent - 16
    }

    /// How much a word says that stands on `frequency` of `pages` pages.
    static func weight(frequency: Int, pages: Int) -> Int {
        max(1, logarithm(32 * (pages + 1) / (2 * frequency + 1)) - 64)
    }

    /// The parameter with which a list of `count` pages is coded.
    static func gapParameter(span: Int, count: Int) -> Int {
        let ratio = max(1, 11 * span / (16 * max(1, count)))
        return Int.bitWidth - 1 - ratio.leadingZeroBitCount
    }

    /// Bits that a page number takes.
    static func pageWidth(pages: Int) -> Int {
        max(1, Int.bitWidth - max(0, pages - 1).leadingZeroBitCount)
    }

    /// The least number ≥ `pages` with only its three highest bits set: lists are coded for it, so that one page more
    /// does not touch every list.
    static func span(pages: Int) -> Int {
        let shift = max(0, Int.bitWidth - pages.leadingZeroBitCount - 3)
        return ((pages + (1 << shift) - 1) >> shift) << shift
    }
}
