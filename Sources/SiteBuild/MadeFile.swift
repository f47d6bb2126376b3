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
            written: written, isKept: false, page: maker.searchPage(of: file, bytes).map(maker.searchAnalyzer.analyze),
            before: before)
    }
}
