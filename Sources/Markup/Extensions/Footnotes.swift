import Diagnostics

/// Footnotes as GitHub has them: `[^label]` in the text, `[^label]: …` anywhere at the beginning of a line.
///
/// Definitions are moved behind all else first, so that tables, callouts and so on are found in them as elsewhere
/// (``takeFootnoteDefinitions()``). At the end they get their numbers, by first use (``numberFootnotes()``).
extension Draft {
    mutating func takeFootnoteDefinitions() {
        let found = footnoteDefinitions()
        guard !found.isEmpty else { return }
        var fragments = Fragments()
        for definition in found { add(definition, to: &fragments) }
        let parsed = fragments.isEmpty ? [] : parse(fragments)
        var copy = TreeCopy(nodes)
        var index = 0
        var next = 0
        while index < nodes.count {
            copy.closeNodes(before: index)
            guard next < found.count, found[next].paragraph == index else {
                copy.open(nodes[index], at: index)
                index += 1
                continue
            }
            addLines(above: found[next], to: &copy.builder)
            while next < found.count, found[next].paragraph == index { next += 1 }
            index = found[next - 1].end
        }
        // Behind all else, but inside the document.
        copy.builder.close(downTo: 1)
        var block = 1
        for definition in found {
            var node = Node(.footnoteDefinition)
            node.detail = TextRange(definition.label)
            node.source = TextRange(definition.source)
            copy.builder.open(node)
            if let range = definition.reparsed {
                addBlocks(of: range, from: parsed, &block, to: &copy.builder)
            } else {
                addParagraph(of: definition, to: &copy.builder)
            }
            copy.builder.close()
        }
        nodes = copy.finished()
    }

    /// The definitions at the beginning of paragraphs' lines, in document order.
    private func footnoteDefinitions() -> [FoundFootnote] {
        var found: [FoundFootnote] = []
        var nextAtDocumentLevel = 1
        for index in nodes.indices {
            let isAtDocumentLevel = index == nextAtDocumentLevel
            if isAtDocumentLevel { nextAtDocumentLevel = Int(nodes[index].end) }
            guard nodes[index].kind == .paragraph else { continue }
            guard source[nodes[index].source.range].contains(UInt8(ascii: "^")) else { continue }
            let lines = nodeLines(of: index)
            let starts = lines.indices.filter { FootnoteDefinitions.label(in: leadingText(of: lines[$0])) != nil }
            for (place, line) in starts.enumerated() {
                guard let label = FootnoteDefinitions.label(in: leadingText(of: lines[line])) else { continue }
                let isLast = place + 1 == starts.count
                let lastLine = isLast ? lines.count - 1 : starts[place + 1] - 1
                let start = Int(nodes[lines[line].lowerBound].source.start)
                let end =
                    isLast
                    ? nodes[index].source.range.upperBound : Int(nodes[lines[lastLine + 1].lowerBound].source.start)
                var definition = FoundFootnote(
                    paragraph: index, end: Int(nodes[index].end), label: label.startIndex..<label.endIndex,
                    source: start..<max(start, end), nodes: lines[line].lowerBound..<lines[lastLine].upperBound)
                definition.linesAbove = line > 0 && place == 0 ? index + 1..<lines[line - 1].upperBound : nil
                // Elsewhere the indentation of further lines is not known.
                if isAtDocumentLevel { extend(&definition, isLast: isLast) }
                found.append(definition)
            }
        }
        return found
    }

    /// Decides whether a definition's content must be parsed again: if it begins with a block, or goes on indented.
    private func extend(_ definition: inout FoundFootnote, isLast: Bool) {
        var end = definition.source.upperBound
        if isLast {
            while definition.end < nodes.count, isIndentedCode(definition.end) {
                end = nodes[definition.end].source.range.upperBound
                definition.end = Int(nodes[definition.end].end)
            }
        }
        let behindLabel = definition.source.lowerBound + definition.label.count + 4
        let content = source[min(behindLabel, end)..<end]
        let first = content.first { !isBlank($0) } ?? 0x0A
        guard end > definition.source.upperBound || isLineBreak(first) || Self.blockStarts.contains(first) else {
            return
        }
        definition.source = definition.source.lowerBound..<end
        definition.reparsed = content.startIndex..<end
    }

    private static let blockStarts = ByteSet(">-*+#`~0123456789")

    private func isIndentedCode(_ index: Int) -> Bool {
        guard nodes[index].kind == .codeBlock, nodes[index].detail.isEmpty else { return false }
        let start = Int(nodes[index].source.start)
        guard start < source.count else { return false }
        return source[start] != UInt8(ascii: "`") && source[start] != UInt8(ascii: "~")
    }

    /// Adds a definition as an item of a list: behind its mark in four columns, as its further lines are.
    private func add(_ definition: FoundFootnote, to fragments: inout Fragments) {
        guard let range = definition.reparsed else { return }
        var start = range.lowerBound
        while start < range.upperBound, isBlank(source[start]) { start += 1 }
        let isEmptyLine = start == range.upperBound || isLineBreak(source[start])
        fragments.add(isEmptyLine ? " 1." : "1.  ", before: start)
        fragments.add(start..<range.upperBound, of: neutralised)
        // A heading ends whatever is open.
        fragments.add("\n\n# #\n\n", before: range.upperBound)
    }

    /// Adds the blocks that were parsed from a range: of the first list its item's, and what may stand behind it.
    private func addBlocks(
        of range: Range<Int>, from parsed: [Node], _ block: inout Int, to builder: inout TreeBuilder
    ) {
        let first = block
        while block < parsed.count, Int(parsed[block].source.start) < range.upperBound {
            let end = Int(parsed[block].end)
            let isItem = block == first && parsed[block].kind == .list && block + 1 < end
            builder.add((isItem ? block + 2 : block)..<end, of: parsed)
            block = end
        }
        // The heading.
        if block < parsed.count { block = Int(parsed[block].end) }
    }

    private func addLines(above definition: FoundFootnote, to builder: inout TreeBuilder) {
        guard let above = definition.linesAbove, let first = above.first else { return }
        var paragraph = nodes[definition.paragraph]
        let last = nodes[above.upperBound - 1].source.range.upperBound
        paragraph.source = TextRange(from: Int(nodes[first].source.start), to: last)
        builder.open(paragraph)
        builder.add(above, of: nodes)
        builder.close()
    }

    /// Adds a definition's one paragraph, without the label.
    private func addParagraph(of definition: FoundFootnote, to builder: inout TreeBuilder) {
        var text = nodes[definition.nodes.lowerBound]
        var start = definition.label.upperBound + 2
        let end = text.text.range.upperBound
        while start < end, isBlank(bytes[start]) { start += 1 }
        text.source = text.source(of: start..<max(start, end))
        text.text = TextRange(from: start, to: end)
        var paragraph = Node(.paragraph)
        paragraph.source = TextRange(from: Int(text.source.start), to: definition.source.upperBound)
        builder.open(paragraph)
        if !text.text.isEmpty { builder.add(text) }
        var last = definition.nodes.upperBound
        // The break in front of the next definition belongs to neither.
        if last - 1 > definition.nodes.lowerBound, nodes[last - 1].kind == .softBreak { last -= 1 }
        var first = definition.nodes.lowerBound + 1
        if text.text.isEmpty, first < last, nodes[first].kind == .softBreak { first += 1 }
        builder.add(first..<last, of: nodes)
        builder.close()
    }
}

/// A definition as it stands in a paragraph.
private struct FoundFootnote {
    let paragraph: Int
    /// Behind the last node that belongs to the paragraph's last definition.
    var end: Int
    /// The label, in the document's bytes.
    let label: Range<Int>
    var source: Range<Int>
    /// The inlines, with the label in the first.
    let nodes: Range<Int>
    /// Inlines of the paragraph above its first definition.
    var linesAbove: Range<Int>?
    /// The source behind the label, if it must be parsed again.
    var reparsed: Range<Int>?
}
