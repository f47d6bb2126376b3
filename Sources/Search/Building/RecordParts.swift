import WorkSharing

/// The blocks that hold what results show of pages.
struct RecordParts<Failure: Error>: Sendable {
    let pagesInBlock: Int
    let blocks: [LaidPart<Failure>]
    /// What all pages take.
    let lineBytes: Int

    init(of pages: [AnalyzedPage], isSmall: Bool, jobs: Int) async {
        let lines = await pages.mapOnAllCores(jobs: jobs) { ShownPage.line(of: $0) }
        lineBytes = lines.reduce(0) { $0 + $1.utf8.count }
        pagesInBlock = ShownPage.pagesInBlock(bytes: lineBytes, pages: pages.count, isSmall: isSmall)
        blocks = await lines.chunks(of: pagesInBlock).mapOnAllCores(jobs: jobs) { lines -> LaidPart<Failure> in
            LaidPart(ShownPage.block(of: lines))
        }
    }

    /// Makes blocks in which something has changed; `nil` if there are more or fewer pages in a block than before.
    init?(keeping kept: KeptLayout, _ pages: some PageSource<Failure>) throws(Failure) {
        lineBytes = kept.lineBytes
        let pagesInBlock = ShownPage.pagesInBlock(bytes: lineBytes, pages: pages.count, isSmall: false)
        guard pagesInBlock == kept.laid.pagesInBlock else { return nil }
        self.pagesInBlock = pagesInBlock
        blocks = try kept.laid.blocks.enumerated().map { number, file throws(Failure) in
            let start = number * pagesInBlock
            let range = start..<min(start + pagesInBlock, pages.count)
            return try LaidPart(file, isSame: kept.hasSameLines(range)) { () throws(Failure) in
                var lines: [String] = []
                for page in range { lines.append(ShownPage.line(of: try pages.page(page))) }
                return ShownPage.block(of: lines[...])
            }
        }
    }
}
