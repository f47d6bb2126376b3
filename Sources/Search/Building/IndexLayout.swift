import WorkSharing

/// Decides which parts an index has and in which files they lie.
struct IndexLayout: Sendable {
    let pages: [AnalyzedPage]
    let lexicon: Lexicon
    let coded: [ListCoder.Coded]
    let settings: IndexSettings
    let jobs: Int

    /// What is in the root beside the directory, if it takes no more compressed bytes.
    private static let besideRoot = 2_000

    func files() async -> [IndexFile] {
        let listBytes = coded.reduce(0) { $0 + $1.list.count } / 8
        let wordBytes = lexicon.words.count * 3
        let recordBytes =
            pages.reduce(0) { $0 + $1.title.utf8.count + $1.path.utf8.count / 3 + $1.summary.utf8.count } / 2
        let isSmall = listBytes + wordBytes + recordBytes <= settings.oneFile
        // What pages are called and what is shown of them waits for nothing that the words are asked.
        async let named = names(isSmall: isSmall)
        async let shown = records(isSmall: isSmall)
        async let facets = RecordParts.facets(of: pages)
        let text = await TextParts.make(
            of: lexicon, coded: coded, target: isSmall ? nil : settings.textPart ?? Self.target(listBytes + wordBytes),
            jobs: jobs)
        let threshold = isSmall ? 1 : 2
        let spelling =
            text.parts.count == 1 ? SpellingParts() : SpellingParts(of: lexicon, coded: coded, threshold: threshold)
        let (names, titles) = await named
        let (pagesInBlock, blocks) = await shown

        var naming = PartNaming()
        let textGroups = text.parts.chunks(of: Part.textsInGroup).map { naming.group($0) }
        let nameParts = names.parts.map { naming.named($0) }
        let titleParts = titles.parts.map { naming.named($0) }
        let spellingParts = spelling.parts.map { naming.named($0) }
        let groups = blocks.chunks(of: RecordParts.blocksInGroup).map { naming.group($0) }
        let blockParts = groups.flatMap(\.parts)
        let facetPart = naming.named(await facets)
        let positionParts = text.positions.map { $0.map { naming.named($0) } }
        let directory = naming.named(
            Part(words: Array(positionParts.map { $0?.name ?? Part.noName }.joined().utf16)))
        let textParts = textGroups.flatMap(\.parts)
        let middle = nameParts + titleParts + spellingParts
        let last = [facetPart, directory]

        let root = RootPart(
            pageCount: pages.count, pagesInBlock: pagesInBlock, spellingThreshold: threshold,
            bounds: [text.bounds, names.bounds, titles.bounds, spelling.bounds],
            names: textGroups.map(\.name) + middle.map(\.name) + groups.map(\.name) + last.map(\.name)
        ).part
        var rootScript = root.script
        var others: [Part] = []
        for part in textParts + middle + blockParts + last {
            let isWanted = part.name == facetPart.name || nameParts.count == 1 && part.name == nameParts.first?.name
            if isSmall || isWanted && part.size <= Self.besideRoot {
                rootScript += part.script
            } else {
                others.append(part)
            }
        }
        others += positionParts.compactMap { $0 }
        var files = await others.mapOnAllCores(jobs: jobs, Self.file)
        files.append(IndexFile(path: "search/\(Part.rootName).js", bytes: rootScript))
        return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private func names(isSmall: Bool) -> (names: NameParts, titles: NameParts) {
        let entries = NameParts.entries(of: pages)
        return (
            NameParts(of: entries.names, pages: pages.count, target: isSmall ? nil : settings.namePart),
            NameParts(of: entries.titles, pages: pages.count, target: isSmall ? nil : settings.titlePart)
        )
    }

    private func records(isSmall: Bool) async -> (pagesInBlock: Int, blocks: [Part]) {
        let lines = await pages.mapOnAllCores(jobs: jobs) { RecordParts.line(of: $0) }
        let pagesInBlock = RecordParts.pagesInBlock(of: lines, isSmall: isSmall)
        return (pagesInBlock, await lines.chunks(of: pagesInBlock).mapOnAllCores(jobs: jobs, RecordParts.block))
    }

    @Sendable private static func file(of part: Part) -> IndexFile {
        IndexFile(path: "search/\(part.name).js", bytes: part.script)
    }

    /// The more there is, the larger the parts, since the root names them all: some 3.6 bytes for each. A query of three
    /// words loads the least with parts of √(1.2 · total). In steps, so that growth does not recut everything every time.
    private static func target(_ total: Int) -> Int {
        var target = 1_200
        while target * target < total * 6 / 5 { target += target / 4 }
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

    /// Parts that share the name of them all.
    mutating func group(_ parts: ArraySlice<Part>) -> (name: String, parts: [Part]) {
        let group = named(Part(words: Array(parts.map(\.name).joined().utf16)))
        return (group.name, zip(0..., parts).map { Part.member($0, ofGroup: group.name, checked: $1) })
    }

    mutating func named(_ part: Part) -> Part {
        var part = part
        while !taken.insert(part.name).inserted { part.rename() }
        return part
    }
}
