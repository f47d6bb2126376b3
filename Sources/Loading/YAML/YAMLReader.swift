import Diagnostics
import Yams

/// Reads a YAML text as a tree; the only place that knows the YAML library.
///
/// The text is a window of a file's bytes: all of a definition, the front matter of an article. `nil` if it is not
/// YAML that content is written in; then the diagnostics say why. Cost: linear in the window.
func readYAML(_ bytes: [UInt8], in window: Range<Int>, of path: SourcePath) -> Reported<YAMLNode?> {
    var window = window
    if bytes[window].starts(with: [0xEF, 0xBB, 0xBF]) { window = (window.lowerBound + 3)..<window.upperBound }
    guard let text = String(validating: bytes[window], as: UTF8.self) else {
        let invalid = YAMLBytes.firstInvalid(bytes, in: window) ?? window
        return Reported(nil, [.yamlEncoding(at: SourceRange(path, invalid))])
    }
    if let forbidden = YAMLBytes.firstForbidden(bytes, in: window) {
        return Reported(nil, [.forbiddenCharacter(bytes[forbidden], at: SourceRange(path, forbidden))])
    }
    if let anchor = YAMLBytes.firstUsedAnchor(bytes, in: window) {
        return Reported(nil, [.anchor(at: SourceRange(path, anchor))])
    }
    if let key = YAMLBytes.tooManyExplicitKeys(bytes, in: window) {
        return Reported(nil, [.keyIsNotText(at: SourceRange(path, key))])
    }
    do throws(YAMLProblem) {
        let documents = try parse(text)
        guard let root = documents.first else { return Reported(nil, [.nothing(in: path, at: window)]) }
        var builder = YAMLTreeBuilder(bytes, in: window, of: path)
        guard let node = builder.node(root, depth: 0) else { return Reported(nil, builder.diagnostics) }
        if documents.count > 1, let mark = documents[1].mark {
            let offset = builder.cursor.offset(line: mark.line, column: mark.column)
            return Reported(nil, [.secondDocument(at: SourceRange(path, offset..<offset))])
        }
        return Reported(node, builder.diagnostics)
    } catch {
        return Reported(nil, [error.diagnostic(bytes, in: window, of: path)])
    }
}

/// Parses the first two documents; nobody needs the third to know that there are too many.
private func parse(_ text: String) throws(YAMLProblem) -> [Node] {
    do {
        // The basic resolver has no rules: scalars stay text, and no regular expression runs for each of them.
        // The encoding is given because the default looks it up in the environment, for each file.
        let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
        var documents: [Node] = []
        while documents.count < 2, let document = try parser.nextRoot() { documents.append(document) }
        return documents
    } catch let error as YamlError {
        throw YAMLProblem(error)
    } catch {
        throw YAMLProblem(text: "\(error)")
    }
}

extension YAMLProblem {
    fileprivate init(_ error: YamlError) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            self.init(
                text: problem, place: (mark.line, mark.column),
                context: context.map { ($0.text, ($0.mark.line, $0.mark.column)) })
        case .duplicatedKeysInMapping(let keys, let context):
            self.init(
                text: "duplicate key", place: (context.mark.line, context.mark.column), duplicateKey: keys.first)
        case .reader(let problem, _, _, _): self.init(text: problem)
        default: self.init(text: "\(error)")
        }
    }
}

/// Makes our tree from the library's; recursion ends at a depth that no content needs.
private struct YAMLTreeBuilder {
    /// Content is nested four deep.
    private static let deepest = 32

    private let bytes: [UInt8]
    private let end: Int
    private let path: SourcePath
    fileprivate var cursor: MarkCursor
    private(set) var diagnostics: [Diagnostic] = []

    init(_ bytes: [UInt8], in window: Range<Int>, of path: SourcePath) {
        self.bytes = bytes
        end = window.upperBound
        self.path = path
        cursor = MarkCursor(bytes, in: window)
    }

    /// Returns `nil` after something that is refused.
    mutating func node(_ node: Node, depth: Int) -> YAMLNode? {
        let start = offset(of: node)
        if start < end, let refusal = refusal(of: bytes[start], at: start) {
            diagnostics.append(refusal)
            return nil
        }
        guard depth < Self.deepest else {
            diagnostics.append(.tooDeep(at: SourceRange(path, start..<min(start + 1, end))))
            return nil
        }
        switch node {
        case .scalar(let scalar): return self.scalar(scalar, from: start)
        case .sequence(let sequence):
            var items: [YAMLNode] = []
            items.reserveCapacity(sequence.count)
            for item in sequence {
                guard let item = self.node(item, depth: depth + 1) else { return nil }
                items.append(item)
            }
            return YAMLNode(content: .sequence(items), range: start..<(items.last?.range.upperBound ?? closed(start)))
        case .mapping(let mapping): return self.mapping(mapping, from: start, depth: depth)
        case .alias: return nil
        }
    }

    private mutating func mapping(_ mapping: Node.Mapping, from start: Int, depth: Int) -> YAMLNode? {
        var entries: [YAMLEntry] = []
        entries.reserveCapacity(mapping.count)
        for (key, value) in mapping {
            guard let keyNode = node(key, depth: depth + 1) else { return nil }
            guard case .scalar(let name) = keyNode.content else {
                diagnostics.append(.keyIsNotText(at: SourceRange(path, keyNode.range)))
                return nil
            }
            guard let valueNode = node(value, depth: depth + 1) else { return nil }
            entries.append(YAMLEntry(key: name.text, keyRange: keyNode.range, value: valueNode))
        }
        return YAMLNode(
            content: .mapping(entries), range: start..<(entries.last?.value.range.upperBound ?? closed(start)))
    }

    private func scalar(_ scalar: Node.Scalar, from start: Int) -> YAMLNode {
        let style: ScalarAlignment.Style =
            switch scalar.style {
            case .singleQuoted: .singleQuoted
            case .doubleQuoted: .doubleQuoted
            case .literal, .folded: .block
            case .plain, .any: .plain
            }
        let (runs, range) = ScalarAlignment.align(scalar.string, style: style, in: bytes, from: start, before: end)
        let isAbsent = scalar.string.isEmpty && style == .plain
        return YAMLNode(
            content: .scalar(YAMLScalar(text: scalar.string, runs: runs, isAbsent: isAbsent)), range: range)
    }

    private mutating func offset(of node: Node) -> Int {
        guard let mark = node.mark else { return end }
        return cursor.offset(line: mark.line, column: mark.column)
    }

    /// The end of an empty `[]` or `{}`.
    private func closed(_ start: Int) -> Int { min(start + 2, end) }

    /// A part that has an anchor or a tag begins with it; nothing else can begin with these characters.
    private func refusal(of byte: UInt8, at start: Int) -> Diagnostic? {
        var nameEnd = start + 1
        while nameEnd < end, !YAMLBytes.isBlank(bytes[nameEnd]), bytes[nameEnd] > 0x20 { nameEnd += 1 }
        let range = SourceRange(path, start..<nameEnd)
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "*"): return .anchor(at: range)
        case UInt8(ascii: "!"): return .tag(at: range)
        default: return nil
        }
    }
}

// MARK: - Messages

extension Diagnostic {
    fileprivate static func yamlEncoding(at range: SourceRange) -> Diagnostic {
        Diagnostic(.yamlEncoding, "Byte that is not UTF-8", at: range).helping("Save the file in the encoding UTF-8")
    }

    fileprivate static func forbiddenCharacter(_ bytes: ArraySlice<UInt8>, at range: SourceRange) -> Diagnostic {
        Diagnostic(.controlCharacter, "Character \(codePoint(of: bytes)) is not allowed in YAML", at: range)
            .helping("Delete the invisible character; it often comes with pasted text")
    }

    fileprivate static func anchor(at range: SourceRange) -> Diagnostic {
        Diagnostic(.yamlAnchor, "Anchors and aliases (& and *) are not used in content", at: range)
            .helping("Write the value where it is needed, or put text that begins with & or * in quotes")
    }

    fileprivate static func tag(at range: SourceRange) -> Diagnostic {
        Diagnostic(.yamlTag, "Tags (!) are not used in content", at: range)
            .helping("Remove the tag, or put text that begins with ! in quotes")
    }

    fileprivate static func tooDeep(at range: SourceRange) -> Diagnostic {
        Diagnostic(.yamlDepth, "Lists and mappings are nested too deeply here", at: range)
    }

    fileprivate static func keyIsNotText(at range: SourceRange) -> Diagnostic {
        Diagnostic(.yamlSyntax, "Key is a list or a mapping; keys are words", at: range)
    }

    fileprivate static func nothing(in path: SourcePath, at window: Range<Int>) -> Diagnostic {
        Diagnostic(.emptyFile, "Nothing is written here", at: SourceRange(path, window.lowerBound..<window.lowerBound))
    }

    fileprivate static func secondDocument(at range: SourceRange) -> Diagnostic {
        Diagnostic(.severalDocuments, "Second YAML document in one file", at: range)
            .helping("Remove the line `---`, and write several records as one list: `- id: …`")
    }
}

extension Rule {
    package static let yamlEncoding = Rule(
        "yaml-encoding", .error, "Definitions and front matter are UTF-8",
        why:
            "Any other encoding would show wrong letters to readers. Editors can save as UTF-8; `iconv` converts files.",
        isStructural: true)

    package static let controlCharacter = Rule(
        "control-character", .error, "Content has no control characters",
        why: "They are invisible, mean different things to different programs, and YAML does not allow them. "
            + "They usually come from a copy out of a word processor or a PDF.",
        example: Rule.Example(
            "content/families/hands-on.yaml",
            wrong: "title: Hands\u{8}-on codes\nsummary: Treatment by hand.\ncodes: [97140]\n",
            right: "title: Hands-on codes\nsummary: Treatment by hand.\ncodes: [97140]\n"),
        isStructural: true)

    package static let yamlAnchor = Rule(
        "yaml-anchor", .error, "Content uses no YAML anchors and aliases",
        why: "A definition must be readable where it stands, and a few nested aliases can describe more text than fits "
            + "into memory. Write the value again, or refer to another record by its identifier.",
        example: Rule.Example(
            "content/families/hands-on.yaml",
            wrong: "title: &name Hands-on codes\nsummary: *name\ncodes: [97140]\n",
            right: "title: Hands-on codes\nsummary: Treatment by hand.\ncodes: [97140]\n"),
        isStructural: true)

    package static let yamlTag = Rule(
        "yaml-tag", .error, "Content uses no YAML tags",
        why: "What a value is follows from its key, so a tag could only contradict it. "
            + "Text that begins with an exclamation mark is put in quotes.",
        example: Rule.Example(
            "content/families/hands-on.yaml",
            wrong: "title: !important Hands-on codes\nsummary: Treatment by hand.\ncodes: [97140]\n",
            right: "title: \"!important Hands-on codes\"\nsummary: Treatment by hand.\ncodes: [97140]\n"),
        isStructural: true)

    package static let yamlDepth = Rule(
        "yaml-depth", .error, "Lists and mappings are nested no deeper than a record needs",
        why:
            "No record has lists in lists in lists; brackets that never close are a slip of the keyboard or an attack.",
        example: Rule.Example(
            "content/families/hands-on.yaml",
            wrong: "title: Hands-on codes\nsummary: Treatment by hand.\n"
                + "codes: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[97140]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n",
            right: "title: Hands-on codes\nsummary: Treatment by hand.\ncodes: [97140]\n"),
        isStructural: true)

    package static let emptyFile = Rule(
        "empty-file", .error, "A definition file and front matter hold something",
        why: "A file of the content folder stands for a record, and an empty one cannot say what it is. "
            + "Fill it, or delete it.",
        example: Rule.Example(
            "content/families/hands-on.yaml",
            wrong: "# To be written\n",
            right: "title: Hands-on codes\nsummary: Treatment by hand.\ncodes: [97140]\n"),
        isStructural: true)

    package static let severalDocuments = Rule(
        "several-documents", .error, "A file holds one YAML document",
        why: "Several records in one file are a list, so that each has its identifier in front of it.",
        example: Rule.Example(
            "content/families/hands-on.yaml",
            wrong: "title: Hands-on codes\nsummary: Treatment by hand.\ncodes: [97140]\n---\ntitle: More codes\n",
            right: "title: Hands-on codes\nsummary: Treatment by hand.\ncodes: [97140]\n"),
        isStructural: true)
}
