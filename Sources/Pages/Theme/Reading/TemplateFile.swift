import Diagnostics

/// A template as read: its tags in each other, to be verified, and in a row, to be compiled.
struct TemplateFile: Sendable {
    /// Larger templates are refused: what is as large is no template.
    static let greatestSize = 1024 * 1024

    /// The path without its ending, such as `partials/link`: the name that other templates use.
    private(set) var name: String
    let path: SourcePath
    private(set) var nodes: [TemplateNode] = []
    private(set) var pieces: [TemplatePieces.Piece] = []

    /// The same file under another name.
    func renamed(_ name: String) -> TemplateFile {
        var file = self
        file.name = name
        return file
    }

    /// Reads a template, and says what is wrong with it by itself.
    static func read(_ bytes: [UInt8], name: String, path: SourcePath) -> Reported<TemplateFile> {
        var file = TemplateFile(name: name, path: path)
        guard bytes.count <= greatestSize else { return Reported(file, [.tooLarge(path)]) }
        guard String(validating: bytes, as: UTF8.self) != nil else { return Reported(file, [.notText(path)]) }
        let scanner = TemplateScanner(bytes, path: path)
        let tree = TemplateTree(scanner.tags, of: bytes, path: path)
        let html = HTMLPlaces(scanner.tags, of: bytes)
        let unprotected = zip(scanner.tags, html.places).compactMap { tag, place in
            Diagnostic.unprotected(tag, in: place, at: SourceRange(path, tag.range))
        }
        file.nodes = tree.nodes
        file.pieces = TemplatePieces(scanner.tags, of: bytes, without: html.indentations).pieces
        return Reported(file, scanner.diagnostics + tree.diagnostics + unprotected)
    }
}

extension Rule {
    static let templateContext = Rule(
        "template-context", .error, "A value stands in text or in a quoted attribute, where escaping protects it",
        why: """
            A value is escaped for text and for attributes in quotation marks. In an attribute without them, as the \
            name of an attribute, or in a script or style sheet, a space or a brace of the value would become part \
            of the page's code. Write href="{{href}}", and hand values to scripts in data attributes.
            """,
        example: Example(
            "templates/404.mustache",
            wrong: "{{<layout}}{{$content}}<h1 lang={{page.language}}>{{title}}</h1>{{/content}}{{/layout}}\n",
            right: "{{<layout}}{{$content}}<h1 lang=\"{{page.language}}\">{{title}}</h1>{{/content}}{{/layout}}\n"),
        isStructural: true)

    static let templateLimits = Rule(
        "template-limits", .error, "A template is UTF-8 text of at most 1 MB that nests and includes with measure",
        why: """
            Templates are small: a page is put together from partials. One that is larger, that nests deeper than 40 \
            tags, or whose partials multiply each other into more than 100,000 tags has most likely gone wrong.
            """,
        isStructural: true)
}

extension Diagnostic {
    fileprivate static func tooLarge(_ path: SourcePath) -> Self {
        Diagnostic(
            .templateLimits, "The template is larger than \(TemplateFile.greatestSize / 1024 / 1024) MB",
            at: .file(path))
    }

    fileprivate static func notText(_ path: SourcePath) -> Self {
        Diagnostic(.templateLimits, "The template is not UTF-8 text", at: .file(path))
    }

    fileprivate static func unprotected(_ tag: TemplateTag, in place: HTMLPlaces.Place, at range: SourceRange) -> Self?
    {
        guard tag.kind == .value || tag.kind == .rawValue else { return nil }
        let reason: String
        switch place {
        case .text, .comment: return nil
        case .quotedValue:
            guard tag.kind == .rawValue else { return nil }
            reason = "HTML cannot stand in an attribute"
        case .unquotedValue: reason = "An attribute needs quotation marks around {{\(tag.name)}}"
        case .tag: reason = "A value cannot be the name of an element or attribute"
        case .code: reason = "A value cannot stand in a script or style sheet"
        }
        return Diagnostic(.templateContext, reason, at: range)
    }
}
