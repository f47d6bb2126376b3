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
/// `progress` is told of each stage as it begins, and of each file as it is made, from any thread. What is not needed any
/// more goes to `remains`, if there are any, unless its room is needed.
package func buildSite(
    from input: SiteInput, to folder: String, isStrict: Bool, leaving remains: Remains? = nil,
    progress: @escaping @Sendable (BuildEvent) -> Void
) async throws(BuildFailure) -> Reported<OutputReport?> {
    let stamps = await input.stamps(isStrict: isStrict)
    let input = stamps.map { input.listed($0.contentPaths) } ?? input
    let earlier: EarlierKnowledge?
    let settled: SettledFolder?
    let note: String?
    switch await EarlierBuild(in: folder, from: stamps, jobs: input.jobs) {
    case .same(let report): return report
    case .other(let knowledge, let site, let remark): (earlier, settled, note) = (knowledge, site, remark)
    }
    // While the content is read, which keeps one core busy.
    async let earlierIndex = earlier?.index()
    var (prepared, texts) = try await prepareSite(
        input, isStrict: isStrict, knowing: earlier?.texts, remembering: stamps, progress: progress)
    let diagnostics = prepared.diagnostics
    // Taken, not copied: what is written goes as soon as it is written.
    guard let site = prepared.value.take() else { return Reported(nil, diagnostics) }
    remains?.keep(earlier)
    let index = await earlierIndex
    remains?.keep(index?.memory)
    let report = try await write(
        consume site, to: folder, settled: settled, from: input, updating: index?.memory, keeping: texts.take(),
        leaving: remains, progress: progress
    ) { site, texts, search in
        stamps.map {
            BuildRecord(
                inputs: $0.fingerprint, site: site, texts: texts, search: search, diagnostics: diagnostics
            ).bytes
        }
    }
    return Reported(report.noting(note ?? index?.note), diagnostics)
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
    let before = known.flatMap { known in
        known.onlyTextsDiffer(in: library.value).map { EarlierTexts(known, before: $0) }
    }
    progress(.began(.link))
    let linking = await link(library.value, jobs: input.jobs, since: before)
    async let memory = stamps?.memory(of: library, leads: linking.value.leads, knowing: known, jobs: input.jobs)
    let site = try await prepareSite(
        linking, of: library, with: theme, input, isStrict: isStrict, isSinceEarlier: before != nil, progress: progress)
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
    let linking = await link(library.value, jobs: input.jobs, since: nil)
    return try await prepareSite(
        linking, of: library, with: theme(of: input), input, isStrict: isStrict, isSinceEarlier: false
    ) { _ in }
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

/// - Parameter isSinceEarlier: whether only the texts of some articles differ from an earlier build
private func prepareSite(
    _ linked: Reported<LinkOutcome>, of library: Reported<Library>, with theme: Result<Reported<Theme>, FileTreeError>,
    _ input: SiteInput, isStrict: Bool, isSinceEarlier: Bool, progress: @escaping @Sendable (BuildEvent) -> Void
) async throws(BuildFailure) -> Reported<PreparedSite?> {
    progress(.began(.check))
    let theme = try reading { () throws(FileTreeError) in try theme.get() }
    async let checked = checkRecords(of: linked.value.linked, today: input.today)
    let bare = PageMaker(linked.value.linked, theme: theme.value, content: input.content, today: input.today)
    let records = await checked
    let checks = records.diagnostics + checkSeverities(of: library.value.settings)

    let all = library.diagnostics + linked.diagnostics + theme.diagnostics + checks
    let diagnostics = library.value.settings.severities.applied(to: all)
    let stops = diagnostics.contains { $0.severity >= (isStrict ? .warning : .error) }
    let site = PreparedSite(maker: bare.saying(records.value), reach: isSinceEarlier ? linked.value.reach : .everything)
    return Reported(stops ? nil : site, diagnostics)
}

/// Writes all files of the site, or none.
///
/// - Parameters:
///   - settled: the folder, if it is known what is in it
///   - earlier: the index of the last build
///   - texts: what the next build may want to know of articles; if there is something, it may want to know of the index too
///   - record: makes the record of the build from the fingerprints of the site and of what is kept
private func write(
    _ site: consuming PreparedSite, to folder: String, settled: SettledFolder?, from input: SiteInput,
    updating earlier: consuming IndexMemory?, keeping texts: consuming [UInt8]?,
    leaving remains: Remains?, progress: @escaping @Sendable (BuildEvent) -> Void,
    remembering record: (_ site: ContentHash, _ texts: ContentHash?, _ search: ContentHash?) -> [UInt8]?
) async throws(BuildFailure) -> OutputReport {
    let reach = site.reach
    let maker = (consume site).maker.takingTexts()
    let plan = maker.plan
    progress(.began(.write, files: plan.count))
    let output = try writing { () throws(OutputError) in
        let paths = plan.map { maker.path(of: $0).text }
        let protected = [input.content.name, input.templates.name]
        guard let settled else { return try OutputFolder.open(at: folder, planned: paths, protecting: protected) }
        return try OutputFolder.open(settled, planned: paths, protecting: protected)
    }
    do throws(BuildFailure) {
        // Beside the first pages.
        let handover = Handover(texts.take())
        let isRemembered = !handover.isEmpty
        async let stagedTexts = staged(.texts, in: output) { handover.take() }
        var site = try await makeFiles(
            plan, of: maker, reachedBy: reach, updating: input.hasIndex ? earlier.take() : nil, in: output, from: input,
            progress: progress)
        let made = site.files.map(\.written)
        progress(.began(.index))
        var written = try await site.index?.written(to: output, isRemembered: isRemembered, jobs: input.jobs)
        if input.hasIndex, written == nil {
            let pages = try await foundPages(of: site.files, of: maker, in: output, jobs: input.jobs)
            let settings = maker.indexSettings
            // The index needs the room of the library, which goes with its maker while the index is begun.
            let library = Handover(consume maker)
            async let _ = library.drop()
            site.files = []
            let anew = await newIndex(
                of: consume pages, settings: settings, isRemembered: isRemembered, jobs: input.jobs)
            written = try await anew.written(to: output, isRemembered: isRemembered, jobs: input.jobs)
        } else {
            remains?.keep(maker)
        }
        let keptTexts = try await stagedTexts.get()
        let keptSearch = written?.memory
        let kept = [keptTexts, keptSearch].compactMap(\.self)
        return try writing { () throws(OutputError) in
            try (written?.output ?? output).finish(made + (written?.files ?? []), keeping: kept) {
                site in
                record(site, keptTexts?.hash, keptSearch?.hash)
            }
        }
    } catch {
        // What was written so far waits in a hidden folder; if even that cannot be removed, the next build does.
        try? output.abandon()
        throw error
    }
}

extension InputStamps {
    /// What the next build may want to know of the articles; `nil` if that is too much.
    fileprivate func memory(
        of library: Reported<Library>, leads: [[UInt32]?], knowing known: KnownTexts?, jobs: Int
    ) async -> [UInt8]? {
        await SiteMemory.bytes(of: library, self, leads: leads, knowing: known, jobs: jobs)
    }
}
