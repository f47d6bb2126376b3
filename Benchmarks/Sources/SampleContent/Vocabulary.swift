/// The words of the sample texts, the most frequent first, drawn as often as words of that rank are in real texts.
///
/// The first ranks are the small words of English, then come words of the field, and then a long tail of words put
/// together from syllables, so that an index meets as many different words as it would in earnest.
struct Vocabulary {
    private let words: [String]
    /// The sum of the weights up to and including each word.
    private let cumulative: [UInt64]
    private let firstMadeWord: Int

    init(seed: UInt64, madeWords: Int = 40_000) {
        var random = SeededGenerator(seed: seed, stream: Stream.vocabulary)
        var known = Set(WordLists.small + WordLists.field)
        var words = WordLists.small + WordLists.field
        firstMadeWord = words.count
        while words.count < firstMadeWord + madeWords {
            let word = random.isOne(in: 3) ? Self.medicalWord(&random) : Self.plainWord(&random)
            if known.insert(word).inserted { words.append(word) }
        }
        self.words = words
        // Zipf's law: a word's frequency falls with its rank, beyond the common words with the square of it. In whole
        // numbers, as no machine rounds those differently.
        let common: UInt64 = 3000
        var sum: UInt64 = 0
        cumulative = words.indices.map { index in
            let rank = UInt64(index) + 2
            sum += (1 << 44) / (rank <= common ? rank : rank * rank / common)
            return sum
        }
    }

    /// Returns a word by its frequency in texts.
    func word(_ random: inout SeededGenerator) -> String {
        let drawn = random.below(cumulative.last ?? 1)
        var (low, high) = (0, cumulative.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if cumulative[middle] > drawn { high = middle } else { low = middle + 1 }
        }
        return words[low]
    }

    /// Returns a word of the field, as titles have them.
    func fieldWord(_ random: inout SeededGenerator) -> String { random.element(of: WordLists.field) }

    /// Returns a word from the long tail, each as likely as any other.
    func rareWord(_ random: inout SeededGenerator) -> String {
        words[random.number(in: firstMadeWord...(words.count - 1))]
    }

    private static func medicalWord(_ random: inout SeededGenerator) -> String {
        let joint = random.isOne(in: 6) ? random.element(of: WordLists.syllables) : ""
        return random.element(of: WordLists.stems) + joint + random.element(of: WordLists.endings)
    }

    private static func plainWord(_ random: inout SeededGenerator) -> String {
        let syllables = (0..<random.number(in: 1...3)).map { _ in random.element(of: WordLists.syllables) }
        return syllables.joined() + random.element(of: WordLists.closings)
    }
}
