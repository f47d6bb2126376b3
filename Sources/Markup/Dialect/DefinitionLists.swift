/// Definition lists: lines `Term`, then lines `: meaning`, with or without a blank line between.
///
///     Timed code
///     : A code that is billed by minutes.
///
/// Each line above the first meaning is a term. Lines that do not begin with a colon go on with the meaning before.
extension Draft {
    mutating func formDefinitionLists() {
        let paragraphs = paragraphsOfDefinitions()
        guard !paragraphs.isEmpty else { return }
        var copy = TreeCopy(nodes)
        var index = 0
        var next = 0
        while index < nodes.count {
            copy.closeNodes(before: index)
            guard next < paragraphs.count, paragraphs[next].index == index else {
                copy.open(nodes[index], at: index)
                index += 1
                continue
            }
            // Adjacent paragraphs of definitions are one list.
            let first = paragraphs[next]
            var last = next
            while last + 1 < paragraphs.count, paragraphs[last + 1].continues { last += 1 }
            var list = Node(.definitionList)
            let end = nodes[paragraphs[last].index].source.range.upperBound
            list.source = TextRange(from: Int(nodes[first.index].source.start), to: end)
            copy.builder.open(list)
            for paragraph in paragraphs[next...last] { addDefinitions(paragraph, to: &copy.builder) }
            copy.builder.close()
            index = Int(nodes[paragraphs[last].index].end)
            next = last + 1
        }
        copy.closeNodes(before: nodes.count)
        nodes = copy.finished()
    }

    private struct DefinitionParagraph {
        let index: Int
        let lines: [Range<Int>]
        /// The first line that is a meaning; the number of lines if all are terms.
        let firstMeaning: Int
        /// Whether it belongs to the same list as the paragraph in front.
        var continues: Bool
    }

    private func paragraphsOfDefinitions() -> [DefinitionParagraph] {
        var found: [DefinitionParagraph] = []
        /// The paragraph seen last: where it ends, and how deep it stands.
        var previous: (index: Int, end: Int, depth: Int)?
        var ends: [Int] = []
        for index in nodes.indices {
            while let end = ends.last, end <= index { ends.removeLast() }
            guard nodes[index].kind == .paragraph else {
                if !nodes[index].kind.isLeaf { ends.append(Int(nodes[index].end)) }
                continue
            }
            defer { previous = (index, Int(nodes[index].end), ends.count) }
            guard source[nodes[index].source.range].contains(UInt8(ascii: ":")) else { continue }
            let lines = nodeLines(of: index)
            guard let firstMeaning = lines.firstIndex(where: isMeaning) else { continue }
            // Adjacent and equally deep: siblings.
            let follows = previous.map { $0.end == index && $0.depth == ends.count } ?? false
            let followsDefinitions = follows && previous != nil && found.last?.index == previous?.index
            if firstMeaning > 0 {
                found.append(
                    DefinitionParagraph(
                        index: index, lines: lines, firstMeaning: firstMeaning, continues: followsDefinitions))
            } else if followsDefinitions {
                found.append(DefinitionParagraph(index: index, lines: lines, firstMeaning: 0, continues: true))
            } else if follows, let term = previous?.index {
                // The term stands in a paragraph of its own, of one line.
                let termLines = nodeLines(of: term)
                guard termLines.count == 1 else { continue }
                // The list is continued if the term follows it directly; of another parent it is never adjacent.
                let followsList = found.last.map { Int(nodes[$0.index].end) == term } ?? false
                found.append(
                    DefinitionParagraph(index: term, lines: termLines, firstMeaning: 1, continues: followsList))
                found.append(DefinitionParagraph(index: index, lines: lines, firstMeaning: 0, continues: true))
            }
        }
        return found
    }

    private func isMeaning(_ line: Range<Int>) -> Bool {
        let text = leadingText(of: line)
        guard text.count > 1, text.first == UInt8(ascii: ":") else { return false }
        return isBlank(text[text.startIndex + 1])
    }

    private func addDefinitions(_ paragraph: DefinitionParagraph, to builder: inout TreeBuilder) {
        for line in paragraph.lines[..<paragraph.firstMeaning] {
            add(.definitionTerm, line, skipping: 0, to: &builder)
        }
        var line = paragraph.firstMeaning
        while line < paragraph.lines.count {
            var last = line
            while last + 1 < paragraph.lines.count, !isMeaning(paragraph.lines[last + 1]) { last += 1 }
            let children = paragraph.lines[line].lowerBound..<paragraph.lines[last].upperBound
            add(.definitionMeaning, children, skipping: 1, to: &builder)
            line = last + 1
        }
    }

    /// Adds inlines as a term or meaning, without so many bytes in front and the white space behind them.
    private func add(_ kind: Node.Kind, _ children: Range<Int>, skipping count: Int, to builder: inout TreeBuilder) {
        guard let first = children.first else { return }
        var node = Node(kind)
        let start = Int(nodes[first].source.start)
        node.source = TextRange(from: start, to: nodes[children.upperBound - 1].source.range.upperBound)
        builder.open(node)
        var rest = children
        if count > 0 {
            var text = nodes[first]
            let content = bytes[text.text.range].dropFirst(count).drop(while: isBlank)
            text.source = text.source(of: content.startIndex..<content.endIndex)
            text.text = TextRange(content.startIndex..<content.endIndex)
            if !text.text.isEmpty { builder.add(text) }
            rest = first + 1..<children.upperBound
        }
        builder.add(rest, of: nodes)
        builder.close()
    }
}
