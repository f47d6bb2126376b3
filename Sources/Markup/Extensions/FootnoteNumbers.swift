import Diagnostics

extension Draft {
    /// Numbers footnotes by first use, makes references of `[^label]`, and drops definitions that nothing refers to.
    mutating func numberFootnotes() {
        let definitions = nodes.indices.filter { nodes[$0].kind == .footnoteDefinition }
        var numbers = FootnoteNumbers()
        for index in definitions {
            let label = string(nodes[index].detail.range)
            if !numbers.define(label, index) { report(.footnoteRedefined(label, at: place(nodes[index].source))) }
        }
        let uses = footnoteUses(before: definitions)
        numbers.number(uses)

        var cuts = InlineCuts()
        for use in uses {
            if let number = numbers.number(of: use.label), numbers.isReached(use.definition) {
                var node = Node(.footnoteReference)
                node.detail = TextRange(use.range.lowerBound + 2..<use.range.upperBound - 1)
                node.number = number
                node.source = nodes[use.node].source(of: use.range)
                cuts.add(use.range, in: use.node, .replace(node))
            } else if !numbers.isDefined(use.label) {
                report(.undefinedFootnote(use.label, numbers, at: place(nodes[use.node].source(of: use.range))))
            }
        }
        for index in definitions { nodes[index].number = numbers.number(ofDefinition: index) ?? 0 }
        for index in definitions where nodes[index].number == 0 && numbers.isFirst(index) {
            report(.unusedFootnote(string(nodes[index].detail.range), at: place(nodes[index].source)))
        }
        nodes = cuts.applied(to: nodes)
        if !definitions.isEmpty { sortFootnotes() }
    }

    /// All `[^label]` in the text, in document order.
    private func footnoteUses(before definitions: [Int]) -> [FootnoteNumbers.Use] {
        var uses: [FootnoteNumbers.Use] = []
        var passed = 0
        forEachTextRun { run, _ in
            while passed < definitions.count, definitions[passed] < run.lowerBound { passed += 1 }
            for index in run where nodes[index].level == 0 {
                let text = bytes[nodes[index].text.range]
                var start = text.startIndex
                while let open = text[start...].firstIndex(of: UInt8(ascii: "[")) {
                    start = open + 1
                    guard open + 1 < text.endIndex, text[open + 1] == UInt8(ascii: "^") else { continue }
                    let label = text[(open + 2)...].prefix {
                        !isWhiteSpace($0) && $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "[")
                    }
                    let end = label.endIndex
                    guard !label.isEmpty, end < text.endIndex, text[end] == UInt8(ascii: "]") else { continue }
                    uses.append(
                        FootnoteNumbers.Use(
                            node: index, range: open..<end + 1, label: String(decoding: label, as: UTF8.self),
                            definition: passed == 0 ? nil : definitions[passed - 1]))
                    start = end + 1
                }
            }
        }
        return uses
    }

    /// Puts definitions into the order of their numbers; those without one vanish.
    private mutating func sortFootnotes() {
        guard let first = nodes.firstIndex(where: { $0.kind == .footnoteDefinition }) else { return }
        var definitions: [Range<Int>] = []
        var index = first
        while index < nodes.count {
            if nodes[index].number > 0 { definitions.append(index..<Int(nodes[index].end)) }
            index = Int(nodes[index].end)
        }
        definitions.sort { nodes[$0.lowerBound].number < nodes[$1.lowerBound].number }
        var builder = TreeBuilder(capacity: nodes.count)
        builder.open(nodes[0])
        builder.add(1..<first, of: nodes)
        for definition in definitions { builder.add(definition, of: nodes) }
        builder.close()
        nodes = builder.nodes
    }
}

/// Which footnote has which number. Labels differ in more than case.
private struct FootnoteNumbers {
    struct Use {
        let node: Int
        /// `[^label]` in the document's bytes.
        let range: Range<Int>
        let label: String
        /// The definition inside which it stands.
        let definition: Int?
    }

    private var definitions: [String: Int] = [:]
    private var firsts: Set<Int> = []
    private var numbers: [Int: Int32] = [:]

    /// Returns whether the label is new.
    mutating func define(_ label: String, _ index: Int) -> Bool {
        let key = label.lowercased()
        guard definitions[key] == nil else { return false }
        definitions[key] = index
        firsts.insert(index)
        return true
    }

    /// Numbers what the text uses, then what those footnotes use, and so on.
    mutating func number(_ uses: [Use]) {
        var usesInside: [Int?: [Use]] = [:]
        for use in uses { usesInside[use.definition, default: []].append(use) }
        var pending: [Int?] = [nil]
        var next = 0
        while next < pending.count {
            for use in usesInside[pending[next]] ?? [] {
                guard let definition = definitions[use.label.lowercased()], numbers[definition] == nil else { continue }
                numbers[definition] = Int32(numbers.count + 1)
                pending.append(definition)
            }
            next += 1
        }
    }

    func isDefined(_ label: String) -> Bool { definitions[label.lowercased()] != nil }

    func number(of label: String) -> Int32? { definitions[label.lowercased()].flatMap { numbers[$0] } }

    func number(ofDefinition index: Int) -> Int32? { numbers[index] }

    /// Whether what stands inside a definition will be shown.
    func isReached(_ definition: Int?) -> Bool { definition.map { numbers[$0] != nil } ?? true }

    /// Whether a definition is the one that counts for its label.
    func isFirst(_ index: Int) -> Bool { firsts.contains(index) }

    var labels: [String] { definitions.keys.sorted() }
}

extension Diagnostic {
    fileprivate static func undefinedFootnote(
        _ label: String, _ numbers: FootnoteNumbers, at range: SourceRange
    ) -> Diagnostic {
        let question = NearestNames(numbers.labels).question(label.lowercased())
        return Diagnostic(.undefinedFootnote, "Footnote \(label) is not defined\(question)", at: range)
            .helping(question.isEmpty ? "Add a line that begins with [^\(label)]:" : nil)
    }

    fileprivate static func unusedFootnote(_ label: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.unusedFootnote, "Footnote \(label) is not shown, because nothing refers to it", at: range)
            .helping("Write [^\(label)] where it belongs, or delete it")
    }

    fileprivate static func footnoteRedefined(_ label: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.unusedFootnote, "Footnote \(label) is defined twice; this one is not shown", at: range)
    }
}

extension Rule {
    package static let undefinedFootnote = Rule(
        "undefined-footnote", .warning, "Each footnote that the text refers to is defined",
        why: "Without a definition the reference is shown as it was typed, brackets and all.",
        example: .inArticle(
            wrong: "Minutes are added up.[^total]", right: "Minutes are added up.[^total]\n\n[^total]: Of one day."))

    package static let unusedFootnote = Rule(
        "unused-footnote", .warning, "Each footnote is referred to, and defined once",
        why: "A footnote that nothing refers to is not shown, nor is the second of two with one label.",
        example: .inArticle(
            wrong: "Minutes are added up.\n\n[^total]: Of one day.",
            right: "Minutes are added up.[^total]\n\n[^total]: Of one day."))
}
