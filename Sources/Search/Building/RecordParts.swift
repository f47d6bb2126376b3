/// What results show of pages, and what they are filtered by.
enum RecordParts {
    static let roughSize = 3_600

    /// A power of two, so that small changes to pages do not regroup them.
    static func pagesInBlock(of pages: [AnalyzedPage]) -> Int {
        let size = pages.reduce(0) { $0 + line(of: $1).utf8.count } / max(1, pages.count)
        var count = 4
        while count < 64, count * 2 * size <= roughSize * 3 / 2 { count *= 2 }
        return count
    }

    static func blocks(of pages: [AnalyzedPage], pagesInBlock: Int) -> [Part] {
        stride(from: 0, to: pages.count, by: pagesInBlock).map { start in
            let lines = pages[start..<min(start + pagesInBlock, pages.count)].map(line)
            return Part(words: Array(lines.joined(separator: "\n").utf16))
        }
    }

    private static func line(of page: AnalyzedPage) -> String {
        var fields = [page.path, page.title, page.summary]
        for section in page.sections {
            let isDerived = !section.anchor.isEmpty && section.anchor == anchor(of: section.heading)
            fields.append(isDerived ? "=" : section.anchor)
            fields.append(section.heading)
        }
        return fields.joined(separator: "\t")
    }

    static func anchor(of heading: String) -> String {
        NameKey.tokens(of: heading).joined(separator: "-")
    }

    static func facets(of pages: [AnalyzedPage]) -> Part {
        var lists: [String: [Int]] = [:]
        for (number, page) in pages.enumerated() {
            lists["k" + page.kind, default: []].append(number)
            if let category = page.category { lists["c" + category, default: []].append(number) }
            for payer in Set(page.payers) { lists["p" + payer, default: []].append(number) }
        }
        let labels = lists.keys.sorted { Lexicon.isBefore(Array($0.utf8), Array($1.utf8)) }
        var bits = BitWriter()
        for label in labels {
            let pages = lists[label] ?? []
            bits.writeGamma(pages.count)
            var last = -1
            for page in pages {
                bits.writeRice(page - last - 1, 0)
                last = page
            }
        }
        return Part(words: Array(labels.joined(separator: "\n").utf16), bits: bits)
    }
}
