extension Document {
    /// A heading and what stands below it.
    package struct Section: Hashable, Sendable {
        /// The index of the heading's node.
        package let heading: Int
        /// The nodes behind the heading, up to the next heading beside it that is not lower, or the end of the list,
        /// quote or text in which it stands. Footnotes belong to no section.
        package fileprivate(set) var nodes: Range<Int>
    }

    /// Returns the section of each heading, in document order. Cost: one pass over the nodes.
    package func sections() -> [Section] {
        var sections: [Section] = []
        /// What encloses the node in hand, outermost first: its end, and its sections that are not yet ended.
        var enclosing: [(end: Int, open: [Int])] = [(nodes.count, [])]
        func end(_ open: [Int], at index: Int) {
            for section in open { sections[section].nodes = sections[section].nodes.lowerBound..<index }
        }
        for index in nodes.indices.dropFirst() {
            let node = nodes[index]
            while enclosing.count > 1, let last = enclosing.last, last.end <= index {
                end(last.open, at: last.end)
                enclosing.removeLast()
            }
            switch node.kind {
            case .heading, .footnoteDefinition:
                let level = node.kind == .heading ? node.level : 0
                let innermost = enclosing.count - 1
                while let open = enclosing[innermost].open.last, nodes[sections[open].heading].level >= level {
                    end([open], at: index)
                    enclosing[innermost].open.removeLast()
                }
                guard node.kind == .heading else {
                    enclosing.append((Int(node.end), []))
                    continue
                }
                enclosing[innermost].open.append(sections.count)
                sections.append(Section(heading: index, nodes: Int(node.end)..<Int(node.end)))
            case .blockQuote, .callout, .container, .list, .item, .definitionList, .definitionMeaning:
                enclosing.append((Int(node.end), []))
            default: break
            }
        }
        for last in enclosing.reversed() { end(last.open, at: last.end) }
        return sections
    }

    /// Returns a document of some nodes of this one: whole siblings, with all that is in them.
    package func part(_ range: Range<Int>) -> Document {
        let shift = Int32(range.lowerBound - 1)
        var root = nodes[0]
        root.end = Int32(range.count + 1)
        return Document(
            nodes: [root]
                + nodes[range].map { node in
                    var copy = node
                    copy.end -= shift
                    return copy
                }, bytes: bytes)
    }
}
