/// Tells slips of the words of a page from words that it does not have.
struct SlipFinder: Sendable {
    private let words: Set<[UInt8]>
    /// Words that slips can be of, by their first letters: hardly anybody mistakes that.
    private var candidates: [UInt16: [[UInt16]]] = [:]

    init(words: [[UInt8]]) {
        self.words = Set(words)
        for word in words {
            let units = word.map(UInt16.init)
            if SpellingWord.canBe(word) { candidates[units[0], default: []].append(units) }
        }
    }

    /// Whether a word that the page lacks is hardly another than one it has, as in corrections of queries that are
    /// understood otherwise.
    func isSlip(_ word: [UInt8]) -> Bool {
        guard SpellingWord.canBe(word), !words.contains(word) else { return false }
        let units = word.map(UInt16.init)
        let most = SpellingCost.most(for: units, isSure: true)
        return candidates[units[0], default: []].contains { candidate in
            !SpellingCost.isAnother(units, than: candidate)
                && SpellingCost.between(units, candidate, atMost: most) != nil
        }
    }
}
