extension IndexReader {
    /// What a misspelt word was meant to be.
    mutating func correction(of word: [UInt16]) throws(SearchError) -> [UInt16]? {
        guard SpellingWord.canBe(word) else { return nil }
        let allowed = word.count >= 6 ? 2 : 1
        if let found = try best(for: word, letter: word[0], allowed: allowed) { return found }
        return word[1] == word[0] ? nil : try best(for: word, letter: word[1], allowed: 1)
    }

    private mutating func best(for word: [UInt16], letter: UInt16, allowed: Int) throws(SearchError) -> [UInt16]? {
        var best: (distance: Int, grade: Int, word: [UInt16])?
        for candidate in try spellings(beginningWith: letter) where abs(candidate.word.count - word.count) <= allowed {
            let limit = best.map(\.distance) ?? allowed
            guard let distance = EditDistance.between(word, candidate.word, atMost: limit) else { continue }
            if let best, (distance, -candidate.grade) >= (best.distance, -best.grade) { continue }
            best = (distance, candidate.grade, candidate.word)
        }
        return best?.word
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
