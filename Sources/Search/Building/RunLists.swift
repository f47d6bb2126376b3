/// The lists of all classes for the pages of one run: the columns of ``PageVectors``.
struct RunLists: Sendable {
    /// Where the list of each class begins; one more than classes.
    private let starts: [UInt32]
    private let postings: [Posting]
    private let places: [UInt32]

    init(of vectors: PageVectors, classCount: Int) {
        var starts = [UInt32](repeating: 0, count: classCount + 2)
        for entry in vectors.entries { starts[Int(entry.wordClass) + 2] += 1 }
        for number in 2..<starts.count { starts[number] += starts[number - 1] }
        var postings = [Posting](repeating: Posting(), count: vectors.entries.count)
        for page in vectors.firstPage..<vectors.firstPage + vectors.pageCount {
            for number in vectors.entries(ofPage: page) {
                let entry = vectors.entries[number]
                // `starts` is one ahead: it ends up where the next class begins.
                let next = Int(starts[Int(entry.wordClass) + 1])
                postings[next] = Posting(
                    page: UInt32(page), places: entry.places, forms: entry.forms,
                    level: entry.forms == 0 ? 0 : ImpactLevels.level(entry.impact), section: entry.section)
                starts[Int(entry.wordClass) + 1] += 1
            }
        }
        starts.removeLast()
        self.starts = starts
        self.postings = postings
        places = vectors.places
    }

    func postings(of wordClass: Int) -> ArraySlice<Posting> {
        postings[Int(starts[wordClass])..<Int(starts[wordClass + 1])]
    }

    func count(of wordClass: Int) -> Int {
        Int(starts[wordClass + 1] - starts[wordClass])
    }

    /// Where on a page a word stands, in order.
    func places(of posting: Posting, in pages: [AnalyzedPage], into found: inout [Int]) {
        found.removeAll(keepingCapacity: true)
        let words = pages[Int(posting.page)].words
        let bytes = words.span
        for form in 0..<Int(posting.forms) {
            var offset = Int(places[Int(posting.places) + form])
            var place = -1
            for _ in 0..<PackedNumbers.read(bytes, &offset) {
                place += 1 + PackedNumbers.read(bytes, &offset)
                found.append(place)
            }
        }
        if posting.forms > 1 { found.sort() }
    }
}

/// A page on which a word counts.
struct Posting: Sendable {
    var page: UInt32 = 0
    /// In the run's places.
    var places: UInt32 = 0
    /// 0: only similar pages have the word.
    var forms: UInt8 = 0
    var level: UInt8 = 0
    var section: UInt8 = 0
}
