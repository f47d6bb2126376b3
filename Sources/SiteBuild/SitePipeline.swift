import Checks
import Diagnostics
import Knowledge
import Linking
import Loading
import Pages
import Search
import SiteOutput
import WorkSharing

/// Makes the site: discover, load, link, check, plan, render, index, write.
///
/// The report is `nil` if something in the content or the templates stands in the way; then nothing was written.
/// `progress` is told of each stage as it begins, and of each file as it is made, from any thread.
package func buildSite(
    from input: SiteInput, to folder: String, isStrict: Bool, progress: @escaping @Sendable (BuildEvent) -> Void
) async throws(BuildFailure) -> Reported<OutputReport?> {
    let inputs = await input.fingerprint(isStrict: isStrict)
    let note: String?
    switch EarlierBuild(in: folder, from: inputs) {
    case .same(let report): return report
    case .other(let remark): note = remark
    }
    let checked = try await prepareSite(input, isStrict: isStrict, progress: progress)
    guard let maker = checked.value else { return Reported(nil, checked.diagnostics) }
    let report = try await write(maker, to: folder, from: input, progress: progress) { site in
        inputs.map { BuildRecord(inputs: $0, site: site, diagnostics: checked.diagnostics).bytes }
    }
    return Reported(report.noting(note), checked.diagnostics)
}

/// Does everything but write. The value says whether the site could be made.
package func checkSite(
    _ input: SiteInput, isStrict: Bool, progress: @escaping @Sendable (BuildEvent) -> Void
) async throws(BuildFailure) -> Reported<Bool> {
    let checked = try await prepareSite(input, isStrict: isStrict, progress: progress)
    return Reported(checked.value != nil, checked.diagnostics)
}

/// From the folders to what makes pages; `nil` if an error stands in the way.
package func prepareSite(
    _ input: SiteInput, isStrict: Bool, progress: @escaping @Sendable (BuildEvent) -> Void
) async throws(BuildFailure) -> Reported<PageMaker?> {
    do throws(FileTreeError) {
        progress(.began(.load))
        let library = try await loadLibrary(from: input.content, jobs: input.jobs) { Surveyor($0).survey }
        progress(.began(.link))
        let linked = await link(library.value, jobs: input.jobs)
        progress(.began(.theme))
        let theme = try loadTheme(from: [input.templates, input.ownTheme])
        progress(.began(.check))
        let records = checkRecords(of: linked.value, today: input.today)
        let checks = records.diagnostics + checkSeverities(of: library.value.settings)

        let all = library.diagnostics + linked.diagnostics + theme.diagnostics + checks
        let diagnostics = library.value.settings.severities.applied(to: all)
        let stops = diagnostics.contains { $0.severity >= (isStrict ? .warning : .error) }
        let maker = PageMaker(
            linked.value, theme: theme.value, content: input.content, today: input.today, shortcomings: records.value)
        return Reported(stops ? nil : maker, diagnostics)
    } catch {
        throw .unreadable(error)
    }
}

/// Renders each page and hands it on at once, so that only the pages in hand are in memory; what search knows of them is
/// kept, and made into the index when all are there.
private func write(
    _ maker: PageMaker, to folder: String, from input: SiteInput, progress: @escaping @Sendable (BuildEvent) -> Void,
    remembering record: (ContentHash) -> [UInt8]?
) async throws(BuildFailure) -> OutputReport {
    let plan = maker.plan
    progress(.began(.write, files: plan.count))
    var output = try writing { () throws(OutputError) in
        try OutputFolder.open(
            at: folder, planned: plan.map { maker.path(of: $0).text },
            protecting: [input.content.name, input.templates.name])
    }
    do throws(BuildFailure) {
        let made = try await plan.mapOnAllCores(jobs: input.jobs) { [output] file throws(BuildFailure) in
            let bytes = try reading { () throws(FileTreeError) in try maker.make(file) }
            defer { progress(.madeFile) }
            let written = try writing { () throws(OutputError) in try output.write(maker.path(of: file).text, bytes) }
            let found = input.hasIndex ? maker.searchPage(of: file, bytes).map(SearchAnalyzer().analyze) : nil
            return (written, found)
        }
        progress(.began(.index))
        let index = input.hasIndex ? await buildIndex(of: made.compactMap(\.1), jobs: input.jobs) : []
        output = try writing { () throws(OutputError) in try output.adding(planned: index.map(\.path)) }
        let parts = try await index.mapOnAllCores(jobs: input.jobs) { [output] file throws(BuildFailure) in
            try writing { () throws(OutputError) in try output.write(file.path, file.bytes) }
        }
        return try writing { () throws(OutputError) in
            try output.finish(made.map(\.0) + parts, remembering: record)
        }
    } catch {
        // What was written so far waits in a hidden folder; if even that cannot be removed, the next build does.
        try? output.abandon()
        throw error
    }
}
