/// The words that misspelt ones are corrected to, by first letter.
struct SpellingParts {
    private(set) var bounds: [[UInt16]] = []
    private(set) var parts: [Part] = []

    init() {}

    /// - Parameter threshold: words on fewer pages are left out: many of them are misspelt themselves
    init(of lexicon: Lexicon, coded: CodedLists, threshold: Int) {
        var first: UInt8?
        var words: [UInt16] = []
        var last: [UInt16] = []
        var bits = BitWriter()
        func finish(_ parts: inout [Part]) {
            if first != nil { parts.append(Part(words: words, bits: bits)) }
            words = []
            last = []
            bits = BitWriter()
        }
        for (number, word) in lexicon.words.enumerated() {
            let frequency = Int(coded.frequencies[Int(lexicon.classes[number])])
            guard frequency >= threshold, SpellingWord.canBe(word) else { continue }
            if word.first != first {
                finish(&parts)
                first = word.first
                bounds.append(bounds.isEmpty ? [] : word.first.map { [UInt16($0)] } ?? [])
            }
            let units = word.map(UInt16.init)
            SortedWords.append(units, after: last, to: &words)
            last = units
            bits.write(SpellingWord.grade(frequency), width: 4)
        }
        finish(&parts)
    }
}

/// What both the builder and the engine know about words for correction.
enum SpellingWord {
    static func canBe(_ word: some Collection<UInt8>) -> Bool {
        word.count >= 4 && word.allSatisfy { $0 &- 0x61 < 26 }
    }

    /// ⌊log2 frequency⌋, at most 15.
    static func grade(_ frequency: Int) -> Int {
        min(15, Int.bitWidth - 1 - max(1, frequency).leadingZeroBitCount)
    }
}
