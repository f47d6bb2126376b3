import ByteCoding

/// Where in a paragraph a table stands, divided into rows and cells; all ranges are of the source.
struct TablePlan {
    enum Alignment: UInt8 { case none, left, centre, right }

    /// How many cells are added to short rows of one table, at most: rows × columns may be far more than was written.
    static let mostPadding = 0x80000

    /// The paragraph.
    let node: Int
    let lines: [Range<Int>]
    /// The line of the head row; the delimiter row is the next.
    let head: Int
    let columns: [Alignment]
    /// The cells of the head and of each row below the delimiters.
    let rows: [[Range<Int>]]
    let lastLine: Int
    /// A line of hyphens that cmark took for a heading's underline: below a table it is a rule.
    private(set) var ruleBelow: Range<Int>?

    /// Looks for a table in the lines of a paragraph, or of a heading that is underlined.
    init?(_ index: Int, _ node: Node, _ lines: [Range<Int>], _ source: [UInt8]) {
        // Of a heading the last line is the underline: `---` below one row makes a heading on GitHub as well.
        let text = node.kind == .heading ? lines.count - 1 : lines.count
        for line in 1..<max(text, 1) {
            guard let columns = Self.delimiters(lines[line], source) else { continue }
            let head = Self.cells(lines[line - 1], source)
            let both = lines[line - 1].lowerBound..<lines[line].upperBound
            let hasPipe = source.firstIndex(of: FewBytes("|"), in: both) != nil
            guard head.count == columns.count, hasPipe else { continue }
            var last = lines.count - 1
            if node.kind == .heading, Self.isRule(source[lines[last]]) {
                ruleBelow = lines[last]
                last -= 1
            }
            self.node = index
            self.lines = lines
            self.head = line - 1
            self.columns = columns
            lastLine = last
            rows = [head] + (last > line ? lines[(line + 1)...last].map { Self.cells($0, source) } : [])
            return
        }
        return nil
    }

    /// Whether a heading's underline is a rule where there is no heading.
    private static func isRule(_ underline: ArraySlice<UInt8>) -> Bool {
        underline.count { $0 == UInt8(ascii: "-") } > 2
    }

    /// The columns of a delimiter row such as `| :-- | --: |`.
    private static func delimiters(_ line: Range<Int>, _ source: [UInt8]) -> [Alignment]? {
        guard let first = source[line].first, delimiterBytes.contains(first) else { return nil }
        guard source[line].allSatisfy(delimiterBytes.contains) else { return nil }
        var columns: [Alignment] = []
        for cell in cells(line, source) {
            var hyphens = source[cell]
            let left = hyphens.first == UInt8(ascii: ":")
            if left { hyphens.removeFirst() }
            let right = hyphens.last == UInt8(ascii: ":")
            if right { hyphens.removeLast() }
            guard !hyphens.isEmpty, hyphens.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
            columns.append(left && right ? .centre : left ? .left : right ? .right : .none)
        }
        return columns.isEmpty ? nil : columns
    }

    private static let delimiterBytes = ByteSet("|:- \t")

    /// Divides a line at the pipes that are not escaped; the first and last are optional.
    static func cells(_ line: Range<Int>, _ source: [UInt8]) -> [Range<Int>] {
        let content = trimmed(line, source)
        var cells: [Range<Int>] = []
        var start = content.lowerBound
        if let first = content.first, source[first] == UInt8(ascii: "|") { start += 1 }
        var offset = start
        while let mark = source.firstIndex(of: marks, in: min(offset, content.upperBound)..<content.upperBound) {
            if source[mark] == UInt8(ascii: "\\") {
                offset = mark + 2
            } else {
                cells.append(trimmed(start..<mark, source))
                start = mark + 1
                offset = start
            }
        }
        if start < content.upperBound { cells.append(trimmed(start..<content.upperBound, source)) }
        return cells
    }

    private static var marks: FewBytes { FewBytes("|", "\\") }

    private static func trimmed(_ range: Range<Int>, _ source: [UInt8]) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, isWhiteSpace(source[start]) { start += 1 }
        while end > start, isWhiteSpace(source[end - 1]) { end -= 1 }
        return start..<end
    }
}
