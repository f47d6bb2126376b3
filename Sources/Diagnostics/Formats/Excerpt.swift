/// The part of a source line that is shown, and where its marked part stands in cells of a terminal.
///
/// Tabs become blanks, control characters a replacement sign (a file must not be able to steer the terminal), wide
/// characters take two cells. A long line is cut on both sides; only what is near the mark is looked at.
struct Excerpt {
    private(set) var text = ""
    private(set) var cellsBefore = 0
    /// At least 1.
    private(set) var markedCells = 0

    /// `marked` is in the offsets of `line`; it may reach beyond the line, of which it marks the rest.
    init(line: ArraySlice<UInt8>, marked: Range<Int>, width: Int) {
        let markStart = min(max(marked.lowerBound, line.startIndex), line.endIndex)
        let markEnd = min(max(marked.upperBound, markStart), line.endIndex)
        let start = Self.startOfExcerpt(line, markStart: markStart, width: width)
        if start > line.startIndex { append("…", cells: 1, at: start, markStart, markEnd) }

        var offset = start
        var decoder = Unicode.UTF8.ForwardParser()
        var rest = line[start...].makeIterator()
        reading: while true {
            let cells: Int
            let shown: Unicode.Scalar
            let length: Int
            switch decoder.parseScalar(from: &rest) {
            case .valid(let encoded):
                shown = Unicode.UTF8.decode(encoded)
                length = encoded.count
            case .error(let count):
                shown = "\u{FFFD}"
                length = max(count, 1)
            case .emptyInput: break reading
            }
            cells = shown == "\t" ? 4 - self.cells % 4 : Self.cells(of: shown)
            guard self.cells + cells <= width else {
                append("…", cells: 1, at: line.endIndex, markStart, markEnd)
                break
            }
            let isHarmless = !Self.steersTerminal(shown)
            let string = shown == "\t" ? String(repeating: " ", count: cells) : isHarmless ? String(shown) : "\u{FFFD}"
            append(string, cells: cells, at: offset, markStart, markEnd)
            offset += length
        }
        markedCells = max(markedCells, 1)
    }

    private var cells = 0

    private mutating func append(_ string: String, cells: Int, at offset: Int, _ markStart: Int, _ markEnd: Int) {
        text += string
        self.cells += cells
        if offset < markStart { cellsBefore += cells } else if offset < markEnd { markedCells += cells }
    }

    /// A third of the width stays in front of the mark.
    private static func startOfExcerpt(_ line: ArraySlice<UInt8>, markStart: Int, width: Int) -> Int {
        guard markStart - line.startIndex > width * 2 / 3 else { return line.startIndex }
        var start = markStart - width / 3
        while start > line.startIndex, line[start] & 0b1100_0000 == 0b1000_0000 { start -= 1 }
        return start
    }

    private static func steersTerminal(_ scalar: Unicode.Scalar) -> Bool {
        // Nearly all are such, and ten thousand notes are shown before a table is asked for each of their letters.
        if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
        return switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        // Marks of direction turn the rest of the line around.
        case .format: scalar != "\u{200D}"
        default: false
        }
    }

    private static func cells(of scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: break
        }
        if scalar == "\u{200D}" { return 0 }
        return isWide(scalar) ? 2 : 1
    }

    /// The blocks of the East Asian Width property W and F, and emoji that are drawn in two cells.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            true
        default: scalar.properties.isEmojiPresentation
        }
    }
}
