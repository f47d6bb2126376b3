import Diagnostics

/// Puts the tags of a template into each other, and reports the ends that do not fit.
struct TemplateTree {
    /// Deeper nesting is refused: no template needs it, and everything behind may recurse.
    static let deepestNesting = 40

    private(set) var nodes: [TemplateNode] = []
    private(set) var diagnostics: [Diagnostic] = []
    private let path: SourcePath
    private let bytes: [UInt8]
    /// What is open, the innermost last.
    private var open: [TemplateNode] = []
    /// The `{{<layout}}` for which something between its blocks was reported last; once is enough.
    private var reportedParent: TemplateTag?

    init(_ tags: [TemplateTag], of bytes: [UInt8], path: SourcePath) {
        self.path = path
        self.bytes = bytes
        var end = 0
        for tag in tags {
            checkText(end..<tag.range.lowerBound)
            end = tag.range.upperBound
            guard add(tag) else { return }
        }
        checkText(end..<bytes.count)
        while let node = open.popLast() { closeMissing(node) }
    }

    /// Returns whether to go on.
    private mutating func add(_ tag: TemplateTag) -> Bool {
        switch tag.kind {
        case .comment: break
        case .close: close(tag)
        default:
            if tag.kind != .block { reportIfBetweenBlocks(tag.range) }
            guard tag.kind.opens else {
                append(TemplateNode(tag: tag))
                break
            }
            guard open.count < Self.deepestNesting else {
                diagnostics.append(.tooDeep(at: place(tag.range)))
                return false
            }
            open.append(TemplateNode(tag: tag))
        }
        return true
    }

    private mutating func close(_ tag: TemplateTag) {
        guard let depth = open.lastIndex(where: { $0.tag.name == tag.name }) else {
            let candidates = NearestNames(open.map(\.tag.name))
            diagnostics.append(.nothingToClose(tag, candidates: candidates, at: place(tag.nameRange)))
            return
        }
        while open.count > depth + 1, let node = open.popLast() {
            closeMissing(node, before: tag)
        }
        if let node = open.popLast() { append(node) }
    }

    private mutating func closeMissing(_ node: TemplateNode, before tag: TemplateTag? = nil) {
        var diagnostic = Diagnostic.notClosed(node.tag, at: place(node.tag.range))
        if let tag { diagnostic = diagnostic.noting("{{/\(tag.name)}} ends what is around it", at: place(tag.range)) }
        diagnostics.append(diagnostic)
        append(node)
    }

    private mutating func append(_ node: TemplateNode) {
        if open.isEmpty {
            nodes.append(node)
        } else {
            open[open.count - 1].children.append(node)
        }
    }

    private mutating func checkText(_ range: Range<Int>) {
        guard open.last?.tag.kind == .parent else { return }
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        guard let start = range.first(where: { !isSpace(bytes[$0]) }),
            let last = range.last(where: { !isSpace(bytes[$0]) })
        else { return }
        reportIfBetweenBlocks(start..<last + 1)
    }

    /// Mustache drops what stands between the blocks of `{{<layout}}`, so it is refused.
    private mutating func reportIfBetweenBlocks(_ range: Range<Int>) {
        guard let parent = open.last?.tag, parent.kind == .parent, parent != reportedParent else { return }
        reportedParent = parent
        diagnostics.append(.outsideBlocks(parent, at: place(range)))
    }

    private func place(_ range: Range<Int>) -> SourceRange {
        SourceRange(path, range)
    }
}

extension Rule {
    static let templateSection = Rule(
        "template-section", .error, "What a tag opens is closed again, in the same template and without crossing",
        why: """
            {{#name}}, {{^name}}, {{$name}} and {{<name}} reach to their {{/name}}. An end that is missing or stands \
            inside another section would show a part of the page at the wrong time, or not at all.
            """,
        example: Example(
            "templates/404.mustache",
            wrong: "{{<layout}}{{$content}}<h1>{{title}}</h1>{{#page}}{{language}}{{/content}}{{/layout}}\n",
            right: "{{<layout}}{{$content}}<h1>{{title}}</h1>{{#page}}{{language}}{{/page}}{{/content}}{{/layout}}\n"),
        isStructural: true)

    static let templateOutsideBlock = Rule(
        "template-outside-block", .error, "Between {{<layout}} and {{/layout}} stand only blocks",
        why: """
            {{<layout}} takes the other template and fills its blocks. What stands between the blocks has no place to \
            go and would vanish without a word: put it into a block, such as {{$content}} … {{/content}}.
            """,
        example: Example(
            "templates/404.mustache",
            wrong: "{{<layout}}<h1>{{title}}</h1>{{/layout}}\n",
            right: "{{<layout}}{{$content}}<h1>{{title}}</h1>{{/content}}{{/layout}}\n"),
        isStructural: true)
}

extension Diagnostic {
    fileprivate static func notClosed(_ tag: TemplateTag, at range: SourceRange) -> Self {
        Diagnostic(
            .templateSection, "{{\(tag.kind.sigil)\(tag.name)}} is not closed; expected {{/\(tag.name)}}", at: range)
    }

    fileprivate static func nothingToClose(
        _ tag: TemplateTag, candidates: NearestNames, at range: SourceRange
    ) -> Self {
        Diagnostic(
            .templateSection, "{{/\(tag.name)}} closes nothing that is open here\(candidates.question(tag.name))",
            at: range)
    }

    fileprivate static func outsideBlocks(_ parent: TemplateTag, at range: SourceRange) -> Self {
        Diagnostic(
            .templateOutsideBlock, "This stands between the blocks of {{<\(parent.name)}} and would not be shown",
            at: range)
    }

    fileprivate static func tooDeep(at range: SourceRange) -> Self {
        Diagnostic(
            .templateLimits, "Tags stand more than \(TemplateTree.deepestNesting) deep in each other here", at: range)
    }
}
