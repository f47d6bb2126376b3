import Diagnostics
import Linking
import Pages
import Search
import SiteOutput
import WorkSharing

/// A file of the site whose content is settled.
struct MadeFile: Sendable {
    let file: PlannedFile
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

/// Makes all files; brings the index of the last build up to date, if that can be done, beside those that cannot change it.
func makeFiles(
    _ plan: [PlannedFile], of maker: PageMaker, reachedBy reach: Reach, updating earlier: IndexMemory?,
    in output: OutputFolder, from input: SiteInput, progress: @escaping @Sendable (BuildEvent) -> Void
) async throws(BuildFailure) -> (files: [MadeFile], index: SiteIndex?) {
    guard case .some = reach, let earlier else {
        let files = try await makeFiles(
            plan, of: maker, reachedBy: reach, in: output, from: input, progress: progress)
        return (files, nil)
    }
    let mayChangeIndex = plan.map { maker.isFound($0) && maker.isReached($0, by: reach) }
    let found = zip(plan, mayChangeIndex).filter(\.1).map(\.0)
    let others = zip(plan, mayChangeIndex).filter { !$0.1 }.map(\.0)
    let made = try await makeFiles(found, of: maker, reachedBy: reach, in: output, from: input, progress: progress)
    async let makingOthers = Result { () async throws(BuildFailure) in
        try await makeFiles(others, of: maker, reachedBy: reach, in: output, from: input, progress: progress)
    }
    let index = try await earlier.updated(made, of: maker, in: output, jobs: input.jobs)
    let madeOthers = try await makingOthers.get()
    // Somebody may have touched a page meanwhile, and it was made again.
    let isTouched = madeOthers.contains { $0.page != nil && $0.written.outcome != .unchanged }
    return (made + madeOthers, isTouched ? nil : index)
}

/// Renders each page that may have changed and hands it on at once, so that only the pages in hand are in memory.
private func makeFiles(
    _ plan: [PlannedFile], of maker: PageMaker, reachedBy reach: Reach, in output: OutputFolder, from input: SiteInput,
    progress: @escaping @Sendable (BuildEvent) -> Void
) async throws(BuildFailure) -> [MadeFile] {
    try await plan.mapOnAllCores(jobs: input.jobs) { [maker] file throws(BuildFailure) in
        defer { progress(.madeFile) }
        let path = maker.path(of: file).text
        if !maker.isReached(file, by: reach),
            let written = try writing({ () throws(OutputError) in try output.keep(path) })
        {
            return MadeFile(file: file, written: written, isKept: true, page: nil, before: nil)
        }
        let bytes = try reading { () throws(FileTreeError) in try maker.make(file) }
        let written = try writing { () throws(OutputError) in try output.write(path, bytes) }
        guard input.hasIndex else {
            return MadeFile(file: file, written: written, isKept: false, page: nil, before: nil)
        }
        var before: MadeFile.EarlierPage?
        if case .some = reach, written.outcome == .replaced, maker.isFound(file) {
            before = try maker.analyzed(file, in: output).map(MadeFile.EarlierPage.init)
        }
        return MadeFile(
            file: file, written: written, isKept: false,
            page: maker.searchPage(of: file, bytes).map(maker.searchAnalyzer.analyze),
            before: before)
    }
}
