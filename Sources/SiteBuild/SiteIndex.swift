import Pages
import Search
import SiteOutput
import WorkSharing

/// What search knows of all pages; those that were kept are read for it.
func foundPages(
    of made: [MadeFile], _ plan: [PlannedFile], of maker: PageMaker, in output: OutputFolder, jobs: Int
) async throws(BuildFailure) -> [AnalyzedPage] {
    guard made.contains(where: \.isKept) else { return made.compactMap(\.page) }
    return try await Array(zip(made, plan)).mapOnAllCores(jobs: jobs) { made, file throws(BuildFailure) in
        made.isKept ? try maker.analyzed(file, in: output) : made.page
    }.compactMap(\.self)
}

extension IndexMemory {
    /// Brings the index of the last build up to date; `nil` if it is to be made anew.
    func updated(
        _ made: [MadeFile], _ plan: [PlannedFile], of maker: PageMaker, in output: OutputFolder, jobs: Int
    ) async throws(BuildFailure) -> (files: [IndexFile], memory: IndexMemory?)? {
        var changes: [PageChange] = []
        for made in made {
            guard let now = made.page, made.written.outcome != .unchanged else { continue }
            guard let before = made.before else { return nil }
            changes.append(PageChange(before: before.page, now: now))
        }
        let files = Dictionary(
            plan.map { (maker.path(of: $0).text, $0) }, uniquingKeysWith: { first, _ in first })
        return try await updated(changes, jobs: jobs, settings: maker.indexSettings) { path throws(BuildFailure) in
            try files[path].flatMap { file throws(BuildFailure) in try maker.analyzed(file, in: output) }
        }.map { ($0.files, $0.memory) }
    }
}

/// Makes an index from nothing; large ones are not remembered.
func newIndex(
    of pages: [AnalyzedPage], settings: IndexSettings, isRemembered: Bool, jobs: Int
) async -> (files: [IndexFile], memory: IndexMemory?) {
    guard isRemembered else { return (await buildIndex(of: pages, jobs: jobs, settings: settings), nil) }
    let index = await rememberedIndex(of: pages, jobs: jobs, settings: settings)
    return (index.files, index.memory)
}

extension PageMaker {
    /// What search knows of a page as it stands in the output folder.
    func analyzed(_ file: PlannedFile, in output: OutputFolder) throws(BuildFailure) -> AnalyzedPage? {
        guard isFound(file) else { return nil }
        let bytes = try writing { () throws(OutputError) in try output.read(path(of: file).text) }
        return searchPage(of: file, bytes).map(searchAnalyzer.analyze)
    }
}

extension EarlierKnowledge {
    /// The index of the last build; `nil` if it cannot be had.
    func indexMemory(jobs: Int) async -> IndexMemory? {
        guard let index else { return nil }
        return try? await IndexMemory(index, jobs: jobs)
    }
}
