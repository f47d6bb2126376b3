/// Finds the words that names and codes are made of: an open hash table from folded bytes to small numbers.
///
/// Made once and then only read. A look-up costs one probe for nearly every word of a text, however many words the table
/// holds, and makes no `String`.
struct WordTable: Sendable {
    /// Where each word stands in `bytes`.
    private var starts: [Int32] = [0]
    private var bytes: [UInt8] = []
    private var hashes: [UInt64] = []
    /// A word's number, or -1; a power of two of them, at most half of them taken.
    private var slots = [Int32](repeating: -1, count: 64)

    var count: Int { hashes.count }

    /// Returns the number of a folded word, a new one if it was not known.
    mutating func insert(_ word: [UInt8]) -> Int32 {
        let hash = word.reduce(WordHash.seed, WordHash.adding)
        if let known = find(word, hash) { return known }
        let id = Int32(hashes.count)
        bytes += word
        starts.append(Int32(bytes.count))
        hashes.append(hash)
        if hashes.count * 2 > slots.count { grow() } else { place(id, hash) }
        return id
    }

    func find(_ word: [UInt8]) -> Int32? {
        find(word, word.reduce(WordHash.seed, WordHash.adding))
    }

    /// Returns the number of the word whose folded bytes have a hash; -1 if there is none.
    ///
    /// The hash has 64 bits and the count must agree as well, but the answer is exact: the bytes are compared.
    @inline(__always)
    func find(_ text: Span<UInt8>, _ range: Range<Int>, _ hash: UInt64) -> Int32 {
        var slot = Int(truncatingIfNeeded: WordHash.spread(hash)) & (slots.count - 1)
        while slots[slot] >= 0 {
            let id = slots[slot]
            if hashes[Int(id)] == hash, isWord(id, text, range) { return id }
            slot = (slot + 1) & (slots.count - 1)
        }
        return -1
    }

    private func isWord(_ id: Int32, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let start = Int(starts[Int(id)])
        guard Int(starts[Int(id) + 1]) - start == range.count else { return false }
        for offset in 0..<range.count where bytes[start + offset] != WordHash.folded(text[range.lowerBound + offset]) {
            return false
        }
        return true
    }

    private func find(_ word: [UInt8], _ hash: UInt64) -> Int32? {
        let id = find(word.span, 0..<word.count, hash)
        return id < 0 ? nil : id
    }

    private mutating func place(_ id: Int32, _ hash: UInt64) {
        var slot = Int(truncatingIfNeeded: WordHash.spread(hash)) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = id
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (id, hash) in hashes.enumerated() { place(Int32(id), hash) }
    }
}

/// FNV-1a over bytes with ASCII capitals as small letters.
enum WordHash {
    static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    static func adding(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(folded(byte))) &* 0x100_0000_01b3
    }

    @inline(__always)
    static func folded(_ byte: UInt8) -> UInt8 {
        byte &- 0x41 < 26 ? byte | 0x20 : byte
    }

    /// The low bits of FNV are its weakest; the high ones are mixed in.
    @inline(__always)
    static func spread(_ hash: UInt64) -> UInt64 {
        hash ^ hash >> 29
    }
}
