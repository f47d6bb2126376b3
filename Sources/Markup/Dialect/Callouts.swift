import Diagnostics

/// Callouts: a block quote whose first line is `[!KIND] Title`.
extension Draft {
    mutating func formCallouts() {
        var copy = TreeCopy(nodes)
        var index = 0
        while index < nodes.count {
            copy.closeNodes(before: index)
            guard nodes[index].kind == .blockQuote, let head = calloutHead(index) else {
                copy.open(nodes[index], at: index)
                index += 1
                continue
            }
            if CalloutKind(rawValue: head.kind) == nil { report(.unknownKind(head.kind, at: place(head.source))) }
            copy.open(callout(index, head), at: index)
            index = addRest(of: index + 1, head, to: &copy)
        }
        copy.closeNodes(before: nodes.count)
        nodes = copy.finished()
    }

    private struct CalloutHead {
        let kind: String
        /// The kind's name in the source.
        let source: TextRange
        /// The nodes of the first line.
        let line: Range<Int>
        /// Where the title begins in the bytes of the line's first text.
        let title: Int
    }

    /// Reads `[!KIND] Title` in the first line of a quote.
    private func calloutHead(_ quote: Int) -> CalloutHead? {
        guard quote + 2 < Int(nodes[quote].end), nodes[quote + 1].kind == .paragraph else { return nil }
        guard leadingText(of: quote + 2..<quote + 3).hasPrefix("[!") else { return nil }
        let line = nodeLines(of: quote + 1)[0]
        let text = leadingText(of: line)
        let kind = text.dropFirst(2).prefix { isLetter($0) || $0 == UInt8(ascii: "-") }
        guard !kind.isEmpty, kind.endIndex < text.endIndex, text[kind.endIndex] == UInt8(ascii: "]") else { return nil }
        return CalloutHead(
            kind: String(decoding: kind, as: UTF8.self).lowercased(),
            source: nodes[line.lowerBound].source(of: kind.startIndex..<kind.endIndex),
            line: line, title: kind.endIndex + 1)
    }

    private mutating func callout(_ quote: Int, _ head: CalloutHead) -> Node {
        var title = Array(bytes[head.title..<nodes[head.line.lowerBound].text.range.upperBound])
        title += plainText(of: head.line.dropFirst())
        var node = nodes[quote]
        node.kind = .callout
        node.detail = append(Array(head.kind.utf8)[...])
        node.text = append(title[...].trimmed)
        return node
    }

    /// Copies what remains of the first paragraph behind its first line; returns where to go on.
    private func addRest(of paragraph: Int, _ head: CalloutHead, to copy: inout TreeCopy) -> Int {
        let end = Int(nodes[paragraph].end)
        // A break follows the line.
        guard head.line.upperBound + 1 < end else { return end }
        var rest = nodes[paragraph]
        let first = Int(nodes[head.line.upperBound + 1].source.start)
        rest.source = TextRange(from: first, to: rest.source.range.upperBound)
        copy.open(rest, at: paragraph)
        return head.line.upperBound + 1
    }
}

extension Diagnostic {
    fileprivate static func unknownKind(_ kind: String, at range: SourceRange) -> Diagnostic {
        let kinds = CalloutKind.allCases.map(\.rawValue)
        let question = NearestNames(kinds).question(kind)
        return Diagnostic(.unknownCallout, "Callout \(kind) does not exist\(question)", at: range)
            .helping(question.isEmpty ? "Use one of \(kinds.joined(separator: ", "))" : nil)
    }
}

extension Rule {
    package static let unknownCallout = Rule(
        "unknown-callout", .error, "A callout has one of the known kinds",
        why:
            "The kind decides colour, symbol and heading. There are GitHub's five, and example, question, denial, audit, payer.",
        example: .inArticle(wrong: "> [!NOET] Minutes\n> Add them up.", right: "> [!NOTE] Minutes\n> Add them up."))
}
