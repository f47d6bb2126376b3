extension IndexReader {
    /// What a misspelt word was probably meant to be, the likeliest first.
    ///
    /// - Parameter isSure: whether only what is hardly another word counts: `cash` is no misspelt `case`, and `forget` no
    ///   `force`, if the rest of the query is understood
    mutating func corrections(of word: [UInt16], isSure: Bool) throws(SearchError) -> [[UInt16]] {
        guard SpellingWord.canBe(word) else { return [] }
        let allowed = word.count >= (isSure ? 8 : 6) ? 2 : 1
        let found = try candidates(for: word, letter: word[0], allowed: allowed, isSure: isSure)
        if !found.isEmpty || word[1] == word[0] { return found }
        return try candidates(for: word, letter: word[1], allowed: 1, isSure: isSure)
    }

    private mutating func candidates(
        for word: [UInt16], letter: UInt16, allowed: Int, isSure: Bool
    ) throws(SearchError) -> [[UInt16]] {
        let keepsLetters = isSure && word.count < 6
        let letters = word.sorted()
        var found: [(distance: Int, grade: Int, word: [UInt16])] = []
        for candidate in try spellings(beginningWith: letter) where abs(candidate.word.count - word.count) <= allowed {
            guard let distance = EditDistance.between(word, candidate.word, atMost: allowed) else { continue }
            if keepsLetters, candidate.word.count == word.count, candidate.word.sorted() != letters { continue }
            found.append((distance, -candidate.grade, candidate.word))
        }
        // Equal ones stay in the order of words.
        let sorted = found.enumerated().sorted {
            ($0.element.distance, $0.element.grade, $0.offset) < ($1.element.distance, $1.element.grade, $1.offset)
        }
        return sorted.prefix(WordMatch.Weight.corrected.count).map(\.element.word)
    }
}

/// How many letters must be typed again: inserted, deleted, replaced, or swapped with their neighbour.
///
/// The optimal string alignment distance: no part is changed twice.
enum EditDistance {
    /// `nil` if it is more than `limit`. Cost: the product of the lengths at most.
    static func between(_ left: [UInt16], _ right: [UInt16], atMost limit: Int) -> Int? {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            var least = row + 1
            for column in right.indices {
                var best = min(
                    last[column] + (left[row] == right[column] ? 0 : 1), last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                least = min(least, best)
                current.append(best)
            }
            if least > limit { return nil }
            (beforeLast, last) = (last, current)
        }
        return last[right.count] <= limit ? last[right.count] : nil
    }
}
