import ByteCoding
import CCmark

/// Finds the source offsets of a block's inlines. The only place where cmark's positions are corrected.
///
/// cmark knows a line number and a column, which is right for the first line of a block. For further lines
/// - it adds the first line's indentation, whatever theirs is, and sometimes the line's own white space as well;
/// - it does not count lines inside a link's destination and title (`lag`), nor those of link reference definitions in
///   front of a paragraph.
///
/// And a run of backticks that opens nothing is placed behind itself. All that is made up for here, by looking where
/// the text in question really stands, once a line. Nodes must be asked for in document order; the cost is that of
/// reading each line twice.
struct InlineLocator {
    private let lines: SourceLines
    private var quotes = 0
    private var firstLine = 1
    private var firstColumn = 1
    private var lastLine = 1
    /// The line that cmark believes to be in.
    private var line = 0
    /// How many lines cmark has not counted, up to the end of the line before.
    private var lag = 0
    /// How many more it has not counted since.
    private var newLag = 0
    /// Where the text of the true line begins.
    private var contentStart = 0
    private var lineEnd = 0
    /// Whether a text of this line has been compared with the source.
    private var isCalibrated = true

    init(_ lines: SourceLines) {
        self.lines = lines
    }

    /// Prepares for the inlines of a paragraph or heading inside so many block quotes.
    mutating func enter(_ block: borrowing CMarkNode, quotes: Int) {
        self.quotes = quotes
        firstLine = block.startLine
        firstColumn = block.startColumn
        // Of several lines of a heading the last is its underline.
        let isUnderlined = block.type == CMARK_NODE_HEADING && block.endLine > firstLine
        lastLine = isUnderlined ? underline(of: block, quotes: quotes) - 1 : max(block.endLine, firstLine)
        lag = 0
        newLag = 0
        line = firstLine
        moveTo(firstLine)
        if lastLine > firstLine, contentStart < lineEnd, lines.bytes[contentStart] == UInt8(ascii: "[") {
            skipDefinitions(block)
        }
    }

    /// The line of a heading's underline: the last, but cmark may count the one behind as well.
    func underline(of heading: borrowing CMarkNode, quotes: Int) -> Int {
        let candidate = heading.endLine - 1
        guard candidate > heading.startLine else { return heading.endLine }
        let content = lines.bytes[lines.contentStart(candidate, quotes: quotes)..<lines.end(candidate)].trimmed
        let isUnderline =
            content.allSatisfy { $0 == UInt8(ascii: "=") } || content.allSatisfy { $0 == UInt8(ascii: "-") }
        return isUnderline && !content.isEmpty ? candidate : heading.endLine
    }

    /// The source offset of a text or HTML at a line and column as cmark counts them; not before `earliest`.
    mutating func offset(of literal: ArraySlice<UInt8>, line: Int, column: Int, earliest: Int) -> Int {
        advance(to: line)
        if !isCalibrated {
            isCalibrated = true
            let counted = contentStart + column - firstColumn
            let offset = beforeTicks(literal, max(counted, earliest))
            if offset < lineEnd, matches(literal, offset) { return offset }
            // Behind a hard break, white space in front belongs to the text.
            let first = literal.first.map(isBlank) == true ? earliest : max(contentStart, earliest)
            if first < lineEnd, let found = firstPlace(of: literal, in: first..<lineEnd) {
                let ticks = lines.bytes[found] == UInt8(ascii: "`") ? countOfTicks(literal) : 0
                contentStart += found + ticks - counted
                return found
            }
        }
        let found = beforeTicks(literal, max(offset(line: line, column: column), earliest))
        if matches(literal, found) { return found }
        // Lost: the text cannot be far behind the one before.
        let near = earliest..<min(earliest + 256, lines.bytes.count)
        return firstPlace(of: literal, in: near) ?? found
    }

    /// The source offset of the content of a code span.
    mutating func offset(ofCodeAt line: Int, column: Int, earliest: Int) -> Int {
        advance(to: line)
        if !isCalibrated {
            isCalibrated = true
            let offset = contentStart + column - firstColumn
            let isBehindTick = offset > earliest && offset <= lineEnd && lines.bytes[offset - 1] == UInt8(ascii: "`")
            if !isBehindTick,
                let tick = lines.bytes.firstIndex(of: FewBytes("`"), in: earliest..<max(lineEnd, earliest))
            {
                var found = tick
                while found < lineEnd, lines.bytes[found] == UInt8(ascii: "`") { found += 1 }
                contentStart += found - offset
                return found
            }
        }
        return offset(line: line, column: column)
    }

    /// The source offset of a line and column as cmark counts them.
    mutating func offset(line: Int, column: Int) -> Int {
        advance(to: line)
        var offset = contentStart + column - firstColumn
        guard offset > lineEnd else { return max(offset, 0) }
        // Past the line's end: the rest is counted on the lines that follow.
        var trueLine = line + lag
        var end = lineEnd
        var uncounted = 0
        while offset > end, trueLine < lastLine {
            trueLine += 1
            uncounted += 1
            offset = lines.contentStart(trueLine, quotes: quotes) + offset - end - 1
            end = lines.end(trueLine)
        }
        newLag = max(newLag, uncounted)
        return min(max(offset, 0), lines.bytes.count)
    }

    private mutating func advance(to line: Int) {
        guard line != self.line else { return }
        lag += newLag
        newLag = 0
        self.line = line
        moveTo(line + lag)
    }

    private func firstPlace(of literal: ArraySlice<UInt8>, in range: Range<Int>) -> Int? {
        // An entity may mean anything; where one is not expected, it is taken for itself.
        range.first {
            matches(literal, $0) && (lines.bytes[$0] != UInt8(ascii: "&") || literal.first == UInt8(ascii: "&"))
        }
    }

    /// Whether a text may begin at an offset: its first bytes stand there, or an escape or entity that means them.
    private func matches(_ literal: ArraySlice<UInt8>, _ offset: Int) -> Bool {
        let source = lines.bytes
        var offset = offset
        for byte in literal.prefix(16) {
            guard offset >= 0, offset < source.count else { return false }
            switch source[offset] {
            case UInt8(ascii: "\\") where offset + 1 < source.count && isPunctuation(source[offset + 1]):
                guard byte == source[offset + 1] || byte == UInt8(ascii: "\\") else { return false }
                if byte == source[offset + 1] { offset += 1 }
            case UInt8(ascii: "&") where byte != UInt8(ascii: "&") || beginsEntity(offset): return true
            case let written where isLineBreak(written): return byte == UInt8(ascii: " ")
            case let written: guard written == byte else { return false }
            }
            offset += 1
        }
        return true
    }

    /// Whether letters or a number sign follow an ampersand.
    private func beginsEntity(_ ampersand: Int) -> Bool {
        guard ampersand + 1 < lines.bytes.count else { return false }
        let next = lines.bytes[ampersand + 1]
        return isLetter(next) || next == UInt8(ascii: "#")
    }

    /// A text that begins with backticks begins in front of as many, unless they are escaped.
    private func beforeTicks(_ literal: ArraySlice<UInt8>, _ offset: Int) -> Int {
        let start = offset - countOfTicks(literal)
        guard start >= 0, start < offset, offset <= lines.bytes.count else { return offset }
        return lines.bytes[start..<offset].allSatisfy { $0 == UInt8(ascii: "`") } ? start : offset
    }

    private func countOfTicks(_ literal: ArraySlice<UInt8>) -> Int {
        literal.prefix { $0 == UInt8(ascii: "`") }.count
    }

    private mutating func moveTo(_ trueLine: Int) {
        contentStart =
            trueLine == firstLine
            ? lines.offset(firstLine, firstColumn) : lines.contentStart(trueLine, quotes: quotes)
        lineEnd = lines.end(trueLine)
        isCalibrated = trueLine == firstLine
    }

    /// A paragraph that began with definitions ends on a later line than its last inline says.
    private mutating func skipDefinitions(_ block: borrowing CMarkNode) {
        let counted = block.withLastLeaf { $0.endLine }
        let missing = lastLine - counted
        guard counted >= firstLine, missing > 0 else { return }
        var literal: [UInt8] = []
        let column = block.withFirstLeaf { leaf in
            _ = leaf.append(.literal, to: &literal)
            return leaf.startColumn
        }
        let line = firstLine + missing
        // In a lazy line white space in front may belong to the text.
        let content = lines.contentStart(line, quotes: quotes)
        let guess = beforeTicks(literal[...], content + column - firstColumn)
        let start =
            matches(literal[...], guess) ? guess : firstPlace(of: literal[...], in: lines.start(line)..<lines.end(line))
        guard let start else { return }
        lag = missing
        moveTo(line)
        contentStart += start - guess
        isCalibrated = true
    }
}
