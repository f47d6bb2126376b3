extension IndexReader {
    /// The pages on which words stand side by side, in order of pages; one word: the pages that have it.
    mutating func pages(withPhrase tokens: [String]) throws(SearchError) -> [Int] {
        var terms: [PhraseTerm] = []
        for (offset, token) in tokens.enumerated() {
            guard let term = try phraseTerm(token, offset: offset, needsPlaces: tokens.count > 1) else { return [] }
            terms.append(term)
        }
        let placed = terms.filter { $0.places != nil }
        return terms.dropFirst().reduce(terms.first?.pages ?? []) { intersection($0, $1.pages) }.filter { page in
            placed.count < 2 || placed.haveNeighbours(on: page)
        }
    }

    private mutating func phraseTerm(
        _ token: String, offset: Int, needsPlaces: Bool
    ) throws(SearchError) -> PhraseTerm? {
        let word = Array(token.utf16)
        let number = root.text.part(holding: word)
        let part = try text(number)
        guard let wordClass = part.wordClass(of: word) else { return nil }
        let list = part.lists[wordClass]
        guard list.keepsPositions, needsPlaces || list.dropped > 0 else {
            return PhraseTerm(offset: offset, pages: list.holders)
        }
        guard let found = try positions(ofText: number)?.places(of: wordClass, list) else {
            return PhraseTerm(offset: offset, pages: list.holders)
        }
        return PhraseTerm(offset: offset, pages: found.pages, places: found.places)
    }

    private func intersection(_ left: [Int], _ right: [Int]) -> [Int] {
        var both: [Int] = []
        var place = 0
        for page in left {
            while place < right.count, right[place] < page { place += 1 }
            if place < right.count, right[place] == page { both.append(page) }
        }
        return both
    }
}

/// A word of a phrase: where it stands in the phrase, and on which pages, at which places.
private struct PhraseTerm {
    let offset: Int
    let pages: [Int]
    var places: [[Int]]?

    /// Where the phrase would begin on a page.
    func beginnings(on page: Int) -> [Int] {
        var low = 0
        var high = pages.count
        while low < high {
            let middle = (low + high) / 2
            if pages[middle] < page { low = middle + 1 } else { high = middle }
        }
        guard let places, low < pages.count, pages[low] == page else { return [] }
        return places[low].map { $0 &- offset }
    }
}

extension [PhraseTerm] {
    fileprivate func haveNeighbours(on page: Int) -> Bool {
        guard let first else { return false }
        var beginnings = Set(first.beginnings(on: page))
        for term in dropFirst() where !beginnings.isEmpty {
            beginnings.formIntersection(term.beginnings(on: page))
        }
        return !beginnings.isEmpty
    }
}
