/// Pieces of text nodes that turn out to be markup; found by a pass, then applied all at once.
///
/// A cut takes some bytes out of the text and puts a node there, or the beginning or end of one that encloses what
/// stands between. Cuts are in document order and do not overlap; their bytes may reach over adjacent text nodes.
struct InlineCuts {
    enum Action {
        /// A node without children in place of the bytes.
        case replace(Node)
        /// A node that begins here …
        case open(Node)
        /// … and ends here, under the same parent.
        case close
        /// The bytes stay text, but are left alone by all that follows (``Node/Kind/text``).
        case keepVerbatim
        /// The bytes vanish.
        case remove
    }

    private struct Cut {
        let node: Int
        let range: Range<Int>
        let action: Action
    }

    private var cuts: [Cut] = []

    var isEmpty: Bool { cuts.isEmpty }

    /// Cuts `range` of the document's bytes, which begins in the text node at `node`.
    mutating func add(_ range: Range<Int>, in node: Int, _ action: Action) {
        cuts.append(Cut(node: node, range: range, action: action))
    }

    /// Returns the nodes with all cuts made.
    consuming func applied(to nodes: [Node]) -> [Node] {
        guard !cuts.isEmpty else { return nodes }
        var copy = TreeCopy(nodes)
        var next = 0
        /// Up to where bytes of the current run of text nodes have been taken.
        var taken = 0
        for (index, node) in nodes.enumerated() {
            copy.closeNodes(before: index)
            guard node.kind == .text else {
                taken = 0
                copy.open(node, at: index)
                continue
            }
            let end = node.text.range.upperBound
            var start = max(node.text.range.lowerBound, min(taken, end))
            while next < cuts.count, cuts[next].node == index {
                let cut = cuts[next]
                next += 1
                copy.addText(node, start..<max(start, cut.range.lowerBound))
                switch cut.action {
                case .replace(let node): copy.builder.add(node)
                case .open(let node): copy.builder.open(node)
                case .close: copy.builder.close()
                case .keepVerbatim: copy.addText(node, cut.range, level: 1)
                case .remove: break
                }
                start = min(cut.range.upperBound, end)
                taken = cut.range.upperBound
            }
            copy.addText(node, start..<end)
        }
        copy.closeNodes(before: nodes.count)
        return copy.finished()
    }
}

extension TreeCopy {
    /// Adds a piece of a text node, if it is not empty.
    fileprivate mutating func addText(_ node: Node, _ range: Range<Int>, level: UInt8? = nil) {
        guard !range.isEmpty else { return }
        var piece = node
        piece.text = TextRange(range)
        piece.source = node.source(of: range)
        piece.level = level ?? node.level
        builder.add(piece)
    }
}

extension Node {
    /// Where a part of a text node's bytes stands in the source; the whole node if it was an escape or entity.
    package func source(of part: Range<Int>) -> TextRange {
        guard source.count == text.count else { return source }
        let start = Int(source.start) + part.lowerBound - Int(text.start)
        return TextRange(start..<start + part.count)
    }
}
