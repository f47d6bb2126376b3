/// The classes of words on the pages of a run, each with its impact: rows of the matrix whose columns are the lists.
struct PageVectors: Sendable {
    let firstPage: Int
    /// Page by page, in the order of classes.
    var entries: [Entry] = []
    /// One more than pages.
    var pageStarts: [UInt32] = [0]
    /// Where the places of words are in ``AnalyzedPage/words``: several in a row if a page has several forms of a word.
    private(set) var places: [UInt32] = []

    struct Entry: Sendable {
        var wordClass: UInt32
        /// Its first place in `places`.
        var places: UInt32
        /// How many; 0: the page does not have the word.
        var forms: UInt8
        var impact: UInt8
        var section: UInt8
    }

    var pageCount: Int { pageStarts.count - 1 }

    init(of run: PageRun, classes: [UInt32], scale: ImpactScale, lengths: [Int]) {
        firstPage = run.firstPage
        places.reserveCapacity(run.entries.count)
        entries.reserveCapacity(run.entries.count)
        var keys: [UInt64] = []
        for page in 0..<run.pageStarts.count - 1 {
            let first = Int(run.pageStarts[page])
            keys.removeAll(keepingCapacity: true)
            for entry in first..<Int(run.pageStarts[page + 1]) {
                keys.append(UInt64(classes[Int(run.entries[entry].word)]) << 32 | UInt64(entry - first))
            }
            keys.sort()
            let length = lengths[firstPage + page]
            var next = 0
            while next < keys.count {
                let wordClass = UInt32(truncatingIfNeeded: keys[next] >> 32)
                var forms = 0
                var frequency = 0
                var best: UInt32 = 0
                var section: UInt8 = 0
                let firstPlace = places.count
                while next < keys.count, UInt32(truncatingIfNeeded: keys[next] >> 32) == wordClass {
                    let entry = run.entries[first + Int(UInt32(truncatingIfNeeded: keys[next]))]
                    frequency += Int(entry.frequency)
                    if entry.frequency > best || entry.frequency == best && entry.section < section {
                        best = entry.frequency
                        section = entry.section
                    }
                    places.append(entry.places)
                    forms += 1
                    next += 1
                }
                entries.append(
                    Entry(
                        wordClass: wordClass, places: UInt32(firstPlace), forms: UInt8(clamping: forms),
                        impact: scale.impact(frequency: frequency, length: length), section: section))
            }
            pageStarts.append(UInt32(entries.count))
        }
    }

    func entries(ofPage page: Int) -> Range<Int> {
        Int(pageStarts[page - firstPage])..<Int(pageStarts[page - firstPage + 1])
    }
}
