/// Words in the order of their UTF-16 units, front-coded.
enum SortedWords {
    /// Appends one word behind the `last` one.
    static func append(_ word: [UInt16], after last: [UInt16], to units: inout [UInt16]) {
        var shared = 0
        while shared < min(25, last.count, word.count), last[shared] == word[shared] { shared += 1 }
        units.append(UInt16(UInt8(ascii: "A")) + UInt16(shared))
        units += word[shared...]
    }

    static func encode(_ words: [[UInt16]]) -> [UInt16] {
        var units: [UInt16] = []
        var last: [UInt16] = []
        for word in words {
            append(word, after: last, to: &units)
            last = word
        }
        return units
    }

    /// The words, or `nil` if they cannot be.
    static func decode(_ units: ArraySlice<UInt16>) -> [[UInt16]]? {
        var words: [[UInt16]] = []
        var word: [UInt16] = []
        var isFirst = true
        for unit in units {
            if unit >= 65 && unit <= 90 {
                if !isFirst { words.append(word) }
                guard Int(unit) - 65 <= word.count else { return nil }
                word.removeLast(word.count - (Int(unit) - 65))
                isFirst = false
            } else {
                guard !isFirst else { return nil }
                word.append(unit)
            }
        }
        if !isFirst { words.append(word) }
        return words
    }
}

extension Array<UInt16> {
    /// The order in which words stand in parts.
    func isBefore(_ other: [UInt16]) -> Bool {
        lexicographicallyPrecedes(other)
    }
}

extension [UInt8] {
    /// How many bytes two words have in common at their beginnings.
    func sharedCount(with other: [UInt8]) -> Int {
        var shared = 0
        while shared < count, shared < other.count, self[shared] == other[shared] { shared += 1 }
        return shared
    }
}
