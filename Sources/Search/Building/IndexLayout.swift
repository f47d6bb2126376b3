/// Decides which parts an index has and in which files they lie.
struct IndexLayout {
    let pages: [AnalyzedPage]
    let lexicon: Lexicon
    let coded: [ListCoder.Coded]
    let jobs: Int

    /// Compressed bytes up to which everything but the positions comes in one file.
    private static let oneFile = 80_000
    /// What is in the root beside the directory, if it takes no more compressed bytes.
    private static let besideRoot = 2_000

    func files() async -> [IndexFile] {
        let listBytes = coded.reduce(0) { $0 + $1.list.count } / 8
        let wordBytes = lexicon.words.count * 3
        let recordBytes =
            pages.reduce(0) { $0 + $1.title.utf8.count + $1.path.utf8.count / 3 + $1.summary.utf8.count } / 2
        let isSmall = listBytes + wordBytes + recordBytes <= Self.oneFile
        let text = await TextParts.make(
            of: lexicon, coded: coded, target: isSmall ? nil : Self.target(listBytes + wordBytes), jobs: jobs)
        let entries = NameParts.entries(of: pages)
        let names = NameParts(of: entries.names, pages: pages.count, target: isSmall ? nil : 6_000)
        let titles = NameParts(of: entries.titles, pages: pages.count, target: isSmall ? nil : 1_200)
        let threshold = isSmall ? 1 : 2
        let spelling =
            text.parts.count == 1 ? SpellingParts() : SpellingParts(of: lexicon, coded: coded, threshold: threshold)
        let pagesInBlock = RecordParts.pagesInBlock(of: pages)
        let blocks = RecordParts.blocks(of: pages, pagesInBlock: pagesInBlock)
        let facets = RecordParts.facets(of: pages)

        var naming = PartNaming()
        let textParts = text.parts.map { naming.named($0) }
        let nameParts = names.parts.map { naming.named($0) }
        let titleParts = titles.parts.map { naming.named($0) }
        let spellingParts = spelling.parts.map { naming.named($0) }
        let blockParts = blocks.map { naming.named($0) }
        let facetPart = naming.named(facets)
        let positionParts = text.positions.map { $0.map { naming.named($0) } }
        let directory = naming.named(
            Part(words: Array(positionParts.map { $0?.name ?? Part.noName }.joined().utf16)))
        let directories = [textParts, nameParts, titleParts, spellingParts, blockParts, [facetPart], [directory]]

        let root = RootPart(
            pageCount: pages.count, pagesInBlock: pagesInBlock, spellingThreshold: threshold,
            bounds: [text.bounds, names.bounds, titles.bounds, spelling.bounds],
            names: directories.flatMap { $0.map(\.name) }
        ).part
        var rootScript = root.script
        var files: [IndexFile] = []
        for part in directories.joined() {
            let isIn =
                isSmall
                || [nameParts.first, facetPart].contains(part) && part.size <= Self.besideRoot
                    && (part == facetPart || nameParts.count == 1)
            if isIn { rootScript += part.script } else { files.append(Self.file(of: part)) }
        }
        files += positionParts.compactMap { $0.map(Self.file) }
        files.append(IndexFile(path: "search/\(Part.rootName).js", bytes: rootScript))
        return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private static func file(of part: Part) -> IndexFile {
        IndexFile(path: "search/\(part.name).js", bytes: part.script)
    }

    /// The more there is, the larger the parts, since the root names them all. In steps, so that growth does not recut
    /// everything every time.
    private static func target(_ total: Int) -> Int {
        var target = 2_600
        while target < 4_000, total / target > 1_200 { target += 200 }
        return target
    }
}

extension Part {
    /// About what it takes compressed.
    fileprivate var size: Int { bits.count * 6 / 8 + words.count / 2 }
}

/// Sees to it that no two parts go by one name.
private struct PartNaming {
    private var taken: Set<String> = []

    mutating func named(_ part: Part) -> Part {
        var part = part
        while !taken.insert(part.name).inserted { part.rename() }
        return part
    }
}
