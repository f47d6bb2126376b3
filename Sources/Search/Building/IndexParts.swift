/// All parts of an index but the root, on their way into files.
struct IndexParts<Failure: Error>: Sendable {
    /// Whether all are in one file.
    let isSmall: Bool
    let text: TextParts
    let names: NameParts<Failure>
    let titles: NameParts<Failure>
    let spelling: SpellingParts
    /// On how many pages a word is at least to be corrected to.
    let spellingThreshold: Int
    let records: RecordParts<Failure>
    let facets: Part
    /// What all pages would take in a root that holds everything.
    let shownBytes: Int

    /// Where they lie once they have their names.
    func laid(_ named: NamedParts) throws(Failure) -> LaidIndex {
        LaidIndex(
            textStarts: text.starts.map(UInt32.init), texts: named.texts.flatMap(\.parts).map(\.file),
            positions: named.positions.map { $0?.file }, names: try names.laid(named.names),
            titles: try titles.laid(named.titles), pagesInBlock: records.pagesInBlock,
            blocks: named.blocks.flatMap(\.parts).map(\.file), facets: facets, shownBytes: shownBytes,
            lineBytes: records.lineBytes)
    }
}

/// The same parts with their names.
struct NamedParts: Sendable {
    typealias Group = (name: String, parts: [NamedPart])

    let texts: [Group]
    let names: [NamedPart]
    let titles: [NamedPart]
    let spelling: [NamedPart]
    let blocks: [Group]
    let facets: NamedPart
    let positions: [NamedPart?]
    /// The names of positions parts.
    let directory: NamedPart

    /// The order decides which of two parts of one name gets another.
    init<Failure: Error>(_ parts: IndexParts<Failure>) throws(Failure) {
        var naming = PartNaming()
        texts = parts.text.parts.chunks(of: Part.textsInGroup).map { naming.group($0) }
        names = try parts.names.parts.map { part throws(Failure) in try naming.named(part) }
        titles = try parts.titles.parts.map { part throws(Failure) in try naming.named(part) }
        spelling = parts.spelling.parts.map { naming.named($0) }
        blocks = try parts.records.blocks.chunks(of: ShownPage.blocksInGroup).map { blocks throws(Failure) in
            try naming.group(blocks)
        }
        facets = naming.named(parts.facets)
        positions = parts.text.positions.map { $0.map { naming.named($0) } }
        directory = naming.named(Part(words: Array(positions.map { $0?.name ?? Part.noName }.joined().utf16)))
    }

    /// As the root has them.
    var namesInRoot: [String] {
        texts.map(\.name) + (names + titles + spelling).map(\.name) + blocks.map(\.name)
            + [facets.name, directory.name]
    }

    var besidePositions: [NamedPart] {
        texts.flatMap(\.parts) + names + titles + spelling + blocks.flatMap(\.parts) + [facets, directory]
    }
}
