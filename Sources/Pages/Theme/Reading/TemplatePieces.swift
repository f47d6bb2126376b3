/// A template as it is compiled: its tags in order, and the text between them as readers see it.
///
/// Left out are the indentation of lines (``HTMLPlaces/indentations``) and, as Mustache has it, lines that hold nothing
/// but one tag that prints nothing itself.
struct TemplatePieces: Sendable {
    enum Piece: Sendable {
        case text(ArraySlice<UInt8>)
        /// `end` is the index of the piece behind the tag's end, or of the next piece if it opens nothing.
        case tag(TemplateTag, end: Int)
    }

    private(set) var pieces: [Piece] = []

    /// `tags` are closed in order; else the template has a fault and is not compiled.
    init(_ tags: [TemplateTag], of bytes: [UInt8], without indentations: [Range<Int>]) {
        var hidden = indentations[...]
        var start = 0
        var open: [Int] = []
        for (index, tag) in tags.enumerated() {
            var end = tag.range.lowerBound
            var next = tag.range.upperBound
            let previousEnd = index > 0 ? tags[index - 1].range.upperBound : 0
            let nextStart = index + 1 < tags.count ? tags[index + 1].range.lowerBound : bytes.count
            if let line = Self.lineOfItsOwn(tag, previousEnd..<nextStart, of: bytes) {
                end = max(start, line.lowerBound)
                next = line.upperBound
            }
            addText(max(start, 0)..<end, of: bytes, without: &hidden)
            start = next
            switch tag.kind {
            case .comment: break
            case .close:
                if let opening = open.popLast(), case .tag(let tag, _) = pieces[opening] {
                    pieces[opening] = .tag(tag, end: pieces.count)
                }
            default:
                if tag.kind.opens { open.append(pieces.count) }
                pieces.append(.tag(tag, end: pieces.count + 1))
            }
        }
        addText(start..<bytes.count, of: bytes, without: &hidden)
    }

    private mutating func addText(
        _ range: Range<Int>, of bytes: [UInt8], without hidden: inout ArraySlice<Range<Int>>
    ) {
        var start = range.lowerBound
        while let next = hidden.first, next.lowerBound < range.upperBound {
            if next.lowerBound > start { pieces.append(.text(bytes[start..<next.lowerBound])) }
            start = max(start, next.upperBound)
            hidden.removeFirst()
        }
        if start < range.upperBound { pieces.append(.text(bytes[start..<range.upperBound])) }
    }

    /// Returns the line of a tag, its end included, if the tag is alone on it and prints nothing itself.
    /// `between` reaches from the end of the tag before to the beginning of the tag behind.
    private static func lineOfItsOwn(_ tag: TemplateTag, _ between: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
        guard tag.kind != .value, tag.kind != .rawValue else { return nil }
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
        var start = tag.range.lowerBound
        while start > between.lowerBound, isBlank(bytes[start - 1]) { start -= 1 }
        guard start == 0 || bytes[start - 1] == 0x0A else { return nil }
        var end = tag.range.upperBound
        while end < between.upperBound, isBlank(bytes[end]) { end += 1 }
        if end == bytes.count { return start..<end }
        return end < between.upperBound && bytes[end] == 0x0A ? start..<end + 1 : nil
    }
}
