extension Document {
    /// Collects what other pages need to know of the document. Its places are those of the nodes.
    package func outline() -> Outline {
        var outline = Outline()
        var isInWord = false
        for (index, node) in nodes.enumerated() {
            switch node.kind {
            case .heading:
                outline.add(
                    heading: node, id: bytes[node.detail.range], text: plainText(of: index + 1..<Int(node.end)))
                isInWord = false
            case .paragraph:
                if outline.summary.isEmpty { outline.summarise(plainText(of: index + 1..<Int(node.end))) }
                isInWord = false
            case .text, .code, .codeBlock:
                for byte in bytes[node.text.range] {
                    let isSpace = isWhiteSpace(byte)
                    if !isSpace, !isInWord { outline.wordCount += 1 }
                    isInWord = !isSpace
                }
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
        outline.dropSpareRoom()
        return outline
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

    fileprivate mutating func add(heading node: Node, id: ArraySlice<UInt8>, text: [UInt8]) {
        headings.append(
            Heading(level: Int(node.level), id: append(id), text: append(text[...]), source: node.source))
    }

    fileprivate mutating func add(_ kind: Reference.Kind, _ target: TextRange, _ source: TextRange, _ text: [UInt8]) {
        references.append(Reference(kind: kind, target: append(text[target.range]), source: source))
    }

    /// Takes the beginning of a paragraph as the summary, cut at a word after about 200 bytes.
    fileprivate mutating func summarise(_ paragraph: [UInt8]) {
        var end = paragraph.count
        if end > 200 {
            let space = paragraph[150..<min(240, end)].lastIndex(where: isWhiteSpace)
            end = space ?? 200
            while end > 0, paragraph[end] & 0xC0 == 0x80 { end -= 1 }
        }
        summary = append(paragraph[..<end].trimmed)
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
