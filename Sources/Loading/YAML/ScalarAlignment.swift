import Diagnostics

/// Finds, for the text of a YAML scalar, the bytes of the file from which each part of it was made.
///
/// The YAML library tells only where a scalar begins. Text and source are walked side by side, each byte once:
///
/// - flow scalars (plain and quoted): characters stand for themselves; blanks around one line break became one space,
///   around several breaks one line feed fewer than breaks; quotes and escapes as YAML defines them
/// - block scalars (`|`, `>`): the header line is skipped; then blanks and breaks, as a group, became blanks and breaks,
///   and everything else stands for itself
///
/// A text that does not match after all (it would be a fault of this type) keeps the place last found.
struct ScalarAlignment {
    enum Style {
        case plain, singleQuoted, doubleQuoted, block
    }

    private let source: [UInt8]
    private let end: Int
    private let text: [UInt8]
    private var textIndex = 0
    private var sourceIndex: Int
    private var sourceEnd: Int
    private var runs: [TextOrigin.Run] = []

    /// Aligns `text` with the source from `start` on, which is where the scalar begins, its quote or header included.
    static func align(
        _ text: String, style: Style, in source: [UInt8], from start: Int, before end: Int
    ) -> (runs: [TextOrigin.Run], sourceRange: Range<Int>) {
        var alignment = ScalarAlignment(Array(text.utf8), source, start, end)
        switch style {
        case .plain: alignment.alignFlow(quote: nil)
        case .singleQuoted: alignment.alignFlow(quote: UInt8(ascii: "'"))
        case .doubleQuoted: alignment.alignFlow(quote: UInt8(ascii: "\""))
        case .block: alignment.alignBlock()
        }
        return (alignment.runs, start..<alignment.sourceEnd)
    }

    private init(_ text: [UInt8], _ source: [UInt8], _ start: Int, _ end: Int) {
        self.text = text
        self.source = source
        self.end = end
        sourceIndex = start
        sourceEnd = start
    }

    /// Says that the text from here on, `textCount` bytes of it, was made from the next `sourceCount` of the source.
    private mutating func match(_ textCount: Int, with sourceCount: Int) {
        let textCount = min(textCount, text.count - textIndex)
        if textCount > 0 {
            let continues = runs.last.map { textIndex - $0.text == sourceIndex - $0.file } ?? false
            if !continues { runs.append(TextOrigin.Run(text: textIndex, file: sourceIndex)) }
        }
        textIndex += textCount
        sourceIndex = min(sourceIndex + sourceCount, end)
        sourceEnd = sourceIndex
    }

    // MARK: Plain and quoted

    private mutating func alignFlow(quote: UInt8?) {
        if quote != nil { match(0, with: 1) }
        while sourceIndex < end {
            let byte = source[sourceIndex]
            if byte == quote {
                let isDoubled = quote == UInt8(ascii: "'") && sourceIndex + 1 < end && source[sourceIndex + 1] == quote
                guard isDoubled else { break }
                match(1, with: 2)
            } else if quote == nil, textIndex == text.count {
                return
            } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                alignEscape()
            } else if YAMLBytes.isBlank(byte) || lineBreak(at: sourceIndex) > 0 {
                alignSpace(from: sourceIndex, escapedBreaks: 0)
            } else if textIndex < text.count, text[textIndex] == byte {
                match(1, with: 1)
            } else {
                return
            }
        }
        if quote != nil { match(0, with: 1) }
    }

    /// Blanks in a line stand for themselves; around line breaks they vanish.
    private mutating func alignSpace(from start: Int, escapedBreaks: Int) {
        var index = start
        var breaks = 0
        while index < end {
            let length = lineBreak(at: index)
            if length > 0 { breaks += 1 }
            guard length > 0 || YAMLBytes.isBlank(source[index]) else { break }
            index += max(length, 1)
        }
        let made =
            switch (breaks, escapedBreaks) {
            case (0, _): index - start
            case (1, 0): 1
            default: breaks - 1
            }
        match(made, with: index - sourceIndex)
    }

    private mutating func alignEscape() {
        let next = sourceIndex + 1
        guard next < end else { return match(0, with: 1) }
        let lineBreak = lineBreak(at: next)
        if lineBreak > 0 { return alignSpace(from: next, escapedBreaks: 1) }
        let hexDigits: Int? =
            switch source[next] {
            case UInt8(ascii: "x"): 2
            case UInt8(ascii: "u"): 4
            case UInt8(ascii: "U"): 8
            default: nil
            }
        match(lengthOfScalar(at: textIndex), with: 2 + (hexDigits ?? 0))
    }

    private func lengthOfScalar(at index: Int) -> Int {
        guard index < text.count else { return 0 }
        var next = index + 1
        while next < text.count, YAMLBytes.isContinuation(text[next]) { next += 1 }
        return next - index
    }

    // MARK: Literal and folded

    private mutating func alignBlock() {
        while sourceIndex < end, lineBreak(at: sourceIndex) == 0 { sourceIndex += 1 }
        sourceEnd = sourceIndex
        if sourceIndex < end { sourceIndex += lineBreak(at: sourceIndex) }
        while textIndex < text.count {
            if !alignSpaceOfBlock() {
                guard sourceIndex < end, source[sourceIndex] == text[textIndex] else { return }
                match(1, with: 1)
            }
        }
    }

    /// Matches a group of blanks and breaks, its common ending byte by byte, so that inner indentation is found.
    private mutating func alignSpaceOfBlock() -> Bool {
        let sourceGroup = Self.spaceLength(source, at: sourceIndex, before: end)
        let textGroup = Self.spaceLength(text, at: textIndex, before: text.count)
        guard sourceGroup > 0 || textGroup > 0 else { return false }
        if textIndex + textGroup == text.count {
            // The last line feed is the first one in the source; what follows is below the scalar.
            match(textGroup, with: min(textGroup, sourceGroup))
            return true
        }
        var common = 0
        while common < min(sourceGroup, textGroup),
            source[sourceIndex + sourceGroup - 1 - common] == text[textIndex + textGroup - 1 - common]
        {
            common += 1
        }
        match(textGroup - common, with: sourceGroup - common)
        match(common, with: common)
        return true
    }

    private static func spaceLength(_ bytes: [UInt8], at start: Int, before end: Int) -> Int {
        var index = start
        while index < end {
            let length = YAMLBytes.lineBreakLength(bytes, at: index, before: end)
            guard length > 0 || YAMLBytes.isBlank(bytes[index]) else { break }
            index += max(length, 1)
        }
        return index - start
    }

    private func lineBreak(at index: Int) -> Int {
        YAMLBytes.lineBreakLength(source, at: index, before: end)
    }
}
