import Markup

/// The words around a mention as plain text, for a list of what mentions a page.
package struct Sentence: Hashable, Sendable {
    /// The sentence, cut at words to about 200 bytes, `…` where something was left out.
    package let text: String
    /// The mention, as UTF-8 offsets in `text`.
    package let match: Range<Int>

    private static let longest = 200

    /// Takes the sentence around a mention from the block in which it stands.
    ///
    /// Cost: only as many nodes and bytes as the longest sentence has, at either side.
    package init(around mention: Mention, in document: Document) {
        let nodes = document.nodes
        var text = PlainPiece()
        var first = mention.nodes.lowerBound
        // Back to the block's beginning, or as far as a sentence reaches.
        var reach = mention.start - Int(nodes[first].text.start)
        while first > 0, reach <= Self.longest, Self.isInline(nodes[first - 1].kind) {
            first -= 1
            reach += Int(nodes[first].text.count)
        }
        var (start, end) = (0, 0)
        var index = first
        while index < nodes.count, index <= mention.nodes.upperBound || Self.isInline(nodes[index].kind) {
            let range = nodes[index].text.range
            if index == mention.nodes.lowerBound { start = text.count(to: mention.start, of: range) }
            if index == mention.nodes.upperBound { end = text.count(to: mention.end, of: range) }
            text.add(nodes[index], of: document)
            if index > mention.nodes.upperBound, text.bytes.count > end + Self.longest { break }
            index += 1
        }
        self.init(text.bytes, start..<max(start, min(end, text.bytes.count)))
    }

    private init(_ bytes: [UInt8], _ match: Range<Int>) {
        var start = match.lowerBound
        while start > 0, match.lowerBound - start < Self.longest, !Self.endsSentence(bytes, at: start - 1) {
            start -= 1
        }
        var end = match.upperBound
        while end < bytes.count, end - match.upperBound < Self.longest {
            end += 1
            if Self.endsSentence(bytes, at: end - 1) { break }
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
        text = head + String(decoding: bytes[cutStart..<cutEnd], as: UTF8.self) + tail
        let shift = head.utf8.count - cutStart
        self.match = match.lowerBound + shift..<match.upperBound + shift
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
            .footnoteReference:
            true
        default: false
        }
    }
}

/// The text of inline nodes as it grows.
private struct PlainPiece {
    private(set) var bytes: [UInt8] = []

    /// The place in this text of an offset in the node that is added next.
    func count(to offset: Int, of range: Range<Int>) -> Int {
        bytes.count + min(max(0, offset - range.lowerBound), range.count)
    }

    mutating func add(_ node: Node, of document: Document) {
        switch node.kind {
        case .text, .code: bytes += document.bytes[node.text.range]
        case .softBreak, .lineBreak: bytes.append(UInt8(ascii: " "))
        default: break
        }
    }
}
