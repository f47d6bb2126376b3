import WorkSharing

/// Decides which parts an index has and in which files they lie.
struct IndexLayout<Pages: PageSource>: Sendable {
    let pages: Pages
    let lexicon: Lexicon
    let coded: CodedLists
    let settings: IndexSettings
    let jobs: Int
    /// Of what is as the last index had it, nothing is made.
    var kept: KeptLayout?

    /// What is in the root beside the directory, if it takes no more compressed bytes.
    private static var besideRoot: Int { 2_000 }

    /// Returns the files, sorted by path; the paths of those that stay as the last index had them; and where parts lie in all
    /// of them, `nil` if that is in one file.
    func files() async throws(Pages.Failure) -> (files: [IndexFile], kept: [String], laid: LaidIndex?) {
        let parts = try await parts()
        let named = try NamedParts(parts)
        let root = RootPart(
            pageCount: pages.count, pagesInBlock: parts.records.pagesInBlock,
            spellingThreshold: parts.spellingThreshold,
            bounds: [parts.text.bounds, parts.names.bounds, parts.titles.bounds, parts.spelling.bounds],
            names: named.namesInRoot
        ).part
        var rootScript = root.script
        var others: [NamedPart] = []
        for part in named.besidePositions {
            let isWanted =
                part.name == named.facets.name || named.names.count == 1 && part.name == named.names.first?.name
            if let contents = part.part, parts.isSmall || isWanted && contents.size <= Self.besideRoot {
                rootScript += contents.script
            } else {
                others.append(part)
            }
        }
        others += named.positions.compactMap(\.self)
        var files = await others.compactMap(\.part).mapOnAllCores(jobs: jobs) { part in
            IndexFile(path: Self.path(of: part.name), bytes: part.script)
        }
        files.append(IndexFile(path: Self.path(of: Part.rootName), bytes: rootScript))
        files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        let kept = others.filter { $0.part == nil }.map { Self.path(of: $0.name) }
        return (files, kept, parts.isSmall ? nil : try parts.laid(named))
    }

    private func parts() async throws(Pages.Failure) -> IndexParts<Pages.Failure> {
        let listBytes = coded.lists.counts.reduce(0) { $0 + Int($1) } / 8
        let wordBytes = lexicon.words.count * 3
        let shownBytes = try shownBytes()
        let isSmall = listBytes + wordBytes + shownBytes / 2 <= settings.oneFile
        let kept = isSmall ? nil : kept
        // What pages are called and what is shown of them waits for nothing that the words are asked.
        async let named = names(isSmall: isSmall, kept)
        async let shown = records(isSmall: isSmall, kept)
        async let facets = facets(kept)
        let text = await TextParts.make(
            of: lexicon, coded: coded, target: isSmall ? nil : settings.textPart ?? Self.target(listBytes + wordBytes),
            jobs: jobs, keeping: kept)
        // Where there are many words, those of one page are not corrected to.
        let threshold = isSmall ? 1 : 2
        let spelling =
            text.parts.count == 1 ? SpellingParts() : SpellingParts(of: lexicon, coded: coded, threshold: threshold)
        let (names, titles) = try await named.get()
        return IndexParts(
            isSmall: isSmall, text: text, names: names, titles: titles, spelling: spelling,
            spellingThreshold: threshold,
            records: try await shown.get(), facets: try await facets.get(), shownBytes: shownBytes)
    }

    private static func path(of name: String) -> String { "search/\(name).js" }

    private func shownBytes() throws(Pages.Failure) -> Int {
        if let kept { return kept.shownBytes }
        return try pages.allPages().reduce(0) { $0 + ShownPage.shownBytes(of: $1) }
    }

    private func names(
        isSmall: Bool, _ kept: KeptLayout?
    ) -> Result<(names: NameParts<Pages.Failure>, titles: NameParts<Pages.Failure>), Pages.Failure> {
        Result { () throws(Pages.Failure) in
            if let kept, kept.hasSameNames {
                return (
                    NameParts(kept.laid.names) { number throws(Pages.Failure) in
                        try newNames(isSmall: false).names.parts[number].made()
                    },
                    NameParts(kept.laid.titles) { number throws(Pages.Failure) in
                        try newNames(isSmall: false).titles.parts[number].made()
                    }
                )
            }
            return try newNames(isSmall: isSmall)
        }
    }

    private func newNames(isSmall: Bool) throws(Pages.Failure) -> (
        names: NameParts<Pages.Failure>, titles: NameParts<Pages.Failure>
    ) {
        let entries = StoredName.all(of: try pages.allPages())
        return (
            NameParts(of: entries.names, pages: pages.count, target: isSmall ? nil : settings.namePart),
            NameParts(of: entries.titles, pages: pages.count, target: isSmall ? nil : settings.titlePart)
        )
    }

    private func records(isSmall: Bool, _ kept: KeptLayout?) async -> Result<RecordParts<Pages.Failure>, Pages.Failure>
    {
        do throws(Pages.Failure) {
            if let kept, let parts = try RecordParts(keeping: kept, pages) { return .success(parts) }
            return .success(await RecordParts(of: try pages.allPages(), isSmall: isSmall, jobs: jobs))
        } catch {
            return .failure(error)
        }
    }

    private func facets(_ kept: KeptLayout?) -> Result<Part, Pages.Failure> {
        Result { () throws(Pages.Failure) in
            if let kept, kept.hasSameFacets { return kept.laid.facets }
            return ShownPage.facets(of: try pages.allPages())
        }
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
