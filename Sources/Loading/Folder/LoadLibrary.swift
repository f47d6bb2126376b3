import Diagnostics
import Knowledge
import Markup
import WorkSharing

/// Reads a content folder.
///
/// All that can be read is in the library, also if something is wrong elsewhere; what cannot be read is reported, and
/// named in ``Knowledge/Library/unread``. Without a usable `site.yaml` the library has settings without a title, and an
/// error says so. The result depends neither on the order in which the folder lists its files nor on `jobs`.
///
/// Definitions are read first, since they say what names mean. `makeSurvey` is given them, and returns what looks at each
/// article and each guidance while it is in memory; what that finds is in ``Knowledge/Library/surveys``.
///
/// Throws only if the folder cannot be listed.
package func loadLibrary(
    from content: some FileTree, jobs: Int, surveyingWith makeSurvey: SurveyMaker = { _ in { _ in TextSurvey() } }
) async throws(FileTreeError) -> Reported<Library> {
    let folder = ContentFolder(paths: try content.list()) { content.sourcePath($0) }
    let foundation = await foundation(of: folder, in: content, jobs: jobs, makeSurvey)
    let texts = await load(folder.texts, foundation.loading(from: content), jobs: jobs)
    return library(of: folder, on: foundation, texts) { content.sourcePath($0) }
}

/// Reads a content folder as above, but takes from `memory` what has not changed since, and leaves there what was read.
///
/// The library and the diagnostics are those that `loadLibrary(from:jobs:surveyingWith:)` gives. `makeSurvey` must be the
/// same at each call. Cost where a text has changed: that text, and a look at each other one.
package func loadLibrary(
    from content: some FileTree, jobs: Int, remembering memory: inout TextMemory, surveyingWith makeSurvey: SurveyMaker
) async throws(FileTreeError) -> Reported<Library> {
    let folder = ContentFolder(paths: try content.list()) { content.sourcePath($0) }
    let basis = TextMemory.Basis(of: folder, in: content)
    let foundation: Foundation
    if let known = memory.foundation(on: basis) {
        foundation = known
    } else {
        foundation = await Loading.foundation(of: folder, in: content, jobs: jobs, makeSurvey)
        memory.remember(foundation, on: basis)
    }
    let loading = foundation.loading(from: content)
    let texts = await memory.bringUpToDate(folder.texts, loading, jobs: jobs)
    return library(of: folder, on: foundation, texts) { content.sourcePath($0) }
}

/// Reads a content folder of which an earlier build knew the articles, and reads only those that have changed since.
///
/// The library is the one that `loadLibrary(from:jobs:surveyingWith:)` gives, but that no texts are kept; and so are the
/// diagnostics, if nothing was to be said of a known text when it was read. `makeSurvey` must be the same as then, and all
/// that is no article as it was.
package func loadLibrary(
    from content: some FileTree, jobs: Int, knowing known: KnownTexts, surveyingWith makeSurvey: SurveyMaker
) async throws(FileTreeError) -> Reported<Library> {
    let folder = ContentFolder(paths: try content.list()) { content.sourcePath($0) }
    let foundation = await foundation(of: folder, in: content, jobs: jobs, makeSurvey)
    let texts = await known.texts(of: folder.texts, foundation.loading(from: content), jobs: jobs)
    return library(of: folder, on: foundation, texts) { content.sourcePath($0) }
}

/// Reads the settings and the definitions.
private func foundation(
    of folder: ContentFolder, in content: some FileTree, jobs: Int, _ makeSurvey: SurveyMaker
) async -> Foundation {
    let site = loadSite(from: content, isThere: folder.hasSite)
    let loading = FileLoading(
        content: content, markdown: MarkdownReading(dialect: site.value.dialect(of: .article)),
        guidanceMarkdown: MarkdownReading(dialect: site.value.dialect(of: .code)))
    let defining = await load(folder.definitions, loading, jobs: jobs)
    let definitions = library(defining: defining, site.value, media: folder.media)
    return Foundation(site: site, definitions: definitions, survey: makeSurvey(definitions.value))
}

private func library(
    of folder: ContentFolder, on foundation: Foundation, _ texts: LoadedFile, _ place: (String) -> SourcePath
) -> Reported<Library> {
    let library = foundation.definitions.value.adding(texts, place)
    let diagnostics =
        folder.diagnostics + foundation.site.diagnostics + foundation.definitions.diagnostics + library.diagnostics
    return Reported(library.value, diagnostics.sorted())
}

/// Reads files and puts together what they hold; what is not kept of ten thousand articles is never there all at once.
private func load(_ files: [ContentFile], _ loading: FileLoading<some FileTree>, jobs: Int) async -> LoadedFile {
    var loaded = LoadedFile()
    loaded.articles.reserveCapacity(files.count)
    var quota = SentenceQuota()
    var keeping = Keeping()
    await files.forEachOnAllCores(jobs: jobs) {
        loading.load($0)
    } inOrder: { file in
        loaded.append(keeping.limited(file.trimmed(by: &quota)))
    }
    return loaded
}

extension KnownTexts {
    /// Returns what texts hold as they are now. What is not known or has changed is read, and so are the few of which a
    /// sentence is to be shown now that was not kept.
    fileprivate func texts(
        of files: [ContentFile], _ loading: FileLoading<some FileTree>, jobs: Int
    ) async -> LoadedFile {
        var read: [String: LoadedFile] = [:]
        for file in files where !knows(file.path) { read[file.path] = loading.load(file).withoutDocuments() }
        var quota = SentenceQuota(counting: targets(namedIn: read.values))
        // Most texts are as they were and name nothing that is counted.
        let known = await files.mapOnAllCores(jobs: jobs) { [quota] file -> (text: KnownText, isCounted: Bool)? in
            guard !changed.contains(file.path), let text = self[file.path] else { return nil }
            return (text, quota.counts(text.survey, of: text.article.body.outline))
        }
        var loaded = LoadedFile()
        loaded.articles.reserveCapacity(files.count)
        loaded.surveys.reserveCapacity(files.count)
        for (file, known) in zip(files, known) {
            if let (text, isCounted) = known, !isCounted || !quota.mayLack(text.survey, of: text.article.body.outline) {
                loaded.articles.append(text.article)
                let survey = isCounted ? quota.trimmed(text.survey, of: text.article.body.outline) : text.survey
                loaded.surveys.append((file.path, survey))
            } else {
                let text = read[file.path] ?? loading.load(file).withoutDocuments()
                loaded.append(text.trimmed(by: &quota))
            }
        }
        return loaded
    }

    /// What the articles that have changed name now, and what they named before.
    private func targets(namedIn read: some Collection<LoadedFile>) -> Set<SentenceQuota.Target> {
        var targets: Set<SentenceQuota.Target> = []
        for file in read {
            guard let article = file.articles.first, let survey = file.surveys.first?.survey else { continue }
            targets.formUnion(SentenceQuota.targets(of: survey, in: article.body.outline))
        }
        for path in changed {
            guard let before = self[path] else { continue }
            targets.formUnion(SentenceQuota.targets(of: before.survey, in: before.article.body.outline))
        }
        return targets
    }
}

extension TextMemory {
    /// Reads the texts that are not remembered as they are now; returns what all hold, and remembers just these.
    ///
    /// Sentences that no page will show stay with their text: another text may change, and they will be shown.
    fileprivate mutating func bringUpToDate(
        _ files: [ContentFile], _ loading: FileLoading<some FileTree>, jobs: Int
    ) async -> LoadedFile {
        var keeping = Keeping()
        var all: [Text] = []
        all.reserveCapacity(files.count)
        await files.forEachOnAllCores(jobs: jobs) { [memory = self] file in
            memory.text(file, loading)
        } inOrder: { text in
            all.append(keeping.limited(text))
        }
        remember(all)
        var loaded = LoadedFile()
        loaded.articles.reserveCapacity(files.count)
        for text in all { loaded.append(text.loaded) }
        return loaded
    }
}

/// How much of a site is kept in memory as parsed texts, so that memory does not grow with the site without end.
///
/// To parse a text again for its page is a fifth of the work of a build.
private struct Keeping {
    /// Of nodes and text: articles of some 600 MB of Markdown. The texts beyond are parsed again for their pages.
    private static let mostBytes = 1_536 << 20

    private var kept = 0

    /// Returns what a file held, without the text if there are enough of them.
    mutating func limited(_ file: LoadedFile) -> LoadedFile {
        if kept >= Self.mostBytes { return file.withoutDocuments() }
        kept += file.keptBytes
        return file
    }

    mutating func limited(_ text: TextMemory.Text) -> TextMemory.Text {
        guard kept >= Self.mostBytes else {
            kept += text.loaded.keptBytes
            return text
        }
        return TextMemory.Text(path: text.path, bytes: text.bytes, loaded: limited(text.loaded))
    }
}

extension Document {
    /// In bytes of memory, without what arrays hold in reserve.
    fileprivate var size: Int { nodes.count * MemoryLayout<Node>.stride + bytes.count }
}

extension LoadedFile {
    /// How much memory the texts take, in bytes.
    fileprivate var keptBytes: Int { articles.reduce(0) { $0 + ($1.body.text?.document?.size ?? 0) } }

    fileprivate func withoutDocuments() -> LoadedFile {
        var copy = self
        copy.articles = articles.map { $0.withoutDocument() }
        return copy
    }

    /// Returns the file without sentences of an article of which there are enough. Guidance is little, and of another kind.
    fileprivate func trimmed(by quota: inout SentenceQuota) -> LoadedFile {
        guard let article = articles.first, surveys.count == 1 else { return self }
        var copy = self
        copy.surveys[0].survey = quota.trimmed(surveys[0].survey, of: article.body.outline)
        return copy
    }
}

private func loadSite(from content: some FileTree, isThere: Bool) -> Reported<SiteSettings> {
    let path = content.sourcePath(ContentFolder.siteFile)
    guard isThere else { return Reported(.none, [.noSite(at: .file(path))]) }
    do throws(FileTreeError) {
        let bytes = try content.read(ContentFolder.siteFile)
        let yaml = readYAML(bytes, in: bytes.indices, of: path)
        guard let root = yaml.value else { return Reported(.none, yaml.diagnostics) }
        var reading = Reading(path, markdown: MarkdownReading())
        reading.subject = "The file"
        let settings = Form<SiteSettings>.record(SiteSettings.self).read(root, &reading)
        return Reported(settings ?? .none, yaml.diagnostics + reading.diagnostics)
    } catch {
        return Reported(.none, [.unreadableFile(error)])
    }
}

/// Makes a library of what definitions hold: sorted, without duplicates, still without texts.
private func library(
    defining loaded: LoadedFile, _ settings: SiteSettings, media: [String]
) -> Reported<Library> {
    var diagnostics = loaded.diagnostics
    let techniques = unique(loaded.techniques, by: \.id, &diagnostics)
    let checklists = unique(loaded.checklists, by: \.id, &diagnostics)
    _ = unique(checklists.flatMap(\.items), by: \.id, &diagnostics)
    let library = Library(
        settings: settings,
        codes: unique(loaded.codes, by: \.id, &diagnostics),
        techniques: techniques,
        terms: unique(loaded.terms, by: \.id, &diagnostics).without(techniques, &diagnostics),
        modifiers: unique(loaded.modifiers, by: \.id, &diagnostics),
        families: unique(loaded.families, by: \.id, &diagnostics),
        pairs: unique(loaded.pairs, by: \.id, &diagnostics),
        checklists: checklists,
        sources: unique(loaded.sources, by: \.id, &diagnostics),
        articles: [], drafts: [], media: media, unread: loaded.unread)
    return Reported(library, diagnostics + duplicateNames(in: library))
}

extension Library {
    /// Returns the definitions with articles, and guidance with its code.
    fileprivate func adding(_ texts: LoadedFile, _ place: (String) -> SourcePath) -> Reported<Library> {
        var diagnostics = texts.diagnostics
        var codes = codes
        addGuidance(texts.guidance, to: &codes, unread, place, &diagnostics)
        let articles = unique(texts.articles, by: \.id, &diagnostics)
        let published = articles.contains(where: \.isDraft) ? articles.filter { !$0.isDraft } : articles
        var aliases = NameClaims()
        for article in published { aliases.add(article.aliases, of: article.id.value) }
        let library = adding(
            guided: codes, articles: published, drafts: articles.filter(\.isDraft).map(\.id.value),
            unread: texts.unread,
            surveys: Dictionary(texts.surveys.map { ($0.file, $0.survey) }, uniquingKeysWith: { first, _ in first }))
        return Reported(library, diagnostics + aliases.diagnostics)
    }
}

extension [Term] {
    /// Techniques and terms share one set of identifiers.
    fileprivate func without(_ techniques: [Technique], _ diagnostics: inout [Diagnostic]) -> [Term] {
        let places = Dictionary(techniques.map { ($0.id.value, $0.id.range) }) { first, _ in first }
        return filter { term in
            guard let place = places[term.id.value] else { return true }
            diagnostics.append(.duplicateIdentifier(term.id, first: place))
            return false
        }
    }
}

private func addGuidance(
    _ guidance: [(code: CodeID, body: Body)], to codes: inout [Code], _ unread: UnreadRecords,
    _ place: (String) -> SourcePath, _ diagnostics: inout [Diagnostic]
) {
    let places = Dictionary(codes.enumerated().map { ($1.id.value, $0) }) { first, _ in first }
    for (code, body) in guidance {
        let range = SourceRange.file(place(body.file))
        if let index = places[code] {
            if let first = codes[index].guidance {
                diagnostics.append(
                    .duplicateIdentifier(Located(code, at: range), first: .file(place(first.file))))
            } else {
                codes[index].guidance = body
            }
        } else if !unread.mayContain(code.text, of: .code) {
            diagnostics.append(.guidanceWithoutCode(code, codes.map(\.id.value.text), at: range))
        }
    }
}

private func duplicateNames(in library: Library) -> [Diagnostic] {
    var glossary = NameClaims()
    for technique in library.techniques {
        let names = [technique.name] + [technique.abbreviation].compactMap { $0 } + technique.aliases
        glossary.add(names, of: technique.id.value)
    }
    for term in library.terms {
        glossary.add([term.name] + [term.abbreviation].compactMap { $0 } + term.aliases, of: term.id.value)
    }
    var codes = NameClaims()
    for code in library.codes { codes.add(code.aliases, of: code.id.value) }
    var modifiers = NameClaims()
    for modifier in library.modifiers { modifiers.add(modifier.aliases, of: modifier.id.value) }
    var checklists = NameClaims()
    for checklist in library.checklists { checklists.add(checklist.aliases, of: checklist.id.value) }
    return [glossary, codes, modifiers, checklists].flatMap(\.diagnostics)
}

extension SiteSettings {
    /// Stands for settings that could not be read; nothing is written with them.
    fileprivate static let none = SiteSettings(
        title: "", description: "", language: "en", baseURL: nil, profile: .unlisted, owner: nil, reviewInMonths: nil,
        allowsHTML: false,
        notice: nil, edition: nil, handbook: nil, synonyms: [], severities: SeverityPolicy(), namedRules: [])
}

// MARK: - Messages

extension Diagnostic {
    fileprivate static func noSite(at range: SourceRange) -> Diagnostic {
        Diagnostic(.siteMissing, "site.yaml is missing", at: range)
            .helping("Write it with at least the keys title and description")
    }

    fileprivate static func guidanceWithoutCode(
        _ code: CodeID, _ known: [String], at range: SourceRange
    ) -> Diagnostic {
        let question = NearestNames(known).question(code.text)
        return Diagnostic(.guidanceWithoutCode, "Guidance for \(code), which is not defined\(question)", at: range)
            .helping("Rename the file, or define the code in codes/\(code).yaml")
    }
}

extension Rule {
    package static let siteMissing = Rule(
        "site-missing", .error, "A content folder has a site.yaml",
        why: "It says what the site is called and what it is for, which stands on every page.",
        isStructural: true)

    package static let guidanceWithoutCode = Rule(
        "guidance-without-code", .error, "Guidance in prose belongs to a code that is defined",
        why: "A file `codes/97140.md` is shown on the page of 97140, which is made from `codes/97140.yaml`.",
        example: nil,
        isStructural: true)
}
