/// What of the last index may stay as it is, and what may not.
struct KeptLayout: Sendable {
    let laid: LaidIndex
    /// For each word its place in the lexicon before, if it was there.
    let oldWords: [Int?]
    /// The classes whose lists are not as they were.
    let changedClasses: Set<Int>
    let changes: [Int: PageChange]

    /// Whether pages are called what they were.
    var hasSameNames: Bool { changes.values.allSatisfy { $0.before.names == $0.now.names } }

    /// Whether pages are found under the same filters.
    var hasSameFacets: Bool {
        changes.values.allSatisfy {
            ($0.before.kind, $0.before.category) == ($0.now.kind, $0.now.category) && $0.before.payers == $0.now.payers
        }
    }

    var shownBytes: Int { sum(laid.shownBytes) { ShownPage.shownBytes(of: $0) } }
    var lineBytes: Int { sum(laid.lineBytes) { ShownPage.line(of: $0).utf8.count } }

    private func sum(_ before: Int, _ size: (AnalyzedPage) -> Int) -> Int {
        changes.values.reduce(before) { $0 + size($1.now) - size($1.before) }
    }

    /// Whether the results of some pages are shown as they were.
    func hasSameLines(_ pages: Range<Int>) -> Bool {
        pages.allSatisfy { page in
            changes[page].map { ShownPage.line(of: $0.before) == ShownPage.line(of: $0.now) } ?? true
        }
    }

    /// By the first words of text parts, before, the numbers of these.
    var textsByStart: [Int: Int] {
        Dictionary(zip(laid.textStarts.lazy.map(Int.init), laid.texts.indices), uniquingKeysWith: { first, _ in first })
    }

    /// Whether some words in a row were a text part, and are as they were.
    func isSame(_ words: Range<Int>, asText text: Int, _ lexicon: Lexicon) -> Bool {
        let start = Int(laid.textStarts[text])
        guard Int(laid.textStarts[text + 1]) - start == words.count else { return false }
        return words.allSatisfy { word in
            oldWords[word] == start + word - words.lowerBound
                && !changedClasses.contains(Int(lexicon.classes[word]))
        }
    }
}
