/// What a word of the query found in the text parts.
struct WordMatch {
    /// The classes that count for it, each with a weight in sixteenths.
    var classes: [(list: PageList, weight: Int)] = []
    /// Pages that have the word itself, or the one it was corrected to; 1 if none does.
    var frequency = 1
    /// The word that took its place.
    var correction: String?
    var highlights: [String] = []

    var isUnknown: Bool { classes.isEmpty }

    enum Weight {
        static let exact = 16
        static let corrected = 14
        static let extended = 10
    }
}

extension IndexReader {
    mutating func match(_ word: Query.Word) throws(SearchError) -> WordMatch {
        let units = Array(word.text.utf16)
        var match = WordMatch()
        if try find(units, weight: WordMatch.Weight.exact, into: &match) { return match }
        if word.isOpen, units.count >= 2 {
            for number in root.text.parts(forBeginning: units) {
                let part = try text(number)
                for wordClass in part.classes(beginningWith: units) {
                    match.classes.append((part.lists[wordClass], WordMatch.Weight.extended))
                    match.highlights += part.forms(of: wordClass).map { String(decoding: $0, as: UTF16.self) }
                }
            }
            if !match.classes.isEmpty { return match }
        }
        guard !word.isJoined, let correction = try correction(of: units) else { return match }
        if try find(correction, weight: WordMatch.Weight.corrected, into: &match) {
            match.correction = String(decoding: correction, as: UTF16.self)
        }
        return match
    }

    private mutating func find(
        _ word: [UInt16], weight: Int, into match: inout WordMatch
    ) throws(SearchError) -> Bool {
        let part = try text(root.text.part(holding: word))
        guard let wordClass = part.wordClass(of: word) else { return false }
        match.classes = [(part.lists[wordClass], weight)]
        match.frequency = part.lists[wordClass].frequency
        match.highlights = part.forms(of: wordClass).map { String(decoding: $0, as: UTF16.self) }
        return true
    }
}
