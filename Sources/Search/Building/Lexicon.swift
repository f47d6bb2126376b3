import WorkSharing

/// All words of all pages in the order of the index, and the class of each.
///
/// A class is the forms of one word, as the stemmer sees it, and of its synonyms. Classes are numbered by the first of their
/// forms.
struct Lexicon: Sendable {
    /// The words, sorted.
    let words: [[UInt8]]
    /// For each word its class.
    let classes: [UInt32]
    /// For each class its words, sorted.
    let forms: [[UInt32]]
    /// For each class, whether it is a word of letters alone.
    let isOfLetters: [Bool]

    var classCount: Int { forms.count }

    /// Returns the lexicon, for each word how many pages have it, and for each run the classes of its words.
    ///
    /// What is done on one core is linear in the different words of each run, which are few beside the words of pages.
    static func make(
        of runs: [PageRun], jobs: Int, synonyms: Synonyms
    ) async -> (lexicon: Lexicon, frequencies: [UInt32], classesOfRuns: [[UInt32]]) {
        var table = WordTable(words: runs.map(\.words.count).max() ?? 0)
        let wordsOfRuns = runs.map { run in
            (0..<run.words.count).map { UInt32(table.number(of: run.words.range(of: $0), in: run.words.letters.span)) }
        }
        let unsorted = (0..<table.count).map { Array(table.bytes(of: $0)) }
        let order = Self.order(of: unsorted)
        var ranks = [UInt32](repeating: 0, count: order.count)
        for (rank, number) in order.enumerated() { ranks[number] = UInt32(rank) }
        let lexicon = await Lexicon(words: order.map { unsorted[$0] }, jobs: jobs, synonyms: synonyms)
        var frequencies = [UInt32](repeating: 0, count: order.count)
        for (run, words) in zip(runs, wordsOfRuns) {
            for (word, frequency) in zip(words, run.frequencies) { frequencies[Int(ranks[Int(word)])] += frequency }
        }
        let classesOfRuns = wordsOfRuns.map { words in words.map { lexicon.classes[Int(ranks[Int($0)])] } }
        return (lexicon, frequencies, classesOfRuns)
    }

    /// - Parameter words: sorted
    init(words: [[UInt8]], jobs: Int, synonyms: Synonyms) async {
        let stemmer = Stemmer()
        let others = synonyms.stems { Self.stem(of: $0, by: stemmer) }
        let stems = await words.chunks(of: 4096).mapOnAllCores(jobs: jobs) { words in
            let stemmer = Stemmer()
            return words.map { Self.stem(of: $0, by: stemmer) }
        }
        self.init(words: words, stems: stems.joined().lazy.map { others[$0] ?? $0 })
    }

    private init(words: [[UInt8]], stems: some Sequence<[UInt8]>) {
        var table = WordTable(words: words.count)
        var classes: [UInt32] = []
        classes.reserveCapacity(words.count)
        for stem in stems { classes.append(UInt32(table.number(of: stem))) }
        self.init(words, classes, classCount: table.count)
    }

    /// - Parameters:
    ///   - words: sorted
    ///   - classes: of each, numbered by the first of their words; `nil` is returned for others
    init?(words: [[UInt8]], classes: [UInt32]) {
        var count: UInt32 = 0
        for wordClass in classes {
            guard wordClass <= count else { return nil }
            if wordClass == count { count += 1 }
        }
        self.init(words, classes, classCount: Int(count))
    }

    private init(_ words: [[UInt8]], _ classes: [UInt32], classCount: Int) {
        var forms = [[UInt32]](repeating: [], count: classCount)
        for (word, wordClass) in classes.enumerated() { forms[Int(wordClass)].append(UInt32(word)) }
        isOfLetters = forms.map { forms in
            guard let first = forms.first else { return false }
            return words[Int(first)].allSatisfy { $0 &- 0x30 >= 10 }
        }
        self.words = words
        self.classes = classes
        self.forms = forms
    }

    /// Words with digits, short ones and those of other alphabets are a class of their own.
    private static func stem(of word: [UInt8], by stemmer: borrowing Stemmer) -> [UInt8] {
        guard word.count > 2, word.allSatisfy({ $0 &- 0x61 < 26 }) else { return word }
        return stemmer.stem(word[...])
    }

    /// The numbers of words in the order of the words. Most words differ within eight bytes, which are compared at once.
    static func order(of words: [[UInt8]]) -> [Int] {
        let keys = words.indices.map { (beginning: Self.beginning(of: words[$0]), number: $0) }
        return keys.sorted { left, right in
            left.beginning == right.beginning
                ? isBefore(words[left.number], words[right.number]) : left.beginning < right.beginning
        }.map(\.number)
    }

    /// The first eight bytes as a number that is ordered as ``isBefore(_:_:)`` says.
    private static func beginning(of word: [UInt8]) -> UInt64 {
        var number: UInt64 = 0
        for place in 0..<8 {
            let byte = place < word.count ? word[place] : 0
            // Surrogates below the two rows of units behind them.
            number = number << 8 | UInt64(byte >= 0xF0 ? byte - 2 : byte >= 0xEE ? byte + 0x10 : byte)
        }
        return number
    }

    /// The order of UTF-16 units, from UTF-8: surrogates stand below U+E000–U+FFFF.
    static func isBefore(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        let count = min(left.count, right.count)
        for place in 0..<count where left[place] != right[place] {
            let (one, other) = (left[place], right[place])
            if one >= 0xEE && other >= 0xEE && (one >= 0xF0) != (other >= 0xF0) { return one >= 0xF0 }
            return one < other
        }
        return left.count < right.count
    }
}

extension Array {
    func chunks(of size: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
    }
}

extension Lexicon {
    /// The classes whose every form is a word of grammar.
    var classesOfGrammar: Set<Int> {
        let words = FunctionWords.all.compactMap { place(of: Array($0.utf8)) }
        return Set(words.map { Int(classes[$0]) }).filter(isFunctionWord)
    }

    private func place(of word: [UInt8]) -> Int? {
        var range = words.indices
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            if words[middle] == word { return middle }
            range =
                Self.isBefore(words[middle], word) ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return nil
    }

    /// Whether every form of the class is a word of grammar.
    func isFunctionWord(_ wordClass: Int) -> Bool {
        forms[wordClass].allSatisfy { FunctionWords.all.contains(String(decoding: words[Int($0)], as: UTF8.self)) }
    }
}
