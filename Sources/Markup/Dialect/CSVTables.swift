import Diagnostics

/// Tables from comma-separated values: the first row is the head, the argument the caption, cells are Markdown.
extension Draft {
    /// The nodes of all `csv-table` blocks, and for each block where its nodes are.
    mutating func csvTables(of blocks: [DataBlock]) -> (nodes: [Node], ranges: [Range<Int>]) {
        var tables: [[CSVRow]] = []
        var contents = CellContents()
        for block in blocks {
            let rows = block.kind == .csvTable ? csvRows(of: block) : []
            tables.append(rows)
            for cell in rows.lazy.flatMap(\.cells) {
                contents.add(cell.pieces, of: bytes, at: cell.source.lowerBound)
            }
        }
        contents.parse(with: &self)
        var builder = TreeBuilder(capacity: nodes.count)
        var ranges: [Range<Int>] = []
        for (block, rows) in zip(blocks, tables) {
            let start = builder.nodes.count
            if block.kind == .csvTable { add(rows, of: block, &contents, to: &builder) }
            ranges.append(start..<builder.nodes.count)
        }
        return (builder.nodes, ranges)
    }

    private func add(
        _ rows: [CSVRow], of block: DataBlock, _ contents: inout CellContents, to builder: inout TreeBuilder
    ) {
        var table = Node(.table)
        table.text = TextRange(block.argument)
        table.source = nodes[block.node].source
        builder.open(table)
        for (index, row) in rows.enumerated() {
            var node = Node(.tableRow)
            node.level = index == 0 ? 1 : 0
            node.source = TextRange(row.source)
            builder.open(node)
            for cell in row.cells {
                var node = Node(.tableCell)
                node.number = index == 0 ? 1 : 0
                node.source = TextRange(cell.source)
                builder.open(node)
                contents.addNext(to: &builder)
                builder.close()
            }
            builder.close()
        }
        builder.close()
    }

    private mutating func csvRows(of block: DataBlock) -> [CSVRow] {
        var reader = CSVReader(bytes: bytes, lines: block.lines)
        var rows: [CSVRow] = []
        while let row = reader.nextRow() { rows.append(row) }
        for problem in reader.problems { report(.malformedCSV(problem.message, at: place(problem.source))) }
        guard let head = rows.first else {
            let start = Int(nodes[block.node].source.start)
            report(.malformedCSV("Table has no rows", at: place(start..<nodes[block.node].source.range.upperBound)))
            return []
        }
        for row in rows.dropFirst() where row.cells.count != head.cells.count {
            let cells = row.cells.count == 1 ? "1 cell" : "\(row.cells.count) cells"
            report(
                .malformedCSV("Row has \(cells) where the head has \(head.cells.count)", at: place(row.source))
                    .helping("Put a cell that contains a comma into double quotes"))
        }
        return rows
    }
}

/// One row of comma-separated values. Ranges are of the source, except for `text`: of the document's bytes.
struct CSVRow {
    struct Cell {
        /// What belongs to the cell, without quotes and white space around it; an empty piece is a space.
        var pieces: [(text: Range<Int>, source: Int)]
        let source: Range<Int>
    }

    var cells: [Cell]
    let source: Range<Int>
}

/// Reads comma-separated values as RFC 4180 describes them; a line break in quotes counts as a space.
private struct CSVReader {
    let bytes: [UInt8]
    let lines: [DataBlock.Line]
    private(set) var problems: [(message: String, source: Range<Int>)] = []
    private var line = 0
    private var offset: Int

    init(bytes: [UInt8], lines: [DataBlock.Line]) {
        self.bytes = bytes
        self.lines = lines
        offset = lines.first?.text.lowerBound ?? 0
    }

    mutating func nextRow() -> CSVRow? {
        while line < lines.count, bytes[lines[line].text].allSatisfy(isWhiteSpace) { advance() }
        guard line < lines.count else { return nil }
        let start = place
        var row: [CSVRow.Cell] = []
        while true {
            row.append(nextCell())
            let end = place
            guard offset < lines[line].text.upperBound else {
                advance()
                return CSVRow(cells: row, source: start..<max(start, end))
            }
            // The comma.
            offset += 1
        }
    }

    private mutating func advance() {
        line += 1
        if line < lines.count { offset = lines[line].text.lowerBound }
    }

    /// Where `offset` stands in the source.
    private var place: Int { lines[line].source + offset - lines[line].text.lowerBound }

    /// Reads a cell up to its comma or the line's end.
    private mutating func nextCell() -> CSVRow.Cell {
        while offset < lines[line].text.upperBound, isWhiteSpace(bytes[offset]) { offset += 1 }
        let start = place
        guard offset < lines[line].text.upperBound, bytes[offset] == UInt8(ascii: "\"") else {
            let end =
                bytes[offset..<lines[line].text.upperBound].firstIndex(of: UInt8(ascii: ","))
                ?? lines[line].text.upperBound
            let content = bytes[offset..<end].trimmed
            let pieces = content.isEmpty ? [] : [(text: content.startIndex..<content.endIndex, source: start)]
            offset = end
            return CSVRow.Cell(pieces: pieces, source: start..<start + content.count)
        }
        var pieces = quoted()
        let end = place
        let rest = bytes[offset..<lines[line].text.upperBound].prefix { $0 != UInt8(ascii: ",") }
        if !rest.trimmed.isEmpty {
            problems.append(("Text stands behind a cell's closing quote", end..<end + rest.count))
        }
        offset = rest.endIndex
        if pieces.allSatisfy({ bytes[$0.text].allSatisfy(isWhiteSpace) }) { pieces = [] }
        return CSVRow.Cell(pieces: pieces, source: start..<max(start, end))
    }

    /// Reads a cell in quotes, over line breaks if need be; a doubled quote is one.
    private mutating func quoted() -> [(text: Range<Int>, source: Int)] {
        let opening = place
        var pieces: [(text: Range<Int>, source: Int)] = []
        offset += 1
        while true {
            let end = lines[line].text.upperBound
            let quote = bytes[offset..<end].firstIndex(of: UInt8(ascii: "\"")) ?? end
            let isDoubled = quote + 1 < end && bytes[quote + 1] == UInt8(ascii: "\"")
            let piece = offset..<(isDoubled ? quote + 1 : quote)
            if !piece.isEmpty { pieces.append((piece, place)) }
            if isDoubled {
                offset = quote + 2
            } else if quote < end {
                offset = quote + 1
                return pieces
            } else {
                guard line + 1 < lines.count else {
                    problems.append(("Quote is not closed", opening..<opening + 1))
                    offset = end
                    return pieces
                }
                advance()
                pieces.append((end..<end, place))
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func malformedCSV(_ message: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.malformedCSV, message, at: range)
    }
}

extension Rule {
    package static let malformedCSV = Rule(
        "malformed-csv", .error, "Each row of a csv-table has as many cells as the first",
        why: """
            Cells are divided by commas. A cell that contains a comma, a quote or a line break stands in double quotes, \
            and a quote inside it is doubled.
            """,
        example: .inArticle(
            wrong: "```{csv-table}\nCode,Timed\n97140,yes,15 minutes\n```",
            right: "```{csv-table}\nCode,Timed\n97140,\"yes, 15 minutes\"\n```"))
}
