import Diagnostics
import Loading
import Pages
import SiteBuild

/// The site as it is shown: the last good state of the folders, and what is wrong with the newest one.
///
/// An edit costs reading, linking and checking; pages are made when they are asked for. ``update(_:)`` is the only way in
/// which anything changes, and is called by one task, again and again.
actor PreviewSite {
    /// The folders on disk and the day, as they are at the moment of the call.
    private let input: @Sendable () -> SiteInput
    private let isStrict: Bool
    private var content: FolderSnapshot
    private var templates: FolderSnapshot
    /// What the texts of `content` hold, so that an edit costs reading one of them.
    private var texts = TextMemory()
    /// What has not been looked at yet, because a folder could not be listed.
    private var unseen = SiteChanges()
    private var edition: SiteEdition?
    private var state: PreviewState
    /// Whether the edition is made from the newest texts.
    private var isCurrent = false
    private var said = SaidDiagnostics()

    /// `run` tells this start of the preview from others.
    init(run: String, isStrict: Bool, input: @escaping @Sendable () -> SiteInput) {
        self.input = input
        self.isStrict = isStrict
        let now = input()
        content = FolderSnapshot(of: now.content)
        templates = FolderSnapshot(of: now.templates)
        state = PreviewState(run: run)
    }

    var view: SiteView { SiteView(edition: edition, state: state) }

    /// Brings the site up to date. Returns what became of it, or `nil` if nothing has changed after all.
    func update(_ changes: SiteChanges) async -> SiteUpdate? {
        unseen.formUnion(changes)
        let now = input()
        do throws(BuildFailure) {
            let changed = try await look(at: now)
            let hadFailed = state.problems.contains { $0.rule == nil }
            if changed.isEmpty, !hadFailed { return nil }
            let input = SiteInput(content: content, templates: templates, today: now.today, jobs: now.jobs)
            return take(try await prepare(input), changed, input)
        } catch {
            isCurrent = false
            state.problems = [ShownDiagnostic(failure: "\(error)")]
            return update(.failed(error), [], [], now)
        }
    }

    private func prepare(_ input: SiteInput) async throws(BuildFailure) -> Reported<PageMaker?> {
        var memory = texts
        defer { texts = memory }
        return try await prepareSite(input, isStrict: isStrict, remembering: &memory)
    }

    /// Reads what changed in the folders. Returns the files that did.
    private func look(at now: SiteInput) async throws(BuildFailure) -> [SourcePath] {
        var (newContent, newTemplates) = (content, templates)
        let paths: (content: Set<String>, templates: Set<String>)
        do throws(FileTreeError) {
            paths.content = try await newContent.update(unseen.content, from: now.content, jobs: now.jobs)
            paths.templates = try await newTemplates.update(
                unseen.templates, from: now.templates, jobs: now.jobs)
        } catch {
            throw .unreadable(error)
        }
        (content, templates) = (newContent, newTemplates)
        unseen = SiteChanges()
        return (paths.content.map(content.sourcePath) + paths.templates.map(templates.sourcePath)).sorted()
    }

    private func take(
        _ prepared: Reported<PageMaker?>, _ changed: [SourcePath], _ input: SiteInput
    ) -> SiteUpdate {
        guard let maker = prepared.value else {
            isCurrent = false
            let least = isStrict ? Severity.warning : .error
            let reasons = prepared.diagnostics.filter { $0.severity >= least }
            state.problems = ShownDiagnostic.all(reasons, read: input.bytes)
            return update(.refused, changed, prepared.diagnostics, input)
        }
        let isStyleAlone = isCurrent && changed.allSatisfy { $0.isStylesheet(of: templates) }
        if isStyleAlone { state.styles += 1 } else { state.pages += 1 }
        state.problems = []
        edition = SiteEdition(maker, jobs: input.jobs, after: edition)
        isCurrent = true
        return update(.shown, changed, prepared.diagnostics, input)
    }

    private func update(
        _ outcome: SiteUpdate.Outcome, _ changed: [SourcePath], _ diagnostics: [Diagnostic], _ input: SiteInput
    ) -> SiteUpdate {
        SiteUpdate(
            outcome: outcome, changed: changed, news: said.news(in: diagnostics),
            summary: DiagnosticSummary(of: diagnostics), input: input, hasSite: edition != nil)
    }
}

extension SourcePath {
    /// Whether pages stay as they are when this file changes, but for their looks.
    fileprivate func isStylesheet(of templates: FolderSnapshot) -> Bool {
        text.hasPrefix("\(templates.name)/assets/") && text.hasSuffix(".css")
    }
}
