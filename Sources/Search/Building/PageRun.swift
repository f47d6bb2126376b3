/// The words of some pages in a row, with numbers of their own for the words: what one core reads without asking others.
struct PageRun: Sendable {
    /// The number of the first page.
    let firstPage: Int
    /// Different words: bytes one after the other, and where each begins.
    private(set) var letters: [UInt8] = []
    private(set) var starts: [UInt32] = [0]
    private(set) var hashes: [UInt64] = []
    /// All words of all pages, page by page.
    private(set) var entries: [Entry] = []
    /// Where the entries of each page begin; one more than pages.
    private(set) var pageStarts: [UInt32] = [0]

    /// A word on a page.
    struct Entry: Sendable {
        var word: UInt32
        /// Where its places are in ``AnalyzedPage/words``.
        var places: UInt32
        var frequency: UInt32
        var section: UInt8
    }

    var wordCount: Int { hashes.count }

    init(of pages: ArraySlice<AnalyzedPage>) {
        firstPage = pages.startIndex
        var table = [UInt32](repeating: 0, count: 1 << 12)
        entries.reserveCapacity(pages.reduce(0) { $0 + $1.wordCount })
        for page in pages {
            let bytes = page.words.span
            var offset = 0
            while offset < bytes.count {
                let length = Int(bytes[offset])
                let start = offset + 1
                var hash: UInt64 = 0xCBF2_9CE4_8422_2325
                for place in start..<start + length { hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01B3 }
                offset = start + length
                let frequency = PackedNumbers.read(bytes, &offset)
                let section = PackedNumbers.read(bytes, &offset)
                let word = number(of: bytes, start..<start + length, hash, &table)
                entries.append(
                    Entry(
                        word: UInt32(word), places: UInt32(truncatingIfNeeded: offset),
                        frequency: UInt32(clamping: frequency), section: UInt8(clamping: section)))
                for _ in 0..<PackedNumbers.read(bytes, &offset) { Self.pass(bytes, &offset) }
            }
            pageStarts.append(UInt32(entries.count))
        }
    }

    @inline(__always)
    private static func pass(_ bytes: Span<UInt8>, _ offset: inout Int) {
        while offset < bytes.count, bytes[offset] >= 0x80 { offset += 1 }
        offset += 1
    }

    private mutating func number(
        of bytes: Span<UInt8>, _ range: Range<Int>, _ hash: UInt64, _ table: inout [UInt32]
    ) -> Int {
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & (table.count - 1)
        while table[slot] != 0 {
            let number = Int(table[slot] - 1)
            if hashes[number] == hash, isEqual(number, bytes, range) { return number }
            slot = (slot + 1) & (table.count - 1)
        }
        let number = hashes.count
        for place in range { letters.append(bytes[place]) }
        starts.append(UInt32(letters.count))
        hashes.append(hash)
        table[slot] = UInt32(number + 1)
        if hashes.count * 2 > table.count {
            table = Array(repeating: 0, count: table.count * 2)
            for (number, hash) in hashes.enumerated() {
                var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & (table.count - 1)
                while table[slot] != 0 { slot = (slot + 1) & (table.count - 1) }
                table[slot] = UInt32(number + 1)
            }
        }
        return number
    }

    private func isEqual(_ number: Int, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let start = Int(starts[number])
        guard Int(starts[number + 1]) - start == range.count else { return false }
        for place in range.indices where letters[start + place - range.lowerBound] != bytes[place] { return false }
        return true
    }

    func bytes(ofWord number: Int) -> ArraySlice<UInt8> {
        letters[Int(starts[number])..<Int(starts[number + 1])]
    }
}
