extension IndexReader {
    /// What a misspelt word was probably meant to be; two words if none is likelier than the other.
    ///
    /// - Parameter isSure: whether only what is hardly another word counts: `cash` is no misspelt `case`, and `forget` no
    ///   `force`, if the rest of the query is understood
    mutating func corrections(of word: [UInt16], isSure: Bool) throws(SearchError) -> [[UInt16]] {
        guard SpellingWord.canBe(word) else { return [] }
        let allowed = SpellingCost.most(for: word, isSure: isSure)
        let found = try candidates(for: word, letter: word[0], allowed: allowed, isSure: isSure)
        if !found.isEmpty || word[1] == word[0] { return found }
        return try candidates(for: word, letter: word[1], allowed: 3, isSure: isSure)
    }

    private mutating func candidates(
        for word: [UInt16], letter: UInt16, allowed: Int, isSure: Bool
    ) throws(SearchError) -> [[UInt16]] {
        var found: [(rank: (Int, Int), word: [UInt16])] = []
        for candidate in try spellings(beginningWith: letter) {
            guard let cost = SpellingCost.between(word, candidate.word, atMost: allowed) else { continue }
            if isSure, SpellingCost.isAnother(word, than: candidate.word) { continue }
            // Twice as many pages weigh as much as half a letter.
            found.append(((2 * cost - candidate.grade, cost), candidate.word))
        }
        guard let best = found.map(\.rank).min(by: <) else { return [] }
        return found.filter { $0.rank == best }.prefix(2).map(\.word)
    }
}

/// What it costs to make one word of another: letters are put in, left out, replaced, or swapped with their neighbour.
///
/// The optimal string alignment distance, so that no part is changed twice, with weights: who writes `cafine` or `relase`
/// forgot a vowel, or one letter of a pair, and did not mean `canine` or `relate`.
enum SpellingCost {
    private static let small = 2
    private static let full = 3

    /// What a slip of a word costs at most.
    ///
    /// - Parameter isSure: whether only what is hardly another word counts
    static func most(for word: [UInt16], isSure: Bool) -> Int {
        word.count < 6 ? 3 : word.count < (isSure ? 8 : 6) ? 4 : 6
    }

    /// Whether a short word is rather another word than a slip: a letter was replaced.
    static func isAnother(_ word: [UInt16], than candidate: [UInt16]) -> Bool {
        word.count < 6 && candidate.count == word.count && candidate.sorted() != word.sorted()
    }

    /// `nil` if it is more than `limit`. Time: the product of the lengths at most.
    static func between(_ left: [UInt16], _ right: [UInt16], atMost limit: Int) -> Int? {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = right.indices.reduce(into: [0]) { row, column in row.append(row[column] + slip(right, column)) }
        for row in left.indices {
            var current = [last[0] + slip(left, row)]
            current.reserveCapacity(right.count + 1)
            var least = current[0]
            for column in right.indices {
                var best = min(
                    last[column] + replacement(left[row], right[column]), last[column + 1] + slip(left, row),
                    current[column] + slip(right, column))
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    best = min(best, beforeLast[column - 1] + full)
                }
                least = min(least, best)
                current.append(best)
            }
            if least > limit { return nil }
            (beforeLast, last) = (last, current)
        }
        return last[right.count] <= limit ? last[right.count] : nil
    }

    /// A letter too few or too many.
    private static func slip(_ word: [UInt16], _ place: Int) -> Int {
        isVowel(word[place]) || place > 0 && word[place] == word[place - 1] ? small : full
    }

    private static func replacement(_ left: UInt16, _ right: UInt16) -> Int {
        left == right ? 0 : isVowel(left) && isVowel(right) ? small : full
    }

    private static func isVowel(_ letter: UInt16) -> Bool {
        switch UInt8(truncatingIfNeeded: letter) {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
            UInt8(ascii: "y"):
            true
        default: false
        }
    }
}
