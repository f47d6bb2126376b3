/// Different words, numbered in the order in which they came: a hash table over one buffer of bytes.
struct WordTable: Sendable {
    /// All words, one behind the other.
    private(set) var letters: [UInt8] = []
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
    /// - Parameters:
    ///   - range: where the word stands in the bytes; a slice of an array would be counted by all cores at each word
    ///   - hash: of these bytes, as `hash(_:adding:)` makes it
    mutating func number(of range: Range<Int>, in bytes: Span<UInt8>, hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot] - 1)
            if hashes[number] == hash, isEqual(number, range, bytes) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        let number = hashes.count
        for place in range { letters.append(bytes[place]) }
        starts.append(UInt32(truncatingIfNeeded: letters.count))
        hashes.append(hash)
        slots[slot] = UInt32(truncatingIfNeeded: number + 1)
        if hashes.count * 2 > slots.count { grow() }
        return number
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
        for place in range where letters[start + place - range.lowerBound] != bytes[place] { return false }
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
