/// Keeps cmark from reading `[^1]: word` as a link reference definition.
///
/// The colon is replaced by a control character that the text does not contain, and put back in what cmark gives. The
/// text stays as long as it was, so that all places stay true.
enum FootnoteDefinitions {
    /// A character that may stand in for the colon; `nil` if the text contains them all.
    static func standIn(for text: [UInt8]) -> UInt8? {
        (0x0E...0x1F).first { !text.contains($0) }
    }

    /// The text with the colon of each `[^label]:` at a line's beginning replaced.
    static func hidden(in text: [UInt8], behind standIn: UInt8) -> [UInt8] {
        var hidden = text
        var offset = 0
        while offset + 1 < text.count {
            if text[offset] == UInt8(ascii: "["), let label = label(in: text[offset...]), beginsLine(offset, text) {
                hidden[label.endIndex + 1] = standIn
                offset = label.endIndex
            }
            offset += 1
        }
        return hidden
    }

    static func reveal(in text: inout [UInt8], _ standIn: UInt8) {
        for index in text.indices where text[index] == standIn { text[index] = UInt8(ascii: ":") }
    }

    /// The label of a text that begins with `[^label]:`.
    static func label(in text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard text.hasPrefix("[^") else { return nil }
        // CommonMark's limit for labels.
        let label = text.dropFirst(2).prefix(999).prefix { !isWhiteSpace($0) && $0 != UInt8(ascii: "]") }
        let end = label.endIndex
        guard !label.isEmpty, end + 1 < text.endIndex else { return nil }
        return text[end] == UInt8(ascii: "]") && text[end + 1] == UInt8(ascii: ":") ? label : nil
    }

    /// Whether only indentation and the marks of quotes and list items stand before an offset in its line.
    private static func beginsLine(_ offset: Int, _ text: [UInt8]) -> Bool {
        var index = offset
        while index > 0, !isLineBreak(text[index - 1]) {
            guard lineMarks.contains(text[index - 1]) else { return false }
            index -= 1
        }
        return true
    }

    private static let lineMarks = ByteSet(" \t>-+*.)0123456789")
}
