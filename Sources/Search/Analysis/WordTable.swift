import ByteCoding

/// Different words, numbered in the order in which they came: a hash table over one buffer of bytes.
struct WordTable: Sendable {
    /// All words, one behind the other.
    private(set) var letters: [UInt8] = []
    private var starts: [UInt32] = [0]
    /// Open addressing; at most half full, a power of two.
    private var slots: [Slot]

    /// The hash stands beside the number, so that hardly any word is compared in vain.
    private struct Slot {
        var hash: UInt32 = 0
        /// 0 is free, else the word's number + 1.
        var number: UInt32 = 0
    }

    var count: Int { starts.count - 1 }

    /// - Parameter words: about how many there will be
    init(words: Int) {
        var size = 64
        while size < words * 2, size < 1 << 22 { size *= 2 }
        slots = Array(repeating: Slot(), count: size)
        starts.reserveCapacity(size / 2)
        letters.reserveCapacity(size * 4)
    }

    /// The number of a word, which is added if it is new.
    ///
    /// - Parameter range: where the word stands in the bytes; a slice of an array would be counted by all cores at each
    ///   word
    mutating func number(of range: Range<Int>, in bytes: Span<UInt8>) -> Int {
        let hash = UInt32(truncatingIfNeeded: WordHash.hash(of: range, in: bytes))
        var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[place].number != 0 {
            let number = Int(slots[place].number) - 1
            if slots[place].hash == hash, isEqual(number, range, bytes) { return number }
            place = (place + 1) & (slots.count - 1)
        }
        let number = count
        slots[place] = Slot(hash: hash, number: UInt32(truncatingIfNeeded: number + 1))
        for place in range { letters.append(bytes[place]) }
        starts.append(UInt32(truncatingIfNeeded: letters.count))
        if count * 2 > slots.count { grow() }
        return number
    }

    mutating func number(of word: [UInt8]) -> Int {
        number(of: word.indices, in: word.span)
    }

    func bytes(of number: Int) -> ArraySlice<UInt8> {
        letters[range(of: number)]
    }

    /// Where a word stands in ``letters``.
    @inline(__always)
    func range(of number: Int) -> Range<Int> {
        Int(starts[number])..<Int(starts[number + 1])
    }

    private func isEqual(_ number: Int, _ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
        let start = Int(starts[number])
        guard Int(starts[number + 1]) - start == range.count else { return false }
        let letters = letters.span
        let distance = start - range.lowerBound
        for place in range where letters[place + distance] != bytes[place] { return false }
        return true
    }

    private mutating func grow() {
        let before = slots
        slots = Array(repeating: Slot(), count: before.count * 2)
        for slot in before where slot.number != 0 {
            var place = Int(truncatingIfNeeded: slot.hash) & (slots.count - 1)
            while slots[place].number != 0 { place = (place + 1) & (slots.count - 1) }
            slots[place] = slot
        }
    }
}
