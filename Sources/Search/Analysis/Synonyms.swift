/// Words that readers type for words of the site, such as `doctor` for `physician`.
///
/// Each set is one class of words in the index, as the forms of a word are: engines know nothing of it, and no list is there
/// twice. So that a word which no page has is in the index, each page that has one word of a set has them all.
package struct Synonyms: Sendable {
    /// Each begins with the word that the site uses.
    private let sets: [[[UInt8]]]
    private let setsByWord: [[UInt8]: Int]

    package static let none = Synonyms([])

    /// - Parameter sets: words as they stand in the index; one that stands in two sets is of the first
    package init(_ sets: [[String]]) {
        self.sets = sets.map { $0.map { Array($0.utf8) } }
        setsByWord = Dictionary(
            self.sets.enumerated().flatMap { number, words in words.map { ($0, number) } },
            uniquingKeysWith: { first, _ in first })
    }

    var isEmpty: Bool { sets.isEmpty }

    /// The words beside those that are said, in the order of the sets.
    func words(beside said: [[UInt8]]) -> [[UInt8]] {
        Set(said.compactMap { setsByWord[$0] }).sorted().flatMap { sets[$0] }
    }

    /// For each stem of a word in a set the stem of the set.
    func stems(_ stem: ([UInt8]) -> [UInt8]) -> [[UInt8]: [UInt8]] {
        var stems: [[UInt8]: [UInt8]] = [:]
        for words in sets {
            guard let first = words.first else { continue }
            for word in words where stems[stem(word)] == nil { stems[stem(word)] = stem(first) }
        }
        return stems
    }
}
