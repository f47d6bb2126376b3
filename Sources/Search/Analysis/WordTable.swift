/// Different words, numbered in the order in which they came: a hash table over one buffer of bytes.
struct WordTable: Sendable {
    private var letters: [UInt8] = []
    private var starts: [UInt32] = [0]
    private(set) var hashes: [UInt64] = []
    /// Open addressing; 0 is free, else the word's number + 1. At most half full, a power of two.
    private var slots: [UInt32]

    var count: Int { hashes.count }

    /// - Parameter words: about how many there will be
    init(words: Int) {
        var size = 64
        while size < words * 2, size < 1 << 22 { size *= 2 }
        slots = Array(repeating: 0, count: size)
        starts.reserveCapacity(size / 2)
        hashes.reserveCapacity(size / 2)
        letters.reserveCapacity(size * 4)
    }

    static let emptyHash: UInt64 = 0xCBF2_9CE4_8422_2325

    /// FNV-1a with 64 bits, a byte further.
    @inline(__always)
    static func hash(_ hash: UInt64, adding byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    /// The number of a word, which is added if it is new.
    ///
    /// - Parameter hash: of these bytes, as `hash(_:adding:)` makes it
    mutating func number(of word: Range<Int>, in text: Span<UInt8>, hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot] - 1)
            if hashes[number] == hash, isEqual(number, word, text) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        let number = hashes.count
        for place in word { letters.append(text[place]) }
        starts.append(UInt32(truncatingIfNeeded: letters.count))
        hashes.append(hash)
        slots[slot] = UInt32(truncatingIfNeeded: number + 1)
        if hashes.count * 2 > slots.count { grow() }
        return number
    }

    /// The number of a word of another table, which is added if it is new.
    mutating func number(of word: Int, in other: WordTable) -> Int {
        number(of: other.range(of: word), in: other.letters.span, hash: other.hashes[word])
    }

    private func range(of number: Int) -> Range<Int> {
        Int(starts[number])..<Int(starts[number + 1])
    }

    func bytes(of number: Int) -> ArraySlice<UInt8> {
        letters[range(of: number)]
    }

    /// Of all words together.
    var byteCount: Int { letters.count }

    private func isEqual(_ number: Int, _ word: Range<Int>, _ text: Span<UInt8>) -> Bool {
        let start = Int(starts[number])
        guard Int(starts[number + 1]) - start == word.count else { return false }
        for offset in 0..<word.count where letters[start + offset] != text[word.lowerBound + offset] { return false }
        return true
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for (number, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(truncatingIfNeeded: number + 1)
        }
    }
}
