import Diagnostics

/// Follows each page template as rendering would, and holds every name against the view it would be looked up in.
///
/// The same partial may be used in many places, and means something else in each: so it is followed once for each
/// stack of views (and each set of filled blocks) it is used with, and each fault is reported once.
struct TemplateVerifier {
    /// Partials that use each other twice, over and over, grow without end; no theme comes near this number.
    static let mostTags = 100_000
    /// How many templates and blocks may stand inside one another.
    static let deepestUse = 40

    private(set) var diagnostics: [Diagnostic] = []
    private let files: [String: TemplateFile]
    private var reported: Set<SourceRange> = []

    /// The page template that is being followed.
    private var page: TemplateFile?
    /// Where a template was followed before, and how many tags it came to: it counts again, but is not looked at again.
    private var followed: [Visit: Int] = [:]
    private var usedFiles: Set<String> = []
    private var tagCount = 0
    /// Templates and filled blocks that the current place is inside of.
    private var activeFiles: [String] = []
    private var activeBlocks: [FilledBlock] = []

    /// A template in the surroundings that decide what its names mean.
    private struct Visit: Hashable {
        let file: String
        let scopes: [ObjectIdentifier]
        let blocks: [String: FilledBlock]
    }

    init(_ files: [String: TemplateFile], folder: String) {
        self.files = files
        followPages()
        reportMissing(folder: folder)
        reportUnused()
    }

    /// Verifies the pages in the layout of chapters, which has room for little of what a page has: blocks that are left
    /// out there are no fault.
    init(chapters files: [String: TemplateFile]) {
        self.files = files
        followPages()
        diagnostics.removeAll { $0.rule == .templateUnknownBlock }
    }

    private mutating func followPages() {
        for kind in TemplateKind.all {
            guard let file = files[kind.name] else { continue }
            page = file
            tagCount = 0
            followed = [:]
            follow(file, scopes: ScopeStack(kind.shape), blocks: [:])
        }
    }

    private mutating func reportMissing(folder: String) {
        let known = TemplateKind.all.map(\.name) + [chapterLayout]
        let candidates = NearestNames(Set(files.keys).subtracting(known))
        for name in known where files[name] == nil {
            let path = SourcePath(folder.isEmpty ? "\(name).mustache" : "\(folder)/\(name).mustache")
            diagnostics.append(.missingTemplate(name, at: path, candidates: candidates))
        }
    }

    private mutating func reportUnused() {
        for name in files.keys.sorted()
        where !usedFiles.contains(name) && !name.hasPrefix(originalPrefix) && name != chapterLayout {
            guard let file = files[name], !TemplateKind.all.contains(where: { $0.name == name }) else { continue }
            diagnostics.append(.unusedTemplate(name, at: file.path))
        }
    }

    // MARK: Following

    private mutating func follow(_ file: TemplateFile, scopes: ScopeStack, blocks: [String: FilledBlock]) {
        usedFiles.insert(file.name)
        let visit = Visit(file: file.name, scopes: scopes.identity, blocks: blocks)
        if let count = followed[visit] { return countTags(count) }
        let before = tagCount
        activeFiles.append(file.name)
        follow(file.nodes, in: file, scopes: scopes, blocks: blocks)
        activeFiles.removeLast()
        followed[visit] = tagCount - before
    }

    private mutating func countTags(_ count: Int) {
        let isOverdrawn = tagCount > Self.mostTags
        // Capped, so that doubling over and over does not overflow.
        tagCount = min(tagCount + count, Self.mostTags + 1)
        if !isOverdrawn, tagCount > Self.mostTags, let page { diagnostics.append(.tooManyTags(page)) }
    }

    /// Recurses into sections, partials and filled blocks, all of which are limited in depth; so rendering, which
    /// goes the same way, is limited too.
    private mutating func follow(
        _ nodes: [TemplateNode], in file: TemplateFile, scopes: ScopeStack, blocks: [String: FilledBlock]
    ) {
        for node in nodes {
            countTags(1)
            guard tagCount <= Self.mostTags else { return }
            switch node.tag.kind {
            case .value, .rawValue: check(node.tag, in: file, scopes)
            case .section, .invertedSection:
                guard let kind = kind(of: node.tag, in: file, scopes) else { continue }
                let inner = node.tag.kind == .section ? scopes.inside(kind) : scopes
                follow(node.children, in: file, scopes: inner, blocks: blocks)
            case .partial: use(node, in: file, scopes: scopes, blocks: blocks)
            case .parent:
                checkBlocks(of: node, in: file)
                use(node, in: file, scopes: scopes, blocks: blocks)
            case .block:
                if let filled = blocks[node.tag.name] {
                    fill(node.tag, with: filled, in: file, scopes: scopes, blocks: blocks)
                } else {
                    follow(node.children, in: file, scopes: scopes, blocks: blocks)
                }
            case .close, .comment: break
            }
        }
    }

    /// Follows another template. The blocks filled outside win over those that are filled here.
    private mutating func use(
        _ node: TemplateNode, in file: TemplateFile, scopes: ScopeStack, blocks: [String: FilledBlock]
    ) {
        let tag = node.tag
        guard let used = files[tag.name] else {
            return report(.unknownTemplate(tag, known: files.keys, at: place(tag, in: file)))
        }
        guard !activeFiles.contains(tag.name) else {
            usedFiles.insert(tag.name)
            return report(.recursion(tag, through: activeFiles, at: place(tag, in: file)))
        }
        guard depth < Self.deepestUse else { return report(.usedTooDeep(tag, at: place(tag, in: file))) }
        var blocks = blocks
        for child in node.children where child.tag.kind == .block && blocks[child.tag.name] == nil {
            blocks[child.tag.name] = FilledBlock(file: file.name, node: child)
        }
        follow(used, scopes: scopes, blocks: blocks)
    }

    /// Follows what a page puts into a block; names mean what they mean where the block stands.
    private mutating func fill(
        _ tag: TemplateTag, with filled: FilledBlock, in file: TemplateFile, scopes: ScopeStack,
        blocks: [String: FilledBlock]
    ) {
        guard let source = files[filled.file] else { return }
        guard !activeBlocks.contains(filled) else {
            return report(.blockRecursion(tag, at: place(tag, in: file)))
        }
        guard depth < Self.deepestUse else { return report(.usedTooDeep(tag, at: place(tag, in: file))) }
        activeBlocks.append(filled)
        follow(filled.node.children, in: source, scopes: scopes, blocks: blocks)
        activeBlocks.removeLast()
    }

    private var depth: Int { activeFiles.count + activeBlocks.count }

    // MARK: Names

    private mutating func kind(of tag: TemplateTag, in file: TemplateFile, _ scopes: ScopeStack) -> FieldKind? {
        if let kind = scopes.kind(named: tag.name) { return kind }
        report(.unknownName(tag, scopes, in: file, of: page, at: place(tag, in: file)))
        return nil
    }

    private mutating func check(_ tag: TemplateTag, in file: TemplateFile, _ scopes: ScopeStack) {
        switch (kind(of: tag, in: file, scopes), tag.kind) {
        case (nil, _), (.text, .value), (.html, .rawValue): break
        case (.text, _): report(.rawText(tag, at: place(tag, in: file)))
        case (.html, _): report(.escapedHTML(tag, at: place(tag, in: file)))
        case (let kind?, _): report(.notPrintable(tag, kind, at: place(tag, in: file)))
        }
    }

    private mutating func checkBlocks(of node: TemplateNode, in file: TemplateFile) {
        guard files[node.tag.name] != nil else { return }
        let known = blockNames(of: node.tag.name)
        for child in node.children where child.tag.kind == .block && !known.contains(child.tag.name) {
            report(.unknownBlock(child.tag, of: node.tag, known: known, at: place(child.tag, in: file)))
        }
    }

    /// The blocks that a template has itself, and those of what it is made from.
    private func blockNames(of name: String) -> Set<String> {
        var names: Set<String> = []
        var seen: Set<String> = [name]
        var pending = files[name]?.nodes ?? []
        while let node = pending.popLast() {
            pending += node.children
            if node.tag.kind == .block { names.insert(node.tag.name) }
            guard node.tag.kind == .partial || node.tag.kind == .parent, seen.insert(node.tag.name).inserted else {
                continue
            }
            pending += files[node.tag.name]?.nodes ?? []
        }
        return names
    }

    private func place(_ tag: TemplateTag, in file: TemplateFile) -> SourceRange {
        SourceRange(file.path, tag.nameRange)
    }

    /// Reports one fault for a place: what is wrong in the layout is wrong in every page, and said once.
    private mutating func report(_ diagnostic: Diagnostic) {
        if let range = diagnostic.range, reported.insert(range).inserted { diagnostics.append(diagnostic) }
    }
}

/// A block as a page fills it: where it is written.
private struct FilledBlock: Hashable {
    let file: String
    let node: TemplateNode

    static func == (left: Self, right: Self) -> Bool {
        left.file == right.file && left.node.tag.range == right.node.tag.range
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(file)
        hasher.combine(node.tag.range)
    }
}

extension Rule {
    static let templateUnknownName = Rule(
        "template-unknown-name", .error, "A template uses only names that its page has",
        why: """
            Mustache prints nothing for a name it does not know, so a misspelt name would leave a hole that no one \
            notices. A name is looked up in the innermost section first, then outwards. `fascia templates` lists what \
            each page has.
            """,
        example: Example(
            "templates/404.mustache",
            wrong: "{{<layout}}{{$content}}<h1>{{titel}}</h1>{{/content}}{{/layout}}\n",
            right: "{{<layout}}{{$content}}<h1>{{title}}</h1>{{/content}}{{/layout}}\n"),
        isStructural: true)

    static let templateEscaping = Rule(
        "template-escaping", .error, "Text is printed with two braces, HTML with three",
        why: """
            Two braces escape what they print. Printed with three, the text "<40 minutes" would be taken for a tag; \
            printed with two, finished HTML would show its own tags to the reader.
            """,
        example: Example(
            "templates/404.mustache",
            wrong: "{{<layout}}{{$content}}<h1>{{{title}}}</h1>{{/content}}{{/layout}}\n",
            right: "{{<layout}}{{$content}}<h1>{{title}}</h1>{{/content}}{{/layout}}\n"),
        isStructural: true)

    static let templateKind = Rule(
        "template-kind", .error, "Only text and HTML are printed; lists, views and flags are for sections",
        why: """
            A list is gone through with {{#names}} … {{/names}}, a flag decides whether a section is shown, a view is \
            entered with {{#page}} … {{/page}} or {{page.title}}.
            """,
        example: Example(
            "templates/404.mustache",
            wrong: "{{<layout}}{{$content}}<h1>{{title}}</h1>{{page}}{{/content}}{{/layout}}\n",
            right: "{{<layout}}{{$content}}<h1>{{title}}</h1>{{page.language}}{{/content}}{{/layout}}\n"),
        isStructural: true)

    static let templateUnknownTemplate = Rule(
        "template-unknown-template", .error, "A partial or layout that a template names is a file of the theme",
        why: """
            {{> partials/link}} puts the file templates/partials/link.mustache here. Mustache would leave out a file \
            that does not exist without a word.
            """,
        example: Example(
            "templates/404.mustache",
            wrong: "{{<layuot}}{{$content}}<h1>{{title}}</h1>{{/content}}{{/layuot}}\n",
            right: "{{<layout}}{{$content}}<h1>{{title}}</h1>{{/content}}{{/layout}}\n"),
        isStructural: true)

    static let templateUnknownBlock = Rule(
        "template-unknown-block", .error, "A block that is filled stands in the layout",
        why: """
            {{<layout}}{{$content}} … {{/content}}{{/layout}} fills the block {{$content}} of the layout. If the \
            layout has no such block, what was written for it would never be shown.
            """,
        example: Example(
            "templates/404.mustache",
            wrong: "{{<layout}}{{$contnet}}<h1>{{title}}</h1>{{/contnet}}{{/layout}}\n",
            right: "{{<layout}}{{$content}}<h1>{{title}}</h1>{{/content}}{{/layout}}\n"),
        isStructural: true)

    static let templateRecursion = Rule(
        "template-recursion", .error, "No template contains itself",
        why: "A template that puts itself into itself, also by way of others, would go on without end.",
        example: Example(
            "templates/404.mustache",
            wrong: "{{<layout}}{{$content}}<h1>{{title}}</h1>{{> 404}}{{/content}}{{/layout}}\n",
            right: "{{<layout}}{{$content}}<h1>{{title}}</h1>{{/content}}{{/layout}}\n"),
        isStructural: true)

    static let templateMissing = Rule(
        "template-missing", .error, "Each kind of page has its template",
        why:
            "Every page of a kind is made from one template, such as templates/code.mustache; without it there is none.",
        isStructural: true)

    static let templateUnused = Rule(
        "template-unused", .warning, "Each template is used by a page",
        why: "A template that no page uses is never checked; it is left over, or its name is misspelt.")
}

extension Diagnostic {
    fileprivate static func unknownName(
        _ tag: TemplateTag, _ scopes: ScopeStack, in file: TemplateFile, of page: TemplateFile?, at range: SourceRange
    ) -> Self {
        let pages = page.map { $0.name == file.name ? "" : " in the \($0.name) page" } ?? ""
        if tag.name == "." {
            return Diagnostic(
                .templateUnknownName, "{{.}} is the text of the section around it; here is none", at: range)
        }
        let question = NearestNames(scopes.names).question(tag.name)
        let diagnostic = Diagnostic(
            .templateUnknownName, "Nothing is named \(tag.name) here\(pages)\(question)", at: range)
        guard let section = scopes.section(holding: tag.name) else { return diagnostic }
        if case .list = section.kind {
            return diagnostic.helping("\(tag.name) is there inside {{#\(section.name)}} … {{/\(section.name)}}")
        }
        return diagnostic.helping("Write \(section.name).\(tag.name), or put it inside {{#\(section.name)}}")
    }

    fileprivate static func rawText(_ tag: TemplateTag, at range: SourceRange) -> Self {
        Diagnostic(
            .templateEscaping, "\(tag.name) is text, not HTML; write {{\(tag.name)}} so that it is escaped", at: range)
    }

    fileprivate static func escapedHTML(_ tag: TemplateTag, at range: SourceRange) -> Self {
        Diagnostic(
            .templateEscaping, "\(tag.name) is HTML already; write {{{\(tag.name)}}} so that it is not escaped twice",
            at: range)
    }

    fileprivate static func notPrintable(_ tag: TemplateTag, _ kind: FieldKind, at range: SourceRange) -> Self {
        let name = tag.name
        let message =
            switch kind {
            case .flag: "\(name) is a flag; write {{#\(name)}} … {{/\(name)}} around what it decides"
            case .texts: "\(name) is a list; write {{#\(name)}}{{.}}{{/\(name)}}"
            case .fragments: "\(name) is a list; write {{#\(name)}}{{{.}}}{{/\(name)}}"
            case .list: "\(name) is a list; write {{#\(name)}} … {{/\(name)}}"
            case .one, .optional: "\(name) is made of parts; write {{#\(name)}} … {{/\(name)}}"
            case .text, .html: "\(name) cannot be printed"
            }
        return Diagnostic(.templateKind, message, at: range)
    }

    fileprivate static func unknownTemplate(
        _ tag: TemplateTag, known: some Sequence<String>, at range: SourceRange
    ) -> Self {
        Diagnostic(
            .templateUnknownTemplate, "There is no template \(tag.name)\(NearestNames(known).question(tag.name))",
            at: range)
    }

    fileprivate static func unknownBlock(
        _ tag: TemplateTag, of parent: TemplateTag, known: Set<String>, at range: SourceRange
    ) -> Self {
        let question = NearestNames(known).question(tag.name)
        return Diagnostic(.templateUnknownBlock, "\(parent.name) has no block \(tag.name)\(question)", at: range)
    }

    fileprivate static func recursion(_ tag: TemplateTag, through active: [String], at range: SourceRange) -> Self {
        let cycle = (active.drop { $0 != tag.name } + [tag.name]).joined(separator: " > ")
        return Diagnostic(.templateRecursion, "\(tag.name) would contain itself: \(cycle)", at: range)
    }

    fileprivate static func blockRecursion(_ tag: TemplateTag, at range: SourceRange) -> Self {
        Diagnostic(.templateRecursion, "The block \(tag.name) would contain itself", at: range)
    }

    fileprivate static func missingTemplate(_ name: String, at path: SourcePath, candidates: NearestNames) -> Self {
        Diagnostic(
            .templateMissing, "The template of each \(name) page is missing\(candidates.question(name))",
            at: .file(path))
    }

    fileprivate static func unusedTemplate(_ name: String, at path: SourcePath) -> Self {
        Diagnostic(.templateUnused, "No page uses the template \(name)", at: .file(path))
    }

    fileprivate static func usedTooDeep(_ tag: TemplateTag, at range: SourceRange) -> Self {
        Diagnostic(
            .templateLimits, "\(tag.name) stands inside more than \(TemplateVerifier.deepestUse) templates and blocks",
            at: range)
    }

    fileprivate static func tooManyTags(_ page: TemplateFile) -> Self {
        Diagnostic(
            .templateLimits, "The \(page.name) page is made of more than \(TemplateVerifier.mostTags) tags",
            at: .file(page.path))
    }
}
