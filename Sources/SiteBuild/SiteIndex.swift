import Pages
import Search
import SiteOutput
import WorkSharing

/// The files of an index on their way into the folder, and what the next build may want to know of it.
struct SiteIndex: Sendable {
    let files: [IndexFile]
    /// The paths of those that stay as the last index had them.
    let kept: [String]
    let memory: IndexMemory?
}

/// An index whose files are settled.
struct WrittenIndex: Sendable {
    /// Planned with the files.
    let output: OutputFolder
    let files: [WrittenFile]
    /// Written where it waits, if the next build may want to know it.
    let memory: StagedMemory?
}

extension SiteIndex {
    /// Writes what is new and leaves what is not; `nil` if a file that should be left is not what it was.
    func written(
        to output: OutputFolder, isRemembered: Bool, jobs: Int
    ) async throws(BuildFailure) -> WrittenIndex? {
        async let stagedMemory = staged(.search, in: output) { isRemembered ? memory?.bytes : nil }
        let output = try writing { () throws(OutputError) in
            try output.adding(planned: files.map(\.path) + kept)
        }
        // Those that are left come first, so that no part was written where all is to be made anew.
        let left = try await kept.mapOnAllCores(jobs: jobs) { path throws(BuildFailure) in
            try writing { () throws(OutputError) in try output.keep(path) }
        }.compactMap(\.self)
        guard left.count == kept.count else { return nil }
        let new = try await files.mapOnAllCores(jobs: jobs) { file throws(BuildFailure) in
            try writing { () throws(OutputError) in try output.write(file.path, file.bytes) }
        }
        return WrittenIndex(output: output, files: left + new, memory: try await stagedMemory.get())
    }
}

/// What search knows of all pages; those that were kept are read for it.
func foundPages(
    of made: [MadeFile], of maker: PageMaker, in output: OutputFolder, jobs: Int
) async throws(BuildFailure) -> [AnalyzedPage] {
    guard made.contains(where: \.isKept) else { return made.compactMap(\.page) }
    return try await made.mapOnAllCores(jobs: jobs) { made throws(BuildFailure) in
        made.isKept ? try maker.analyzed(made.file, in: output) : made.page
    }.compactMap(\.self)
}

extension IndexMemory {
    /// Brings the index of the last build up to date; `nil` if it is to be made anew.
    ///
    /// - Parameter made: the pages that may have changed
    func updated(
        _ made: [MadeFile], of maker: PageMaker, in output: OutputFolder, jobs: Int
    ) async throws(BuildFailure) -> SiteIndex? {
        var changes: [PageChange] = []
        for made in made {
            guard let now = made.page, made.written.outcome != .unchanged else { continue }
            guard let before = made.before else { return nil }
            changes.append(PageChange(before: before.page, now: now))
        }
        return try await updated(changes, jobs: jobs, settings: maker.indexSettings) { path throws(BuildFailure) in
            try maker.page(at: path).flatMap { file throws(BuildFailure) in try maker.analyzed(file, in: output) }
        }.map { SiteIndex(files: $0.files, kept: $0.kept, memory: $0.memory) }
    }
}

/// Makes an index from nothing; large ones are not remembered.
func newIndex(
    of pages: consuming [AnalyzedPage], settings: IndexSettings, isRemembered: Bool, jobs: Int
) async -> SiteIndex {
    guard isRemembered else {
        return SiteIndex(
            files: await buildIndex(of: consume pages, jobs: jobs, settings: settings), kept: [], memory: nil)
    }
    let index = await rememberedIndex(of: consume pages, jobs: jobs, settings: settings)
    return SiteIndex(files: index.files, kept: [], memory: index.memory)
}

extension PageMaker {
    /// What search knows of a page as it stands in the output folder.
    func analyzed(_ file: PlannedFile, in output: OutputFolder) throws(BuildFailure) -> AnalyzedPage? {
        guard isFound(file) else { return nil }
        let bytes = try writing { () throws(OutputError) in try output.read(path(of: file).text) }
        return searchPage(of: file, bytes).map(searchAnalyzer.analyze)
    }
}
