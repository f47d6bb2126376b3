import ByteCoding

extension Document {
    /// Collects what other pages need to know of the document. Its places are those of the nodes.
    package func outline() -> Outline {
        var outline = Outline()
        let text = bytes.span
        var words = 0
        var isInWord = false
        var sections = sections()[...]
        for (index, node) in nodes.enumerated() {
            switch node.kind {
            case .heading:
                outline.add(
                    heading: node, id: bytes[node.detail.range], text: plainText(of: index + 1..<Int(node.end)),
                    sectionEnd: sections.popFirst().map(endInSource) ?? .max)
                isInWord = false
            case .paragraph:
                if outline.summary.isEmpty { outline.summarise(plainText(of: index + 1..<Int(node.end))) }
                isInWord = false
            case .text, .code, .codeBlock:
                words += text.wordCount(in: node.text.range, isInWord: &isInWord)
            case .softBreak, .lineBreak, .tableCell: isInWord = false
            case .link: outline.add(.link, node.text, destinationOfLink(index), bytes)
            case .image: outline.add(.image, node.text, destinationOfLink(index), bytes)
            case .wikiLink: outline.add(.wikiLink, node.text, node.part(from: 2), bytes)
            case .embed: outline.add(.embed, node.text, node.part(from: 3), bytes)
            case .citation: outline.add(.citation, node.text, node.part(from: 1), bytes)
            case .listedChecklist: outline.add(.listedChecklist, node.text, node.source, bytes)
            case .listedCode: outline.add(.listedCode, node.text, node.source, bytes)
            default: break
            }
        }
        outline.wordCount = words
        outline.dropSpareRoom()
        return outline
    }

    /// Where what follows a section begins; footnotes stand elsewhere in the source than among the nodes.
    private func endInSource(of section: Section) -> UInt32 {
        let end = section.nodes.upperBound
        guard end < nodes.count, nodes[end].kind != .footnoteDefinition else { return .max }
        return nodes[end].source.start
    }

    /// Where a link's destination stands: in `](…)` behind its text; the whole link where it has none of that form.
    private func destinationOfLink(_ index: Int) -> TextRange {
        let link = nodes[index]
        let (start, end) = (Int(link.source.start), link.source.range.upperBound)
        var last = index
        var child = index + 1
        while child < Int(link.end) {
            last = child
            child = Int(nodes[child].end)
        }
        let textEnd = last > index ? nodes[last].source.range.upperBound : start + (link.kind == .image ? 2 : 1)
        let first = textEnd + 2
        guard !link.text.isEmpty, first + Int(link.text.count) < end else { return link.source }
        return TextRange(first..<first + Int(link.text.count))
    }
}

extension Node {
    /// Where `text` stands in the source, so many bytes behind the node's beginning.
    fileprivate func part(from offset: Int) -> TextRange {
        let start = Int(source.start) + offset
        guard start + Int(text.count) <= source.range.upperBound else { return source }
        return TextRange(start..<start + Int(text.count))
    }
}

extension Outline {
    /// Outlines of a whole site stay in memory, and arrays that grew have up to twice the room they need.
    fileprivate mutating func dropSpareRoom() {
        headings = headings.map(\.self)
        references = references.map(\.self)
        bytes = bytes.withoutSpareRoom
    }

    fileprivate mutating func add(heading node: Node, id: ArraySlice<UInt8>, text: [UInt8], sectionEnd: UInt32) {
        headings.append(
            Heading(
                level: Int(node.level), id: append(id), text: append(text[...]), source: node.source,
                sectionEnd: sectionEnd))
    }

    fileprivate mutating func add(_ kind: Reference.Kind, _ target: TextRange, _ source: TextRange, _ text: [UInt8]) {
        references.append(Reference(kind: kind, target: append(text[target.range]), source: source))
    }

    /// Takes the beginning of a paragraph as the summary: whole sentences up to 240 bytes if there are any, else words
    /// up to there and a sign that more follows.
    fileprivate mutating func summarise(_ paragraph: [UInt8]) {
        guard paragraph.count > 240 else {
            summary = append(paragraph[...].trimmed)
            return
        }
        if let end = paragraph[60..<240].indices.last(where: { isEndOfSentence($0, in: paragraph) }) {
            summary = append(paragraph[...end].trimmed)
            return
        }
        var end = paragraph[150..<240].lastIndex(where: isWhiteSpace) ?? 200
        while end > 0, paragraph[end] & 0xC0 == 0x80 { end -= 1 }
        summary = append(paragraph[..<end].trimmed + Array("…".utf8))
    }

    /// Whether a full stop ends a sentence: behind a word of three letters, before a blank and a capital. "ch. 5" and
    /// "Dr. Smith" go on.
    private func isEndOfSentence(_ index: Int, in text: [UInt8]) -> Bool {
        guard text[index] == UInt8(ascii: "."), index > 3, index + 2 < text.count, isWhiteSpace(text[index + 1]) else {
            return false
        }
        let isLongWord = text[(index - 3)..<index].allSatisfy { !isWhiteSpace($0) }
        return isLongWord && (0x41...0x5A).contains(text[index + 2])
    }

    private mutating func append(_ text: ArraySlice<UInt8>) -> TextRange {
        let start = bytes.count
        bytes.append(contentsOf: text)
        return TextRange(start..<bytes.count)
    }
}

extension Outline.Reference.Kind {
    /// The kind of reference that a kind of node is, if it is one.
    package init?(_ kind: Node.Kind) {
        switch kind {
        case .link: self = .link
        case .image: self = .image
        case .wikiLink: self = .wikiLink
        case .embed: self = .embed
        case .citation: self = .citation
        case .listedCode: self = .listedCode
        case .listedChecklist: self = .listedChecklist
        default: return nil
        }
    }
}

extension [UInt8] {
    fileprivate var withoutSpareRoom: [UInt8] {
        var copy: [UInt8] = []
        copy.reserveCapacity(count)
        copy += self
        return copy
    }
}
