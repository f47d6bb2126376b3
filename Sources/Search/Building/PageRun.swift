/// The words of some pages in a row, with numbers of their own for the words: what one core reads without asking others.
struct PageRun: Sendable {
    /// The number of the first page.
    let firstPage: Int
    private(set) var words = WordTable(words: 4_096)
    /// For each word how many of the pages have it.
    private(set) var frequencies: [UInt32] = []
    /// All words of all pages, page by page.
    private(set) var entries: [Entry] = []
    /// Where the entries of each page begin; one more than pages.
    private(set) var pageStarts: [UInt32] = [0]

    /// A word on a page. There are as many as the site has words on pages, so all else stays with the page.
    struct Entry: Sendable {
        var word: UInt32
        /// Where ``AnalyzedPage/words`` says how often the page has it, and where.
        var offset: UInt32
    }

    init(of pages: ArraySlice<AnalyzedPage>) {
        firstPage = pages.startIndex
        entries.reserveCapacity(pages.reduce(0) { $0 + $1.wordCount })
        for page in pages.indices {
            add(pages[page].words)
            pageStarts.append(UInt32(entries.count))
        }
    }

    private mutating func add(_ packed: [UInt8]) {
        let bytes = packed.span
        var offset = 0
        while offset < bytes.count {
            let start = offset + 1
            let end = min(start + Int(bytes[offset]), bytes.count)
            let word = words.number(of: start..<end, in: bytes)
            entries.append(Entry(word: UInt32(word), offset: UInt32(end)))
            if word == frequencies.count { frequencies.append(1) } else { frequencies[word] += 1 }
            offset = end
            PackedNumbers.pass(bytes, &offset)
            PackedNumbers.pass(bytes, &offset)
            PackedNumbers.passList(bytes, &offset)
        }
    }
}
