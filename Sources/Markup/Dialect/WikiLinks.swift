import ByteCoding
import Diagnostics

/// Wiki links `[[target]]` and `[[target|label]]`, and embeds `![[target]]`.
extension Draft {
    mutating func formWikiLinks() {
        var finder = WikiLinkFinder(nodes: nodes, bytes: bytes)
        forEachTextRun { run, parentEnd in finder.search(run, parentEnd) }
        if marks.contains(.definition) { reportSwallowedWikiLinks() }
        nodes = finder.cuts.applied(to: nodes)
        if finder.hasEmbeds { placeEmbeds() }
    }

    /// An embed that is alone in its paragraph takes the paragraph's place; what it shows may be many paragraphs.
    private mutating func placeEmbeds() {
        var copy = TreeCopy(nodes)
        for (index, node) in nodes.enumerated() {
            copy.closeNodes(before: index)
            let isAlone = node.kind == .paragraph && Int(node.end) == index + 2 && nodes[index + 1].kind == .embed
            if isAlone { continue }
            var embed = node
            if node.kind == .embed, nodes[index - 1].kind == .paragraph, Int(nodes[index - 1].end) == index + 1 {
                embed.level = 1
            } else if node.kind == .embed {
                report(.embedInLine(string(node.text.range), at: place(node.source)))
            }
            copy.open(embed, at: index)
        }
        copy.closeNodes(before: nodes.count)
        nodes = copy.finished()
    }

    /// `[[name]]` is a link in brackets to cmark if `[name]: …` is defined somewhere.
    private mutating func reportSwallowedWikiLinks() {
        for index in nodes.indices where nodes[index].kind == .link && index > 0 {
            let (start, end) = (Int(nodes[index].source.start), nodes[index].source.range.upperBound)
            guard start > 0, end < source.count, source[start] == UInt8(ascii: "[") else { continue }
            let isInBrackets = source[start - 1] == UInt8(ascii: "[") && source[end] == UInt8(ascii: "]")
            guard isInBrackets, source[end - 1] == UInt8(ascii: "]"), nodes[index - 1].kind == .text else { continue }
            report(
                .swallowed(String(decoding: source[start + 1..<end - 1], as: UTF8.self), at: place(start - 1..<end + 1))
            )
        }
    }
}

/// Looks for wiki links in text; each byte is read once for the targets, once for the labels.
private struct WikiLinkFinder {
    private struct Found {
        let target: TextRange
        /// Where the label begins, if there is one.
        let label: Int?
        let endNode: Int
        /// Behind the closing brackets.
        let end: Int
    }

    let nodes: [Node]
    let bytes: [UInt8]
    private(set) var cuts = InlineCuts()
    private(set) var hasEmbeds = false
    /// Behind the last link that was found.
    private var resume = (node: 0, offset: 0)

    init(nodes: [Node], bytes: [UInt8]) {
        self.nodes = nodes
        self.bytes = bytes
    }

    mutating func search(_ run: Range<Int>, _ parentEnd: Int) {
        for index in run where index >= resume.node && nodes[index].level == 0 {
            let text = nodes[index].text.range
            var offset = index == resume.node ? max(resume.offset, text.lowerBound) : text.lowerBound
            while let open = mark(in: offset..<text.upperBound) {
                offset = open + 1
                guard let found = link(at: open, in: index, run, parentEnd) else { continue }
                add(found, at: open, in: index, earliest: text.lowerBound)
                resume = (found.endNode, found.end)
                if found.endNode != index { break }
                offset = found.end
            }
        }
    }

    private mutating func add(_ found: Found, at open: Int, in index: Int, earliest: Int) {
        let isEmbed = found.label == nil && open > earliest && bytes[open - 1] == UInt8(ascii: "!")
        let start = isEmbed ? open - 1 : open
        var node = Node(isEmbed ? .embed : .wikiLink)
        node.text = found.target
        let first = nodes[index].source(of: start..<start + 1).range.lowerBound
        let last = nodes[found.endNode].source(of: found.end - 1..<found.end).range.upperBound
        node.source = TextRange(from: first, to: last)
        if let label = found.label {
            cuts.add(start..<label, in: index, .open(node))
            cuts.add(found.end - 2..<found.end, in: found.endNode, .close)
        } else {
            cuts.add(start..<found.end, in: index, .replace(node))
        }
        if isEmbed { hasEmbeds = true }
    }

    /// Reads a link whose brackets open at an offset of a text node.
    private func link(at open: Int, in index: Int, _ run: Range<Int>, _ parentEnd: Int) -> Found? {
        var offset = open + 2
        for node in index..<run.upperBound {
            let end = nodes[node].text.range.upperBound
            while nodes[node].level == 0, offset < end {
                switch bytes[offset] {
                case UInt8(ascii: "["): return nil
                case UInt8(ascii: "]"):
                    guard offset + 1 < end, bytes[offset + 1] == UInt8(ascii: "]") else { return nil }
                    guard let target = target(open + 2..<offset) else { return nil }
                    return Found(target: target, label: nil, endNode: node, end: offset + 2)
                case UInt8(ascii: "|"):
                    guard let target = target(open + 2..<offset) else { return nil }
                    return label(from: offset + 1, in: node, parentEnd).map {
                        Found(target: target, label: offset + 1, endNode: $0.node, end: $0.end)
                    }
                default: offset += 1
                }
            }
            // The next text goes on where this one ends, unless a pass took something away in between.
            guard node + 1 < run.upperBound, nodes[node + 1].text.range.lowerBound == end else { return nil }
            offset = end
        }
        return nil
    }

    private func target(_ range: Range<Int>) -> TextRange? {
        let target = bytes[range].trimmed
        return target.isEmpty ? nil : TextRange(target.startIndex..<target.endIndex)
    }

    /// Looks for the end of a label among the siblings that follow; another `[[` ends the search.
    private func label(from start: Int, in first: Int, _ parentEnd: Int) -> (node: Int, end: Int)? {
        var offset = start
        var node = first
        while node < parentEnd {
            if nodes[node].kind == .text, nodes[node].level == 0 {
                let end = nodes[node].text.range.upperBound
                while offset + 1 < end {
                    if bytes[offset] == UInt8(ascii: "]"), bytes[offset + 1] == UInt8(ascii: "]") {
                        return (node, offset + 2)
                    }
                    if bytes[offset] == UInt8(ascii: "["), bytes[offset + 1] == UInt8(ascii: "[") { return nil }
                    offset += 1
                }
            }
            node = Int(nodes[node].end)
            if node < parentEnd { offset = Int(nodes[node].text.start) }
        }
        return nil
    }

    /// Where `[[` stands.
    private func mark(in range: Range<Int>) -> Int? {
        var offset = range.lowerBound
        while let first = bytes.firstIndex(of: FewBytes("["), in: offset..<range.upperBound) {
            if first + 1 < range.upperBound, bytes[first + 1] == bytes[first] { return first }
            offset = first + 1
        }
        return nil
    }
}

extension Diagnostic {
    fileprivate static func embedInLine(_ target: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.embedPlacement, "An embed stands alone in its paragraph", at: range)
            .helping("Put blank lines around it, or link with [[\(target)]]")
    }

    fileprivate static func swallowed(_ name: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .swallowedWikiLink,
            "[[\(name)]] is no wiki link, because [\(name)] is defined as a link elsewhere in this text",
            at: range
        )
        .helping("Rename or delete the line that begins with [\(name)]:")
    }
}

extension Rule {
    package static let embedPlacement = Rule(
        "embed-placement", .error, "An embed stands alone in its paragraph",
        why:
            "What `![[page#section]]` shows may be several paragraphs, which cannot stand within a sentence or a cell.",
        example: .inArticle(wrong: "It reads ![[97140]] there.", right: "It reads:\n\n![[97140]]"))

    package static let swallowedWikiLink = Rule(
        "swallowed-wiki-link", .error, "A wiki link's name is not defined as an ordinary link as well",
        why: """
            With a line such as `[97140]: https://…` in a text, `[97140]` is an ordinary link in all of it, so that \
            `[[97140]]` would be that link in brackets.
            """,
        example: .inArticle(
            wrong: "See [[Example]].\n\n[Example]: https://example.org", right: "See [[Example]]."))
}
