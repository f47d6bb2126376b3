import ByteCoding

/// Finds the words that names and codes are made of: an open hash table from folded bytes to small numbers.
///
/// Made once and then only read. A look-up costs one probe for nearly every word of a text, however many words the table
/// holds, and makes no `String`.
struct WordTable: Sendable {
    /// Where each word stands in `bytes`.
    private var starts: [Int32] = [0]
    private var bytes: [UInt8] = []
    /// A power of two of them, at most half of them taken.
    private var slots = [Slot](repeating: Slot(), count: 64)

    /// A word's number, or -1, beside the lower half of its hash: most words of a text are in no table, and are told so
    /// here.
    private struct Slot {
        var id: Int32 = -1
        var hash: UInt32 = 0
    }

    var count: Int { starts.count - 1 }

    /// Returns the number of a folded word, a new one if it was not known.
    mutating func insert(_ word: [UInt8]) -> Int32 {
        if let known = find(word) { return known }
        let slot = Slot(id: Int32(count), hash: Self.hash(word.indices, word.span))
        bytes += word
        starts.append(Int32(bytes.count))
        if count * 2 > slots.count { grow() }
        place(slot)
        return slot.id
    }

    func find(_ word: [UInt8]) -> Int32? {
        let id = find(word.span, word.indices)
        return id < 0 ? nil : id
    }

    /// Returns the number of a word, folded or not; -1 if there is none.
    @inline(__always)
    func find(_ text: Span<UInt8>, _ range: Range<Int>) -> Int32 {
        let hash = Self.hash(range, text)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot].id >= 0 {
            if slots[slot].hash == hash, isWord(slots[slot].id, text, range) { return slots[slot].id }
            slot = (slot + 1) & (slots.count - 1)
        }
        return -1
    }

    @inline(__always)
    private static func hash(_ range: Range<Int>, _ text: Span<UInt8>) -> UInt32 {
        UInt32(truncatingIfNeeded: WordHash.hash(of: range, in: text, foldsCase: true))
    }

    private func isWord(_ id: Int32, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let start = Int(starts[Int(id)])
        guard Int(starts[Int(id) + 1]) - start == range.count else { return false }
        for offset in 0..<range.count where bytes[start + offset] != text[range.lowerBound + offset].folded {
            return false
        }
        return true
    }

    private mutating func place(_ entry: Slot) {
        var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
        while slots[slot].id >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = entry
    }

    private mutating func grow() {
        let before = slots
        slots = [Slot](repeating: Slot(), count: before.count * 2)
        for slot in before where slot.id >= 0 { place(slot) }
    }
}

extension UInt8 {
    /// An ASCII capital as the small letter.
    @inline(__always)
    var folded: UInt8 {
        self &- 0x41 < 26 ? self | 0x20 : self
    }
}
