/// The words of one page while it is read, and the order in which they stand.
struct PageWords {
    private var table: WordTable
    /// For each word of the table.
    private var words: [Word] = []
    /// One for each token: which word, at which place.
    private var tokens: [(word: UInt32, place: UInt32)] = []

    var count: Int { words.count }

    private struct Word {
        /// Weighted frequency.
        var frequency: UInt32 = 0
        var places: UInt32 = 0
        /// What the word weighs where it weighs most, and in the section that is read.
        var weightThere: UInt32 = 0
        var weightInOpen: UInt32 = 0
        /// The section in which the word weighs most, the first of equal ones.
        var section: UInt8 = 0
        var openSection: UInt8 = 0
    }

    init(textLength: Int) {
        // Distinct words of prose grow with about the square root of its length.
        var words = 32
        while words < 1 << 21, words * words < textLength * 16 { words *= 2 }
        table = WordTable(words: words)
        self.words.reserveCapacity(words)
        tokens.reserveCapacity(textLength / 6 + 16)
    }

    /// - Parameter hash: of the word, as ``WordTable`` makes it
    mutating func add(
        _ word: Range<Int>, of text: Span<UInt8>, hash: UInt64, weight: UInt32, section: UInt8, place: Int
    ) {
        let number = table.number(of: word, in: text, hash: hash)
        if number == words.count { words.append(Word()) }
        tokens.append((UInt32(truncatingIfNeeded: number), UInt32(truncatingIfNeeded: place)))
        words[number].frequency &+= weight
        words[number].places &+= 1
        if words[number].openSection != section {
            words[number].openSection = section
            words[number].weightInOpen = 0
        }
        words[number].weightInOpen &+= weight
        if words[number].weightInOpen > words[number].weightThere {
            words[number].weightThere = words[number].weightInOpen
            words[number].section = section
        }
    }

    /// The form that ``AnalyzedPage/words`` has.
    func packed() -> [UInt8] {
        var places = [UInt32](repeating: 0, count: tokens.count)
        var nexts: [Int] = []
        nexts.reserveCapacity(words.count)
        var start = 0
        for word in words {
            nexts.append(start)
            start += Int(word.places)
        }
        for token in tokens {
            let next = nexts[Int(token.word)]
            places[next] = token.place
            nexts[Int(token.word)] = next + 1
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(table.byteCount + words.count * 4 + tokens.count * 2)
        start = 0
        for (number, word) in words.enumerated() {
            let letters = table.bytes(of: number)
            bytes.append(UInt8(truncatingIfNeeded: letters.count))
            bytes += letters
            PackedNumbers.append(Int(word.frequency), to: &bytes)
            PackedNumbers.append(Int(word.section), to: &bytes)
            PackedNumbers.append(Int(word.places), to: &bytes)
            var last = -1
            for index in start..<start + Int(word.places) {
                PackedNumbers.append(Int(places[index]) - last - 1, to: &bytes)
                last = Int(places[index])
            }
            start += Int(word.places)
        }
        // Without the room that was not needed: these bytes stay until the index is written.
        return Array(bytes[...])
    }
}
