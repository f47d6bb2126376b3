import Markup

/// The words around a mention or link as plain text, for a list of what speaks of a page.
package struct Sentence: Hashable, Sendable {
    /// The sentence, cut at words to about 200 bytes, `…` where something was left out. UTF-8.
    let bytes: [UInt8]
    /// The mention, as offsets in `bytes`.
    package let match: Range<Int>

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// For what stands in no sentence.
    static let none = Sentence([], 0..<0)

    private static let longest = 200
    /// "That is 97140." says nothing without the sentence before it; anything shorter than this takes that along.
    private static let shortest = 15

    /// Takes the sentence around a mention from the block in which it stands.
    package init(around mention: Mention, in document: Document) {
        self.init(around: mention.nodes, from: mention.start, to: mention.end, in: document)
    }

    /// Takes the sentence around the link at an index of the nodes; what it shows is the match.
    package init(aroundLink index: Int, in document: Document) {
        let last = max(index, Int(document.nodes[index].end) - 1)
        self.init(around: index...last, from: nil, to: nil, in: document)
    }

    /// `start` and `end` are places in the text of the first and the last node; `nil` takes the nodes whole.
    ///
    /// Cost: only as many nodes and bytes as the longest sentence has, at either side.
    private init(around match: ClosedRange<Int>, from start: Int?, to end: Int?, in document: Document) {
        let nodes = document.nodes
        var text = PlainPiece()
        var first = match.lowerBound
        // Back to the block's beginning, or as far as a sentence reaches.
        var reach = start.map { $0 - Int(nodes[first].text.start) } ?? 0
        while first > 0, reach <= Self.longest, Self.isInline(nodes[first - 1].kind) {
            first -= 1
            reach += Int(nodes[first].text.count)
        }
        var (matchStart, matchEnd) = (0, 0)
        var index = first
        while index < nodes.count, index <= match.upperBound || Self.isInline(nodes[index].kind) {
            let node = nodes[index]
            if index == match.lowerBound {
                matchStart = start.map { text.count(to: $0, of: node, in: document) } ?? text.bytes.count
            }
            if let end, index == match.upperBound { matchEnd = text.count(to: end, of: node, in: document) }
            text.add(index, of: document)
            if end == nil, index == match.upperBound { matchEnd = text.bytes.count }
            if index > match.upperBound, text.bytes.count > matchEnd + Self.longest { break }
            index += 1
        }
        self.init(text.bytes, matchStart..<max(matchStart, min(matchEnd, text.bytes.count)))
    }

    private init(_ bytes: [UInt8], _ named: Range<Int>) {
        let match = named.lowerBound..<Self.end(of: named, in: bytes)
        var start = match.lowerBound
        while start > 0, match.lowerBound - start < Self.longest, !Self.endsSentence(bytes, at: start - 1) {
            start -= 1
        }
        var end = match.upperBound
        while end < bytes.count, end - match.upperBound < Self.longest {
            end += 1
            if Self.endsSentence(bytes, at: end - 1) { break }
        }
        if start > 0, match.lowerBound - start < Self.longest, end - start - 1 < Self.shortest {
            repeat {
                start -= 1
            } while start > 0 && match.lowerBound - start < Self.longest
                && !Self.endsSentence(bytes, at: start - 1)
        }
        while start < match.lowerBound, Self.isSpace(bytes[start]) { start += 1 }
        while end > match.upperBound, Self.isSpace(bytes[end - 1]) { end -= 1 }
        let room = max(0, Self.longest - match.count)
        let before = min(match.lowerBound - start, max(room / 2, room - (end - match.upperBound)))
        let after = min(end - match.upperBound, room - before)
        let cutStart = Self.wordStart(
            bytes, match.lowerBound - before, match.lowerBound, isCut: match.lowerBound - before > start)
        let cutEnd = Self.wordEnd(
            bytes, match.upperBound + after, match.upperBound, isCut: match.upperBound + after < end)
        let head = match.lowerBound - before > start ? "… " : ""
        let tail = match.upperBound + after < end ? " …" : ""
        self.bytes = Array(head.utf8) + bytes[cutStart..<cutEnd] + Array(tail.utf8)
        let shift = head.utf8.count - cutStart
        self.match = match.lowerBound + shift..<match.upperBound + shift
    }

    /// A link may be a whole paragraph, of which the beginning says enough.
    private static func end(of match: Range<Int>, in bytes: [UInt8]) -> Int {
        guard match.count > longest / 2 else { return match.upperBound }
        var end = match.lowerBound + longest / 2
        while end > match.lowerBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        let wordEnd = wordEnd(bytes, end, match.lowerBound, isCut: true)
        return wordEnd > match.lowerBound ? wordEnd : end
    }

    /// Moves a cut forwards to where a word begins.
    private static func wordStart(_ bytes: [UInt8], _ offset: Int, _ limit: Int, isCut: Bool) -> Int {
        guard isCut else { return offset }
        var offset = offset
        while offset < limit, !isSpace(bytes[offset]) { offset += 1 }
        while offset < limit, isSpace(bytes[offset]) { offset += 1 }
        return offset
    }

    /// Moves a cut back to where a word ends.
    private static func wordEnd(_ bytes: [UInt8], _ offset: Int, _ limit: Int, isCut: Bool) -> Int {
        guard isCut else { return offset }
        var offset = offset
        while offset > limit, !isSpace(bytes[offset]) { offset -= 1 }
        while offset > limit, isSpace(bytes[offset - 1]) { offset -= 1 }
        return offset
    }

    /// A full stop, question or exclamation mark before a space. "e.g. " and "§ 20. " end one too; a short sentence does
    /// no harm.
    private static func endsSentence(_ bytes: [UInt8], at offset: Int) -> Bool {
        guard [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!")].contains(bytes[offset]) else { return false }
        return offset + 1 == bytes.count || isSpace(bytes[offset + 1])
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 9 < 5 }

    private static func isInline(_ kind: Node.Kind) -> Bool {
        switch kind {
        case .text, .softBreak, .lineBreak, .code, .emphasis, .strong, .strikethrough, .link, .wikiLink, .citation,
            .footnoteReference, .tableCell:
            true
        default: false
        }
    }
}

/// The text of inline nodes as it grows.
private struct PlainPiece {
    private(set) var bytes: [UInt8] = []
    /// Whether the text that follows is still within the brackets of a citation, which is left out.
    private var isInCitation = false

    /// The place in this text of an offset in the node that is added next.
    func count(to offset: Int, of node: Node, in document: Document) -> Int {
        let range = shown(node, in: document)
        return bytes.count + min(max(0, offset - range.lowerBound), range.count)
    }

    mutating func add(_ index: Int, of document: Document) {
        let node = document.nodes[index]
        switch node.kind {
        case .text:
            let range = shown(node, in: document)
            if !range.isEmpty { isInCitation = false }
            bytes += document.bytes[range]
        case .code: bytes += document.bytes[node.text.range]
        case .softBreak, .lineBreak: bytes.append(UInt8(ascii: " "))
        // A cell by itself says little; the row is what a reader would look at.
        case .tableCell: if !bytes.isEmpty { bytes += Array(" · ".utf8) }
        // The name of the page is not known here; what the author wrote is close to it.
        case .wikiLink, .link:
            if Int(node.end) == index + 1 { bytes += Self.name(in: document.bytes[node.text.range]) }
        case .citation:
            if !isInCitation, let bracket = bytes.lastIndex(of: UInt8(ascii: "[")) { bytes.removeSubrange(bracket...) }
            while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
            isInCitation = true
        default: break
        }
    }

    /// What is shown of a text node: behind a citation only what follows its bracket.
    private func shown(_ node: Node, in document: Document) -> Range<Int> {
        let range = node.text.range
        guard isInCitation else { return range }
        return
            (document.bytes[range].firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 } ?? range.upperBound)..<range
            .upperBound
    }

    /// `97140` of `code:97140#units`, `roller table` of `term:roller-table`; the hyphens of a range stay.
    private static func name(in target: ArraySlice<UInt8>) -> [UInt8] {
        let (hyphen, letters) = (UInt8(ascii: "-"), UInt8(ascii: "a")...UInt8(ascii: "z"))
        let page = target.prefix { $0 != UInt8(ascii: "#") }
        var name = Array(page[((page.lastIndex(of: UInt8(ascii: ":")) ?? page.startIndex - 1) + 1)...])
        for index in name.indices.dropLast() where name[index] == hyphen && letters.contains(name[index + 1]) {
            name[index] = UInt8(ascii: " ")
        }
        return name
    }
}
