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
    let stamps = await input.stamps(isStrict: isStrict)
    let known: KnownTexts?
    let note: String?
    switch await EarlierBuild(in: folder, from: stamps, jobs: input.jobs) {
    case .same(let report): return report
    case .other(let texts, let remark): (known, note) = (texts, remark)
    }
    var (prepared, memory) = try await prepareSite(
        input, isStrict: isStrict, knowing: known, remembering: stamps, progress: progress)
    let diagnostics = prepared.diagnostics
    // Taken, not copied: what is written goes as soon as it is written.
    guard let site = prepared.value.take() else { return Reported(nil, diagnostics) }
    let report = try await write(
        consume site, to: folder, from: input, keeping: memory.take(), progress: progress
    ) { site, memory in
        stamps.map { BuildRecord(inputs: $0.fingerprint, site: site, memory: memory, diagnostics: diagnostics).bytes }
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
    try await prepareSite(input, isStrict: isStrict, knowing: nil, remembering: nil, progress: progress).site
        .map { $0?.maker }
}

/// Does the same, and encodes what the next build may want to know; what was read for it is gone when this returns.
///
/// - Parameters:
///   - known: the articles as the last build knew them
///   - stamps: nothing is encoded without them
private func prepareSite(
    _ input: SiteInput, isStrict: Bool, knowing known: KnownTexts?, remembering stamps: InputStamps?,
    progress: @escaping @Sendable (BuildEvent) -> Void
) async throws(BuildFailure) -> (site: Reported<PreparedSite?>, memory: [UInt8]?) {
    progress(.began(.load))
    // The theme is read on the side, while definitions keep one core busy.
    async let theme = theme(of: input)
    let library = try await library(of: input, knowing: known)
    async let memory = stamps?.memory(of: library, jobs: input.jobs)
    let before = known.flatMap { $0.onlyTextsDiffer(in: library.value) }
    let site = try await prepareSite(
        of: library, with: theme, input, isStrict: isStrict, since: before, progress: progress)
    return (site, await memory)
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
    return try await prepareSite(of: library, with: theme(of: input), input, isStrict: isStrict, since: nil) { _ in }
        .map { $0?.maker }
}

private func library(
    of input: SiteInput, knowing known: KnownTexts?
) async throws(BuildFailure) -> Reported<Library> {
    do throws(FileTreeError) {
        guard let known else {
            return try await loadLibrary(from: input.content, jobs: input.jobs) { Surveyor($0).survey }
        }
        return try await loadLibrary(from: input.content, jobs: input.jobs, knowing: known) { Surveyor($0).survey }
    } catch {
        throw .unreadable(error)
    }
}

private func theme(of input: SiteInput) -> Result<Reported<Theme>, FileTreeError> {
    Result { () throws(FileTreeError) in try loadTheme(from: [input.templates, input.ownTheme]) }
}

/// What makes the pages of a site, and which of them may have other bytes than the last build gave them.
private struct PreparedSite: Sendable {
    let maker: PageMaker
    let reach: Reach
}

/// - Parameter before: articles as they were in the last build, if only the texts of these differ from it
private func prepareSite(
    of library: Reported<Library>, with theme: Result<Reported<Theme>, FileTreeError>, _ input: SiteInput,
    isStrict: Bool, since before: [KnownText]?, progress: @escaping @Sendable (BuildEvent) -> Void
) async throws(BuildFailure) -> Reported<PreparedSite?> {
    progress(.began(.link))
    let linked = await link(library.value, jobs: input.jobs, since: before ?? [])
    progress(.began(.check))
    let theme = try reading { () throws(FileTreeError) in try theme.get() }
    let records = checkRecords(of: linked.value.linked, today: input.today)
    let checks = records.diagnostics + checkSeverities(of: library.value.settings)

    let all = library.diagnostics + linked.diagnostics + theme.diagnostics + checks
    let diagnostics = library.value.settings.severities.applied(to: all)
    let stops = diagnostics.contains { $0.severity >= (isStrict ? .warning : .error) }
    let maker = PageMaker(
        linked.value.linked, theme: theme.value, content: input.content, today: input.today,
        shortcomings: records.value)
    let site = PreparedSite(maker: maker, reach: before == nil ? .everything : linked.value.reach)
    return Reported(stops ? nil : site, diagnostics)
}

/// Of so many pages the index is begun beside their texts, which saves 1 % of a build of 10,000. Of 100,000 that took
/// 400 MB more.
private let pagesBesideTexts = 20_000

/// Writes all files of the site, or none.
private func write(
    _ site: consuming PreparedSite, to folder: String, from input: SiteInput, keeping memory: consuming [UInt8]?,
    progress: @escaping @Sendable (BuildEvent) -> Void, remembering record: (ContentHash, ContentHash?) -> [UInt8]?
) async throws(BuildFailure) -> OutputReport {
    let reach = site.reach
    let maker = (consume site).maker
    let plan = maker.plan
    progress(.began(.write, files: plan.count))
    var output = try writing { () throws(OutputError) in
        try OutputFolder.open(
            at: folder, planned: plan.map { maker.path(of: $0).text },
            protecting: [input.content.name, input.templates.name])
    }
    do throws(BuildFailure) {
        let kept = try memory.take().map { bytes throws(BuildFailure) in
            try writing { () throws(OutputError) in try output.stageMemory(bytes) }
        }
        let made = try await makeFiles(
            plan, of: maker, reachedBy: reach, in: output, from: input, progress: progress)
        progress(.began(.index))
        let pages = made.compactMap(\.page)
        // The texts of the site go with their maker: while the index is begun, or before, if it needs their room.
        var texts: PageMaker? = consume maker
        if pages.count > pagesBesideTexts { _ = texts.take() }
        async let indexed = input.hasIndex ? buildIndex(of: pages, jobs: input.jobs) : []
        _ = texts.take()
        let index = await indexed
        output = try writing { () throws(OutputError) in try output.adding(planned: index.map(\.path)) }
        let parts = try await index.mapOnAllCores(jobs: input.jobs) { [output] file throws(BuildFailure) in
            try writing { () throws(OutputError) in try output.write(file.path, file.bytes) }
        }
        return try writing { () throws(OutputError) in
            try output.finish(made.map(\.written) + parts, keeping: kept) { record($0, kept?.hash) }
        }
    } catch {
        // What was written so far waits in a hidden folder; if even that cannot be removed, the next build does.
        try? output.abandon()
        throw error
    }
}

/// Renders each page that may have changed and hands it on at once, so that only the pages in hand are in memory; what search
/// knows of all pages is returned.
private func makeFiles(
    _ plan: [PlannedFile], of maker: PageMaker, reachedBy reach: Reach, in output: OutputFolder, from input: SiteInput,
    progress: @escaping @Sendable (BuildEvent) -> Void
) async throws(BuildFailure) -> [(written: WrittenFile, page: AnalyzedPage?)] {
    try await plan.mapOnAllCores(jobs: input.jobs) { [maker] file throws(BuildFailure) in
        defer { progress(.madeFile) }
        let path = maker.path(of: file).text
        let bytes: [UInt8]
        let written: WrittenFile
        if !maker.isReached(file, by: reach),
            let kept = try writing({ () throws(OutputError) in try output.keep(path) })
        {
            written = kept
            guard input.hasIndex, maker.isFound(file) else { return (written, nil) }
            bytes = try writing { () throws(OutputError) in try output.read(path) }
        } else {
            bytes = try reading { () throws(FileTreeError) in try maker.make(file) }
            written = try writing { () throws(OutputError) in try output.write(path, bytes) }
        }
        return (written, input.hasIndex ? maker.searchPage(of: file, bytes).map(SearchAnalyzer().analyze) : nil)
    }
}

extension InputStamps {
    /// What the next build may want to know of the articles; `nil` if that is too much.
    fileprivate func memory(of library: Reported<Library>, jobs: Int) async -> [UInt8]? {
        await SiteMemory.bytes(of: library, self, jobs: jobs)
    }
}
