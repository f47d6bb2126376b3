/// The classes of words on the pages of a run, each with its impact: rows of the matrix whose columns are the lists.
struct PageVectors: Sendable {
    let firstPage: Int
    /// Page by page, in the order of classes.
    var entries: [Entry] = []
    /// One more than pages.
    var pageStarts: [UInt32] = [0]
    /// Where the places of words are in ``AnalyzedPage/words``: several in a row if a page has several forms of a word.
    private(set) var places: [Range<UInt32>] = []

    struct Entry: Sendable {
        var wordClass: UInt32
        /// Its first place in `places`.
        var places: UInt32
        /// How many; 0: the page does not have the word.
        var forms: UInt8
        var impact: UInt8
        var section: UInt8
        /// Whether the class is a word of letters alone, which only such a page says for itself.
        var isOfLetters: Bool
    }

    var pageCount: Int { pageStarts.count - 1 }

    /// - Parameters:
    ///   - classes: of the words of the run
    ///   - pages: all there are
    init(of run: PageRun, classes: [UInt32], lexicon: Lexicon, scale: ImpactScale, pages: [AnalyzedPage]) {
        firstPage = run.firstPage
        places.reserveCapacity(run.entries.count)
        entries.reserveCapacity(run.entries.count)
        pageStarts.reserveCapacity(run.pageStarts.count)
        let order = Self.order(of: run, classes: classes, classCount: lexicon.classCount)
        for page in 0..<run.pageStarts.count - 1 {
            let length = pages[firstPage + page].length
            let words = pages[firstPage + page].words
            let bytes = words.span
            // Most words of a page are on it a few times.
            let impacts = scale.impacts(length: length, frequencies: 0..<16)
            var next = Int(run.pageStarts[page])
            let end = Int(run.pageStarts[page + 1])
            while next < end {
                let wordClass = classes[Int(run.entries[Int(order[next])].word)]
                var forms = 0
                var frequency = 0
                var best = 0
                var section = 0
                let firstForm = places.count
                while next < end {
                    let entry = run.entries[Int(order[next])]
                    guard classes[Int(entry.word)] == wordClass else { break }
                    var offset = Int(entry.offset)
                    // More than this says no more of a page.
                    let frequencyOfForm = min(PackedNumbers.read(bytes, &offset), Int(UInt16.max))
                    let sectionOfForm = PackedNumbers.read(bytes, &offset)
                    frequency += frequencyOfForm
                    if frequencyOfForm > best || frequencyOfForm == best && sectionOfForm < section {
                        best = frequencyOfForm
                        section = sectionOfForm
                    }
                    let firstPlace = offset
                    PackedNumbers.passList(bytes, &offset)
                    places.append(UInt32(firstPlace)..<UInt32(offset))
                    forms += 1
                    next += 1
                }
                entries.append(
                    Entry(
                        wordClass: wordClass, places: UInt32(firstForm), forms: UInt8(clamping: forms),
                        impact: frequency < impacts.count
                            ? impacts[frequency] : scale.impact(frequency: frequency, length: length),
                        section: UInt8(clamping: section),
                        isOfLetters: lexicon.isOfLetters[Int(wordClass)]))
            }
            pageStarts.append(UInt32(entries.count))
        }
    }

    /// The entries of a run page by page, and on each page by class.
    ///
    /// Dealt out twice, by class and then by page, which keeps the order of the first time: linear, where sorting each
    /// page's words was a third of the work here.
    private static func order(of run: PageRun, classes: [UInt32], classCount: Int) -> [UInt32] {
        var nexts = [UInt32](repeating: 0, count: classCount + 1)
        for entry in run.entries { nexts[Int(classes[Int(entry.word)]) + 1] += 1 }
        for wordClass in 1..<nexts.count { nexts[wordClass] += nexts[wordClass - 1] }
        var byClass = [(entry: UInt32, page: UInt32)](repeating: (0, 0), count: run.entries.count)
        for page in 0..<run.pageStarts.count - 1 {
            for entry in Int(run.pageStarts[page])..<Int(run.pageStarts[page + 1]) {
                let wordClass = Int(classes[Int(run.entries[entry].word)])
                byClass[Int(nexts[wordClass])] = (UInt32(entry), UInt32(page))
                nexts[wordClass] += 1
            }
        }
        var order = [UInt32](repeating: 0, count: run.entries.count)
        var nextOfPages = run.pageStarts
        for (entry, page) in byClass {
            order[Int(nextOfPages[Int(page)])] = entry
            nextOfPages[Int(page)] += 1
        }
        return order
    }

    func entries(ofPage page: Int) -> Range<Int> {
        Int(pageStarts[page - firstPage])..<Int(pageStarts[page - firstPage + 1])
    }
}
