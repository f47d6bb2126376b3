/// Up to five ASCII characters to look for.
@usableFromInline
package struct FewBytes: Sendable {
    @usableFromInline let first, second, third, fourth, fifth: UInt8

    @inlinable
    package init(
        _ first: Unicode.Scalar, _ second: Unicode.Scalar? = nil, _ third: Unicode.Scalar? = nil,
        _ fourth: Unicode.Scalar? = nil, _ fifth: Unicode.Scalar? = nil
    ) {
        self.first = UInt8(ascii: first)
        self.second = UInt8(ascii: second ?? first)
        self.third = UInt8(ascii: third ?? first)
        self.fourth = UInt8(ascii: fourth ?? first)
        self.fifth = UInt8(ascii: fifth ?? first)
    }

    @inlinable
    func contains(_ byte: UInt8) -> Bool {
        byte == first || byte == second || byte == third || byte == fourth || byte == fifth
    }

    /// The highest bits of the places at which one of them stands.
    @inlinable
    @inline(__always)
    func places(in some: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
        some .== SIMD16(repeating: first) .| (some .== SIMD16(repeating: second))
            .| (some .== SIMD16(repeating: third)) .| (some .== SIMD16(repeating: fourth))
            .| (some .== SIMD16(repeating: fifth))
    }
}

// Sixteen or eight bytes are looked at together. What is read so is asked of `RawSpan`, which proves that it lies inside,
// and any bits are a number: that is all that the word `unsafe` stands for here.
extension Span<UInt8> {
    /// Returns where a few bytes stand first in a range.
    ///
    /// Put in place of each call, where the bytes are known: to spread them over sixteen places costs more than to look.
    @inlinable
    @inline(__always)
    package func firstIndex(of few: FewBytes, in range: Range<Int>) -> Int? {
        var place = range.lowerBound
        while place + 16 <= range.upperBound {
            if let found = firstOfSixteen(at: place, few) { return found }
            place += 16
        }
        guard place < range.upperBound else { return nil }
        // The rest with what stands in front of it, where nothing was found, or with what follows and does not count.
        if range.count >= 16 { return firstOfSixteen(at: range.upperBound - 16, few) }
        if place + 16 <= count { return firstOfSixteen(at: place, few).flatMap { $0 < range.upperBound ? $0 : nil } }
        return firstIndexOfShort(few, place..<range.upperBound)
    }

    @inlinable
    @inline(__always)
    func firstOfSixteen(at place: Int, _ few: FewBytes) -> Int? {
        let raw = unsafe bytes
        let some = unsafe raw.unsafeLoadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
        let (low, high) = unsafe unsafeBitCast(few.places(in: some), to: (UInt64, UInt64).self)
        if low | high == 0 { return nil }
        let bits = low != 0 ? UInt64(littleEndian: low) : UInt64(littleEndian: high)
        return place + (low != 0 ? 0 : 8) + bits.trailingZeroBitCount / 8
    }

    @usableFromInline
    func firstIndexOfShort(_ few: FewBytes, _ range: Range<Int>) -> Int? {
        for place in range where few.contains(self[place]) { return place }
        return nil
    }

    /// The bytes of a range as a number, the first one lowest; zeros stand for those that are missing.
    ///
    /// - Precondition: one to eight bytes
    @inlinable
    @inline(__always)
    package func number(_ range: Range<Int>) -> UInt64 {
        guard range.lowerBound + 8 <= count else {
            return range.reversed().reduce(0) { $0 << 8 | UInt64(self[$1]) }
        }
        let raw = unsafe bytes
        let eight = unsafe raw.unsafeLoadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self)
        let missing = UInt64(truncatingIfNeeded: 8 - range.count) * 8
        return (UInt64(littleEndian: eight) &<< missing) &>> missing
    }

    /// Counts the words that begin in a range: places without white space behind one with it.
    ///
    /// - Parameter isInWord: whether what is in front of the range ends inside a word; then, whether the range does
    package func wordCount(in range: Range<Int>, isInWord: inout Bool) -> Int {
        let raw = unsafe bytes
        var count = 0
        var place = range.lowerBound
        // The highest bit of each byte tells what the byte is. Sums of seven bits never reach the next byte.
        var before: UInt64 = isInWord ? 0x80 : 0
        while range.upperBound - place >= 8 {
            let some = UInt64(littleEndian: unsafe raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
            let low = some & Self.each(0x7F)
            let isNoSpace = (low ^ Self.each(0x20)) &+ Self.each(0x7F)
            let isFrom9 = low &+ Self.each(0x80 - 0x09)
            let isFrom14 = low &+ Self.each(0x80 - 0x0E)
            let letters = (isNoSpace & ~(isFrom9 & ~isFrom14) | some) & Self.each(0x80)
            let starts = letters & ~(letters << 8 | before)
            count &+= Int(truncatingIfNeeded: ((starts >> 7) &* Self.each(1)) >> 56)
            before = letters >> 56
            place += 8
        }
        while place < range.upperBound {
            let letter: UInt64 = self[place] == 0x20 || self[place] &- 0x09 < 5 ? 0 : 0x80
            count &+= Int(truncatingIfNeeded: (letter & ~before) >> 7)
            before = letter
            place += 1
        }
        isInWord = before != 0
        return count
    }

    @inline(__always)
    private static func each(_ byte: UInt64) -> UInt64 {
        byte &* 0x0101_0101_0101_0101
    }
}

extension [UInt8] {
    /// Appends bytes that stay where they are: a slice of an array would be counted as one more that has it, and all cores
    /// that take from it would wait for each other's counts.
    @inlinable
    package mutating func append(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }
}
