/// Wiki links and citations that go on in the next line, as editors wrap them.
///
/// They are put on one line before the passes for them look at single lines: `[@cpm5`, a line break and `§20.2]` are one text
/// then, with a space for the break and for what belongs to the margin of the next line. A break that was meant, by two
/// spaces or a backslash, stays one.
extension Draft {
    mutating func joinWrappedMarks() {
        let stretches = wrappedStretches()
        guard !stretches.isEmpty else { return }
        var copy = TreeCopy(nodes)
        var next = stretches[...]
        for index in nodes.indices {
            copy.closeNodes(before: index)
            if let stretch = next.first, stretch.contains(index) {
                if index == stretch.lowerBound { copy.open(joined(stretch), at: index) }
                if index + 1 == stretch.upperBound { next.removeFirst() }
            } else {
                copy.open(nodes[index], at: index)
            }
        }
        copy.closeNodes(before: nodes.count)
        nodes = copy.finished()
    }

    /// The texts and breaks from where a mark opens to where it closes.
    private func wrappedStretches() -> [Range<Int>] {
        var stretches: [Range<Int>] = []
        forEachTextRun { run, parentEnd in
            guard run.upperBound < parentEnd, nodes[run.upperBound].kind == .softBreak, let mark = openMark(in: run),
                let end = end(of: mark, after: run.upperBound, before: parentEnd)
            else { return }
            // The line in which one ends can be the one in which the next begins.
            if let last = stretches.last, mark.node < last.upperBound {
                stretches[stretches.count - 1] = last.lowerBound..<end
            } else {
                stretches.append(mark.node..<end)
            }
        }
        return stretches
    }

    private struct OpenMark {
        let node: Int
        let isWikiLink: Bool
    }

    /// The last mark of a line, if it opens there and does not close.
    private func openMark(in run: Range<Int>) -> OpenMark? {
        let start = nodes[run.lowerBound].text.range.lowerBound
        for node in run.reversed() {
            guard nodes[node].level == 0 else { return nil }
            for offset in nodes[node].text.range.reversed() {
                switch bytes[offset] {
                // What stands behind the bar of a wiki link may be anything, and is read line by line.
                case UInt8(ascii: "]"), UInt8(ascii: "|"): return nil
                case UInt8(ascii: "["):
                    let isWikiLink = offset > start && bytes[offset - 1] == bytes[offset]
                    let isCitation = offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "@")
                    return isWikiLink || isCitation ? OpenMark(node: node, isWikiLink: isWikiLink) : nil
                default: continue
                }
            }
        }
        return nil
    }

    /// Behind the node in which a mark closes that goes on behind a break.
    private func end(of mark: OpenMark, after line: Int, before parentEnd: Int) -> Int? {
        for node in line..<parentEnd where nodes[node].kind != .softBreak {
            guard nodes[node].kind == .text, nodes[node].level == 0 else { return nil }
            let text = nodes[node].text.range
            for offset in text {
                switch bytes[offset] {
                case UInt8(ascii: "["): return nil
                case UInt8(ascii: "|") where mark.isWikiLink: return node + 1
                case UInt8(ascii: "]"):
                    if !mark.isWikiLink { return node + 1 }
                    return offset + 1 < text.upperBound && bytes[offset + 1] == bytes[offset] ? node + 1 : nil
                default: continue
                }
            }
        }
        return nil
    }

    /// One text in place of several and of the breaks between them.
    private mutating func joined(_ stretch: Range<Int>) -> Node {
        var text: [UInt8] = []
        for node in nodes[stretch] {
            if node.kind == .text { text += bytes[node.text.range] } else { text.append(UInt8(ascii: " ")) }
        }
        var node = nodes[stretch.lowerBound]
        node.text = append(text[...])
        node.source = TextRange(
            from: Int(node.source.start), to: nodes[stretch.upperBound - 1].source.range.upperBound)
        return node
    }
}
