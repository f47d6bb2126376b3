/// What is shown of a page.
struct PageRecord {
    let path: String
    let title: String
    let summary: String
    let sections: [(anchor: String, heading: String)]

    init?(line: ArraySlice<UInt16>) {
        let fields = line.split(separator: 9, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF16.self)
        }
        guard fields.count >= 5, fields.count % 2 == 1 else { return nil }
        (title, summary) = (fields[1], fields[2])
        let isNamedForTitle = fields[0].hasSuffix("=")
        path = isNamedForTitle ? "\(fields[0].dropLast())\(ShownPage.anchor(of: title)).html" : fields[0]
        sections = stride(from: 3, to: fields.count, by: 2).map { place in
            let heading = fields[place + 1]
            return (fields[place] == "=" ? ShownPage.anchor(of: heading) : fields[place], heading)
        }
    }
}

/// The pages of each kind, category and payer.
struct Facets {
    /// Lists of pages by label; the label's first character tells the facet.
    let labels: [(label: String, pages: [Int])]
    /// For each page its kind.
    let kinds: [String]

    init(_ part: Part, root: Root) throws(SearchError) {
        let lines = part.words.isEmpty ? [] : part.words.split(separator: 10, omittingEmptySubsequences: false)
        let lists = try part.reading { reader throws(BitReader.Failure) in
            var lists: [[Int]] = []
            for _ in lines {
                var pages: [Int] = []
                var page = -1
                for _ in 0..<(try reader.readGamma()) {
                    page += try reader.readRice(0) + 1
                    guard page < root.pageCount else { throw .isCorrupt }
                    pages.append(page)
                }
                lists.append(pages)
            }
            return lists
        }
        labels = zip(lines, lists).map { (String(decoding: $0, as: UTF16.self), $1) }
        var kinds = Array(repeating: "", count: root.pageCount)
        for (label, pages) in labels where label.hasPrefix("k") {
            for page in pages { kinds[page] = String(label.dropFirst()) }
        }
        self.kinds = kinds
    }
}
