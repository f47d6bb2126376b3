/// The words of one page while it is read, and the order in which they stand.
struct PageWords {
    private var table: WordTable
    /// For each word of the table.
    private var words: [Word] = []
    /// One for each token: which word, at which place.
    private var tokens: [(word: UInt32, place: UInt32)] = []

    var count: Int { words.count }

    /// The words that were read, each once.
    var all: [[UInt8]] { words.indices.map { Array(table.bytes(of: $0)) } }

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

        mutating func add(_ weight: UInt32, in section: UInt8) {
            frequency &+= weight
            places &+= 1
            if openSection != section {
                openSection = section
                weightInOpen = 0
            }
            weightInOpen &+= weight
            if weightInOpen > weightThere {
                weightThere = weightInOpen
                self.section = section
            }
        }
    }

    init(textLength: Int) {
        // Distinct words of prose grow with about the square root of its length.
        var words = 32
        while words < 1 << 21, words * words < textLength * 16 { words *= 2 }
        table = WordTable(words: words)
        self.words.reserveCapacity(words)
        tokens.reserveCapacity(textLength / 6 + 16)
    }

    /// Adds the token that a reader has just read of a text.
    mutating func add(
        _ token: borrowing TokenReader, of text: Span<UInt8>, weight: UInt32, section: UInt8, place: Int
    ) {
        if token.isVerbatim {
            add(token.start..<token.end, of: text, weight: weight, section: section, place: place)
        } else {
            add(0..<token.count, of: token.word.span, weight: weight, section: section, place: place)
        }
    }

    mutating func add(_ word: [UInt8], weight: UInt32, section: UInt8, place: Int) {
        add(word.indices, of: word.span, weight: weight, section: section, place: place)
    }

    /// Adds a word that stands nowhere, if it is not there: another form of one that is.
    mutating func addUnsaid(_ word: [UInt8]) {
        if table.number(of: word) == words.count { words.append(Word()) }
    }

    private mutating func add(
        _ range: Range<Int>, of bytes: Span<UInt8>, weight: UInt32, section: UInt8, place: Int
    ) {
        let number = table.number(of: range, in: bytes)
        if number == words.count { words.append(Word()) }
        tokens.append((UInt32(truncatingIfNeeded: number), UInt32(truncatingIfNeeded: place)))
        words[number].add(weight, in: section)
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
            places[nexts[Int(token.word)]] = token.place
            nexts[Int(token.word)] += 1
        }
        let room =
            table.letters.count + words.count * (1 + 3 * PackedNumbers.longest) + tokens.count * PackedNumbers.longest
        var bytes = [UInt8](repeating: 0, count: room)
        let end = write(to: bytes.mutableSpan, places: places.span)
        // Without the room that was not needed: these bytes stay until the index is written.
        return Array(bytes[..<end])
    }

    /// Returns the place behind the last byte.
    private func write(to bytes: consuming MutableSpan<UInt8>, places: Span<UInt32>) -> Int {
        var end = 0
        var start = 0
        let letters = table.letters.span
        let words = words.span
        for number in words.indices {
            let word = words[number]
            let range = table.range(of: number)
            bytes[end] = UInt8(truncatingIfNeeded: range.count)
            for letter in range { bytes[end + 1 + letter - range.lowerBound] = letters[letter] }
            end += 1 + range.count
            PackedNumbers.write(Int(word.frequency), to: &bytes, at: &end)
            PackedNumbers.write(Int(word.section), to: &bytes, at: &end)
            PackedNumbers.write(Int(word.places), to: &bytes, at: &end)
            var last = -1
            for place in start..<start + Int(word.places) {
                PackedNumbers.write(Int(places[place]) - last - 1, to: &bytes, at: &end)
                last = Int(places[place])
            }
            start += Int(word.places)
        }
        return end
    }
}
