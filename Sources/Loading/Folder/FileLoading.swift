import Diagnostics
import Knowledge
import Markup

/// Reads files of the content folder, one by one.
struct FileLoading<Folder: FileTree> {
    let content: Folder
    let markdown: MarkdownReading
    /// The guidance of a code stands on a page with more sections of its own than an article's.
    let guidanceMarkdown: MarkdownReading
    /// Says what a text is about while it is in memory.
    var survey: @Sendable (SurveyedText) -> TextSurvey = { _ in TextSurvey() }

    /// Returns what a file holds.
    func load(_ file: ContentFile) -> LoadedFile {
        do throws(FileTreeError) {
            return load(file, try content.read(file.path))
        } catch {
            return unreadable(file, error)
        }
    }

    /// Returns what a file with these bytes holds.
    func load(_ file: ContentFile, _ bytes: [UInt8]) -> LoadedFile {
        let path = content.sourcePath(file.path)
        return switch file.role {
        case .definitions(let kind): definitions(of: kind, in: file, bytes, path)
        case .guidance: guidance(in: file, bytes, path)
        case .article: article(in: file, bytes, path)
        }
    }

    /// Returns what is to be said of a file that cannot be read.
    func unreadable(_ file: ContentFile, _ error: FileTreeError) -> LoadedFile {
        var loaded = LoadedFile()
        loaded.diagnostics = [.unreadableFile(error)]
        switch file.role {
        case .definitions(let kind): loaded.noteUnread(kind, file)
        case .guidance: break
        case .article: loaded.unread.insert(articleName(file), of: .article)
        }
        return loaded
    }

    private func definitions(
        of kind: RecordKind, in file: ContentFile, _ bytes: [UInt8], _ path: SourcePath
    ) -> LoadedFile {
        let yaml = readYAML(bytes, in: bytes.indices, of: path)
        var loaded = LoadedFile()
        loaded.diagnostics = yaml.diagnostics
        guard let root = yaml.value else {
            loaded.noteUnread(kind, file)
            return loaded
        }
        func read<Record: ReadableRecord>(_ type: Record.Type) -> [Record] {
            var reading = Reading(path, markdown: markdown)
            let records = reading.definitions(type, root, stem: file.stem)
            loaded.diagnostics += reading.diagnostics
            for record in records where record.value == nil {
                if let name = record.identifier {
                    loaded.unread.insert(name, of: kind)
                } else {
                    loaded.unread.insertAnything(of: kind)
                }
            }
            return records.compactMap(\.value)
        }
        switch kind {
        case .code: loaded.codes = read(Code.self)
        case .technique: loaded.techniques = read(Technique.self)
        case .term: loaded.terms = read(Term.self)
        case .modifier: loaded.modifiers = read(Modifier.self)
        case .family: loaded.families = read(Family.self)
        case .pair: loaded.pairs = read(Pair.self)
        case .checklist: loaded.checklists = read(Checklist.self)
        case .source: loaded.sources = read(Source.self)
        // Articles are Markdown; the folder has no definitions.
        case .article: break
        }
        return loaded
    }

    private func guidance(in file: ContentFile, _ bytes: [UInt8], _ path: SourcePath) -> LoadedFile {
        var loaded = LoadedFile()
        let (document, body) = body(of: file, bytes, from: 0, path, guidanceMarkdown)
        loaded.diagnostics = body.diagnostics
        if let code = CodeID(file.stem) {
            var survey = survey(SurveyedText(document, code: code))
            loaded.guidance = [(code, body.value.takingNames(from: &survey))]
            loaded.surveys = [(file.path, survey)]
        } else {
            loaded.diagnostics.append(.fileName(file.stem, CodeID.self, at: .file(path)))
        }
        return loaded
    }

    private func article(in file: ContentFile, _ bytes: [UInt8], _ path: SourcePath) -> LoadedFile {
        var loaded = LoadedFile()
        let name = articleName(file)
        let id = ArticleID(name)
        if id == nil { loaded.diagnostics.append(.fileName(name, ArticleID.self, at: .file(path))) }
        let parts = ArticleParts.split(bytes, path)
        loaded.diagnostics += parts.diagnostics
        var frontMatter: FrontMatter?
        if let window = parts.value.frontMatter {
            let yaml = readYAML(bytes, in: window, of: path)
            loaded.diagnostics += yaml.diagnostics
            var reading = Reading(path, markdown: markdown)
            frontMatter = yaml.value.flatMap { reading.frontMatter($0) }
            loaded.diagnostics += reading.diagnostics
        }
        let (document, body) = body(of: file, bytes, from: parts.value.bodyStart, path, markdown)
        loaded.diagnostics += body.diagnostics
        guard let id, let frontMatter else {
            loaded.unread.insert(name, of: .article)
            loaded.unread.bodies = [body.value]
            return loaded
        }
        var text = body.value
        if !frontMatter.isDraft {
            var survey = survey(SurveyedText(document, unlinked: frontMatter.unlinked))
            text = text.takingNames(from: &survey)
            loaded.surveys = [(file.path, survey)]
        }
        let place = SourceRange(path, parts.value.frontMatter ?? 0..<0)
        loaded.articles = [frontMatter.article(Located(id, at: place), text)]
        return loaded
    }

    /// The path below `articles/`, without the ending.
    private func articleName(_ file: ContentFile) -> String {
        String(file.path.dropFirst(RecordKind.article.folder.count + 1).dropLast(".md".count))
    }

    /// Parses the Markdown.
    private func body(
        of file: ContentFile, _ bytes: [UInt8], from start: Int, _ path: SourcePath, _ markdown: MarkdownReading
    ) -> (document: Document, body: Reported<Body>) {
        let origin = TextOrigin(path, from: start)
        let read = markdown.read(bytes[start...], origin: origin)
        let body = Body(
            file: file.path, origin: origin, start: start, outline: read.value.outline,
            document: read.value.document)
        return (read.value.document, Reported(body, read.diagnostics))
    }
}

extension Body {
    /// Returns the text with the names that a survey found in it.
    fileprivate func takingNames(from survey: inout TextSurvey) -> Body {
        var copy = self
        copy.names = survey.names
        survey.names = []
        return copy
    }
}

extension LoadedFile {
    /// A file that could not be read may be a list, unless its name is that of one record.
    fileprivate mutating func noteUnread(_ kind: RecordKind, _ file: ContentFile) {
        let isNamed =
            switch kind {
            case .code: CodeID(file.stem) != nil
            case .modifier: ModifierID(file.stem) != nil
            default: false
            }
        if isNamed { unread.insert(file.stem, of: kind) } else { unread.insertAnything(of: kind) }
    }
}

extension Reading {
    /// Reads a record, or a list of records; those that are broken are given by their identifiers.
    fileprivate mutating func definitions<Record: ReadableRecord>(
        _ type: Record.Type, _ root: YAMLNode, stem: String
    ) -> [(value: Record?, identifier: String?)] {
        subject = "Definition"
        switch root.content {
        case .mapping(let entries):
            return [namedRecord(type, entries, name: .file(stem), in: root.range)].map { ($0.record, $0.identifier) }
        case .sequence(let items):
            if items.isEmpty { report(.emptyList(at: place(root.range))) }
            return items.map { item in
                guard case .mapping(let entries) = item.content else {
                    report(.noRecord(type.noun, at: place(item.range)))
                    return (nil, nil)
                }
                let read = namedRecord(type, entries, name: .inList, in: item.range)
                return (read.record, read.identifier)
            }
        case .scalar:
            report(.noRecord(type.noun, at: place(root.range)))
            return [(nil, nil)]
        }
    }

    fileprivate mutating func frontMatter(_ root: YAMLNode) -> FrontMatter? {
        guard case .mapping(let entries) = root.content else {
            report(.noRecord(FrontMatter.noun, at: place(root.range)))
            return nil
        }
        return record(FrontMatter.self, entries, in: root.range)
    }
}

extension FrontMatter {
    fileprivate func article(_ id: Located<ArticleID>, _ body: Body) -> Article {
        Article(
            id: id, title: title, description: description, kind: kind, aliases: aliases, tags: tags,
            isDraft: isDraft, order: order, codes: codes, terms: terms, unlinked: unlinked, body: body,
            stewardship: stewardship)
    }
}

// MARK: - Messages

extension Diagnostic {
    static func unreadableFile(_ error: FileTreeError) -> Diagnostic {
        Diagnostic(.unreadableFile, "File cannot be read: \(error.reason)", at: .file(error.path))
    }

    fileprivate static func noRecord(_ noun: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.wrongType, "Keys with values expected here, which describe \(noun.withArticle)", at: range)
    }

    fileprivate static func emptyList(at range: SourceRange) -> Diagnostic {
        Diagnostic(.emptyFile, "List of records is empty", at: range)
    }
}

extension Rule {
    package static let unreadableFile = Rule(
        "unreadable-file", .error, "Every file of the content folder can be read",
        why: "A page would be missing from the site. Look at the file's permissions, or whether it is a link to "
            + "something that is gone.",
        isStructural: true)
}
