/// Lines and runs: the two ways in which passes look at inlines.
extension Draft {
    /// The lines of a paragraph as ranges of node indices: what stands between its breaks.
    func nodeLines(of paragraph: Int) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = paragraph + 1
        var index = start
        let end = Int(nodes[paragraph].end)
        while index < end {
            if nodes[index].kind == .softBreak || nodes[index].kind == .lineBreak {
                lines.append(start..<index)
                start = index + 1
            }
            index = Int(nodes[index].end)
        }
        lines.append(start..<end)
        return lines
    }

    /// The lines of a block in the source, without indentation and marks of quotes.
    func sourceLines(of block: Node, quotes: Int) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        let (start, end) = (Int(block.source.start), block.source.range.upperBound)
        var offset = start
        while offset < end {
            let first = lines.isEmpty ? start : source.contentStart(offset..<end, quotes: quotes)
            var last = first
            while last < end, !isLineBreak(source[last]) { last += 1 }
            lines.append(first..<last)
            offset = last + 1
            if last + 1 < end, source[last] == 0x0D, source[last + 1] == 0x0A { offset += 1 }
        }
        return lines
    }

    /// The part of a node's source that stands on its first line: enough to show what a message is about.
    func firstLine(of index: Int) -> Range<Int> {
        let range = nodes[index].source.range
        return range.lowerBound..<(source[range].firstIndex(where: isLineBreak) ?? range.upperBound)
    }

    /// The bytes of a line's first node if that is text in which markup may stand.
    func leadingText(of line: Range<Int>) -> ArraySlice<UInt8> {
        guard let first = line.first, nodes[first].kind == .text, nodes[first].level == 0 else { return [] }
        return bytes[nodes[first].text.range]
    }

    /// Calls `body` with each run of adjacent text nodes under one parent, and with the end of that parent.
    ///
    /// Text inside links and images is left out: no link may stand in another.
    func forEachTextRun(_ body: (_ run: Range<Int>, _ parentEnd: Int) -> Void) {
        var ends: [Int] = []
        var index = 0
        while index < nodes.count {
            while let end = ends.last, end <= index { ends.removeLast() }
            switch nodes[index].kind {
            case .text:
                let parentEnd = ends.last ?? nodes.count
                var end = index + 1
                while end < parentEnd, nodes[end].kind == .text { end += 1 }
                body(index..<end, parentEnd)
                index = end
            case .link, .image, .wikiLink:
                index = Int(nodes[index].end)
            case let kind:
                if !kind.isLeaf { ends.append(Int(nodes[index].end)) }
                index += 1
            }
        }
    }

    /// The plain text of nodes: their text and code, breaks as spaces.
    func plainText(of range: Range<Int>) -> [UInt8] {
        Document.plainText(of: nodes[range], in: bytes)
    }
}
