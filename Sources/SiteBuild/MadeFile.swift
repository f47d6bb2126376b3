import Diagnostics
import Linking
import Pages
import Search
import SiteOutput
import WorkSharing

/// A file of the site whose content is settled.
struct MadeFile: Sendable {
    let written: WrittenFile
    /// Whether it was left as the last build made it.
    let isKept: Bool
    /// What search knows of a page that was made.
    let page: AnalyzedPage?
    /// What search knew of it before, if it has other bytes now.
    let before: EarlierPage?

    /// A class, because one file in thousands has it, and all would keep room for it.
    final class EarlierPage: Sendable {
        let page: AnalyzedPage

        init(_ page: AnalyzedPage) {
            self.page = page
        }
    }
}

/// Renders each page that may have changed and hands it on at once, so that only the pages in hand are in memory.
func makeFiles(
    _ plan: [PlannedFile], of maker: PageMaker, reachedBy reach: Reach, in output: OutputFolder, from input: SiteInput,
    progress: @escaping @Sendable (BuildEvent) -> Void
) async throws(BuildFailure) -> [MadeFile] {
    try await plan.mapOnAllCores(jobs: input.jobs) { [maker] file throws(BuildFailure) in
        defer { progress(.madeFile) }
        let path = maker.path(of: file).text
        if !maker.isReached(file, by: reach),
            let written = try writing({ () throws(OutputError) in try output.keep(path) })
        {
            return MadeFile(written: written, isKept: true, page: nil, before: nil)
        }
        let bytes = try reading { () throws(FileTreeError) in try maker.make(file) }
        let written = try writing { () throws(OutputError) in try output.write(path, bytes) }
        guard input.hasIndex else { return MadeFile(written: written, isKept: false, page: nil, before: nil) }
        var before: MadeFile.EarlierPage?
        if case .some = reach, written.outcome == .replaced, maker.isFound(file) {
            before = try maker.analyzed(file, in: output).map(MadeFile.EarlierPage.init)
        }
        return MadeFile(
            written: written, isKept: false, page: maker.searchPage(of: file, bytes).map(SearchAnalyzer().analyze),
            before: before)
    }
}

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
        return try await updated(changes, jobs: jobs) { path throws(BuildFailure) in
            try files[path].flatMap { file throws(BuildFailure) in try maker.analyzed(file, in: output) }
        }.map { ($0.files, $0.memory) }
    }
}

/// Makes an index from nothing; large ones are not remembered.
func newIndex(
    of pages: [AnalyzedPage], isRemembered: Bool, jobs: Int
) async -> (files: [IndexFile], memory: IndexMemory?) {
    guard isRemembered else { return (await buildIndex(of: pages, jobs: jobs), nil) }
    let index = await rememberedIndex(of: pages, jobs: jobs)
    return (index.files, index.memory)
}

extension PageMaker {
    /// What search knows of a page as it stands in the output folder.
    fileprivate func analyzed(_ file: PlannedFile, in output: OutputFolder) throws(BuildFailure) -> AnalyzedPage? {
        guard isFound(file) else { return nil }
        let bytes = try writing { () throws(OutputError) in try output.read(path(of: file).text) }
        return searchPage(of: file, bytes).map(SearchAnalyzer().analyze)
    }
}

extension EarlierKnowledge {
    /// The index of the last build; `nil` if it cannot be had.
    func indexMemory(jobs: Int) async -> IndexMemory? {
        guard let index else { return nil }
        return try? await IndexMemory(index, jobs: jobs)
    }
}
