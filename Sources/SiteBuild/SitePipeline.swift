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
    var prepared = try await prepareSite(input, isStrict: isStrict, progress: progress)
    let diagnostics = prepared.diagnostics
    guard let maker = prepared.value.take() else { return Reported(nil, diagnostics) }
    let report = try await write(consume maker, to: folder, from: input, progress: progress) { site in
        inputs.map { BuildRecord(inputs: $0, site: site, diagnostics: diagnostics).bytes }
    }
    return Reported(report.noting(note), diagnostics)
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
    progress(.began(.load))
    // The theme is read on the side, while definitions keep one core busy.
    async let theme = theme(of: input)
    let library: Reported<Library>
    do throws(FileTreeError) {
        library = try await loadLibrary(from: input.content, jobs: input.jobs) { Surveyor($0).survey }
    } catch {
        throw .unreadable(error)
    }
    return try await prepareSite(of: library, with: theme, input, isStrict: isStrict, progress: progress)
}

/// Does the same, but reads only the texts that have changed since `memory` was filled, and leaves there what was read.
package func prepareSite(
    _ input: SiteInput, isStrict: Bool, remembering memory: inout TextMemory
) async throws(BuildFailure) -> Reported<PageMaker?> {
    let library: Reported<Library>
    do throws(FileTreeError) {
        library = try await loadLibrary(from: input.content, jobs: input.jobs, remembering: &memory) {
            Surveyor($0).survey
        }
    } catch {
        throw .unreadable(error)
    }
    return try await prepareSite(of: library, with: theme(of: input), input, isStrict: isStrict) { _ in }
}

private func theme(of input: SiteInput) -> Result<Reported<Theme>, FileTreeError> {
    Result { () throws(FileTreeError) in try loadTheme(from: [input.templates, input.ownTheme]) }
}

private func prepareSite(
    of library: Reported<Library>, with theme: Result<Reported<Theme>, FileTreeError>, _ input: SiteInput,
    isStrict: Bool, progress: @escaping @Sendable (BuildEvent) -> Void
) async throws(BuildFailure) -> Reported<PageMaker?> {
    progress(.began(.link))
    let linked = await link(library.value, jobs: input.jobs)
    progress(.began(.check))
    let theme = try reading { () throws(FileTreeError) in try theme.get() }
    let records = checkRecords(of: linked.value, today: input.today)
    let checks = records.diagnostics + checkSeverities(of: library.value.settings)

    let all = library.diagnostics + linked.diagnostics + theme.diagnostics + checks
    let diagnostics = library.value.settings.severities.applied(to: all)
    let stops = diagnostics.contains { $0.severity >= (isStrict ? .warning : .error) }
    let maker = PageMaker(
        linked.value, theme: theme.value, content: input.content, today: input.today, shortcomings: records.value)
    return Reported(stops ? nil : maker, diagnostics)
}

/// Writes all files of the site, or none.
private func write(
    _ maker: consuming PageMaker, to folder: String, from input: SiteInput,
    progress: @escaping @Sendable (BuildEvent) -> Void, remembering record: (ContentHash) -> [UInt8]?
) async throws(BuildFailure) -> OutputReport {
    let plan = maker.plan
    progress(.began(.write, files: plan.count))
    var output = try writing { () throws(OutputError) in
        try OutputFolder.open(
            at: folder, planned: plan.map { maker.path(of: $0).text },
            protecting: [input.content.name, input.templates.name])
    }
    do throws(BuildFailure) {
        let made = try await makeFiles(plan, of: maker, in: output, from: input, progress: progress)
        progress(.began(.index))
        let pages = made.compactMap(\.page)
        async let indexed = input.hasIndex ? buildIndex(of: pages, jobs: input.jobs) : []
        // The texts of the site go with their maker, before the index needs as much room; it is begun meanwhile.
        _ = consume maker
        let index = await indexed
        output = try writing { () throws(OutputError) in try output.adding(planned: index.map(\.path)) }
        let parts = try await index.mapOnAllCores(jobs: input.jobs) { [output] file throws(BuildFailure) in
            try writing { () throws(OutputError) in try output.write(file.path, file.bytes) }
        }
        return try writing { () throws(OutputError) in
            try output.finish(made.map(\.written) + parts, remembering: record)
        }
    } catch {
        // What was written so far waits in a hidden folder; if even that cannot be removed, the next build does.
        try? output.abandon()
        throw error
    }
}

/// Renders each page and hands it on at once, so that only the pages in hand are in memory; what search knows of them is
/// returned.
private func makeFiles(
    _ plan: [PlannedFile], of maker: PageMaker, in output: OutputFolder, from input: SiteInput,
    progress: @escaping @Sendable (BuildEvent) -> Void
) async throws(BuildFailure) -> [(written: WrittenFile, page: AnalyzedPage?)] {
    try await plan.mapOnAllCores(jobs: input.jobs) { [maker] file throws(BuildFailure) in
        let bytes = try reading { () throws(FileTreeError) in try maker.make(file) }
        defer { progress(.madeFile) }
        let written = try writing { () throws(OutputError) in try output.write(maker.path(of: file).text, bytes) }
        return (written, input.hasIndex ? maker.searchPage(of: file, bytes).map(SearchAnalyzer().analyze) : nil)
    }
}
