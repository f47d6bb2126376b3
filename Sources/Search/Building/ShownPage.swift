/// What results show of pages, and what they are filtered by.
enum ShownPage {
    /// Results are scattered, so that each has a block of its own to be loaded: blocks are small. The root names groups
    /// of them only.
    static let blocksInGroup = 16
    private static let mostBytesOfBlock = 2_000

    /// A power of two, so that small changes to pages do not regroup them.
    static func pagesInBlock(bytes: Int, pages: Int, isSmall: Bool) -> Int {
        guard !isSmall else { return 64 }
        let size = bytes / max(1, pages)
        var count = 1
        while count < 64, count * 2 * size <= mostBytesOfBlock { count *= 2 }
        return count
    }

    static func block(of lines: ArraySlice<String>) -> Part {
        Part(words: Array(lines.joined(separator: "\n").utf16))
    }

    /// About what is shown of a page with as many others in one file.
    static func shownBytes(of page: AnalyzedPage) -> Int {
        page.title.utf8.count + page.path.utf8.count / 3 + page.summary.utf8.count
    }

    /// A page's line in its block.
    static func line(of page: AnalyzedPage) -> String {
        let file = "\(anchor(of: page.title)).html"
        let isNamedForTitle = page.path == file || page.path.hasSuffix("/\(file)")
        let path = isNamedForTitle ? page.path.dropLast(file.count) + "=" : page.path
        var fields = [path, page.title, page.summary]
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
