import Pages
import Search
import WorkSharing

/// Makes the files of the search index of a site whose pages are not written, by their paths.
///
/// As much work as making all pages. Throws `CancellationError` soon after its task was cancelled, and `FileTreeError` if
/// an article can no longer be read.
package func searchIndex(of maker: PageMaker, jobs: Int) async throws -> [String: [UInt8]] {
    let pages = try await maker.plan.mapOnAllCores(jobs: jobs) { file -> AnalyzedPage? in
        try Task.checkCancellation()
        guard case .page = file else { return nil }
        return maker.searchPage(of: file, try maker.make(file)).map(maker.searchAnalyzer.analyze)
    }
    let files = await buildIndex(of: pages.compactMap(\.self), jobs: jobs, settings: maker.indexSettings)
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
}
