/// What a word of the query found in the text parts.
struct WordMatch {
    /// The classes that count for it.
    var classes: [Found] = []
    /// The word that took its place, or two that are as good.
    var corrections: [String] = []
    /// Forms of its classes.
    var highlights: [String] = []

    struct Found {
        let list: PageList
        /// By how many pages it is weighed.
        let frequency: Int
        /// In sixteenths.
        let weight: Int
    }

    var isUnknown: Bool { classes.isEmpty }

    /// The frequency of the word itself, or of what it was corrected to; 1 if there is neither.
    var frequency: Int { classes.first?.frequency ?? 1 }

    enum Weight {
        static let exact = 16
        static let extended = 10
        static let corrected = 14
    }
}

extension IndexReader {
    mutating func matches(of words: [Query.Word]) throws(SearchError) -> [WordMatch] {
        var isUnderstood = false
        for word in words where !word.isGrammar && !isUnderstood { isUnderstood = try has(Array(word.text.utf16)) }
        var matches: [WordMatch] = []
        for word in words { matches.append(try match(word, isUnderstood: isUnderstood)) }
        return matches
    }

    /// Whether some page has the word.
    mutating func has(_ word: [UInt16]) throws(SearchError) -> Bool {
        try text(root.text.part(holding: word)).wordClass(of: word) != nil
    }

    /// - Parameter isUnderstood: whether some word of the query is on a page as it was typed
    private mutating func match(_ word: Query.Word, isUnderstood: Bool) throws(SearchError) -> WordMatch {
        let units = Array(word.text.utf16)
        var match = WordMatch()
        if try find(units, weight: WordMatch.Weight.exact, in: &match) { return match }
        if word.isOpen, units.count >= 2 {
            try extend(units, in: &match)
            if !match.isUnknown { return match }
        }
        guard !word.isJoined, !word.isGrammar else { return match }
        for correction in try corrections(of: units, isSure: isUnderstood) {
            let text = String(decoding: correction, as: UTF16.self)
            // A form of the same word is searched already.
            guard !match.highlights.contains(text) else { continue }
            if try find(correction, weight: WordMatch.Weight.corrected, in: &match) { match.corrections.append(text) }
        }
        return match
    }

    private mutating func find(
        _ word: [UInt16], weight: Int, in match: inout WordMatch
    ) throws(SearchError) -> Bool {
        let part = try text(root.text.part(holding: word))
        guard let wordClass = part.wordClass(of: word) else { return false }
        let list = part.lists[wordClass]
        match.classes.append(WordMatch.Found(list: list, frequency: list.frequency, weight: weight))
        match.highlights += part.forms(of: wordClass).map { String(decoding: $0, as: UTF16.self) }
        return true
    }

    /// All words that begin so count as one.
    private mutating func extend(_ beginning: [UInt16], in match: inout WordMatch) throws(SearchError) {
        var lists: [PageList] = []
        for number in root.text.parts(forBeginning: beginning) {
            let part = try text(number)
            for wordClass in part.classes(beginningWith: beginning) {
                lists.append(part.lists[wordClass])
                match.highlights += part.forms(of: wordClass).map { String(decoding: $0, as: UTF16.self) }
            }
        }
        let frequency = min(root.pageCount, lists.reduce(0) { $0 + $1.frequency })
        match.classes = lists.map {
            WordMatch.Found(list: $0, frequency: frequency, weight: WordMatch.Weight.extended)
        }
    }
}
