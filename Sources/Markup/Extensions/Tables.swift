import ByteCoding
import Diagnostics

/// Tables as GitHub has them: a head row, a delimiter row, and rows up to the paragraph's end.
///
/// To cmark a table is a paragraph. Its lines are divided into cells first, since a pipe divides even inside a code span
/// unless it is escaped; then the cells of all tables are parsed at once (``CellContents``). What stands in the paragraph
/// above the head row stays a paragraph.
extension Draft {
    mutating func formTables() {
        let plans = tablePlans()
        guard !plans.isEmpty else { return }
        var contents = CellContents()
        for plan in plans {
            for cells in plan.rows {
                for cell in cells.prefix(plan.columns.count) {
                    contents.add(cell, of: neutralised, at: cell.lowerBound, to: &bytes)
                }
            }
        }
        contents.parse(with: &self)
        var writer = TableBuilder(contents: contents, copy: TreeCopy(nodes))
        var next = 0
        var index = 0
        while index < nodes.count {
            writer.copy.closeNodes(before: index)
            if next < plans.count, plans[next].node == index {
                build(plans[next], with: &writer)
                index = Int(nodes[index].end)
                next += 1
            } else {
                writer.copy.open(nodes[index], at: index)
                index += 1
            }
        }
        writer.copy.closeNodes(before: nodes.count)
        nodes = writer.copy.finished()
    }

    private mutating func build(_ plan: TablePlan, with writer: inout TableBuilder) {
        addParagraph(above: plan, to: &writer.copy.builder)
        writer.begin(plan)
        var padding = TablePlan.mostPadding
        for (row, cells) in plan.rows.enumerated() {
            writer.addRow(row, cells, of: plan, padding: &padding)
            if cells.count != plan.columns.count {
                let line = row == 0 ? plan.lines[plan.head] : plan.lines[plan.head + row + 1]
                report(.raggedRow(cells.count, of: plan.columns.count, at: place(line)))
            }
        }
        writer.copy.builder.close()
        if let underline = plan.ruleBelow {
            var rule = Node(.thematicBreak)
            rule.source = TextRange(underline)
            writer.copy.builder.add(rule)
        }
    }

    /// Adds the lines above the head row as a paragraph of their own.
    private mutating func addParagraph(above plan: TablePlan, to builder: inout TreeBuilder) {
        guard plan.head > 0 else { return }
        let end = plan.lines[plan.head - 1].upperBound
        var paragraph = Node(.paragraph)
        paragraph.source = TextRange(from: Int(nodes[plan.node].source.start), to: end)
        builder.open(paragraph)
        var index = plan.node + 1
        // A break in front of the head row belongs to neither.
        while index < Int(nodes[plan.node].end), nodes[index].source.range.upperBound <= end {
            builder.add(index..<Int(nodes[index].end), of: nodes)
            index = Int(nodes[index].end)
        }
        let start = index < Int(nodes[plan.node].end) ? Int(nodes[index].source.start) : end
        if start < end {
            // Emphasis or the like that went on in the table: it is shown as it was typed.
            var text = Node(.text)
            text.text = append(source[start..<end])
            text.source = TextRange(start..<end)
            builder.add(text)
        }
        builder.close()
    }

    private func tablePlans() -> [TablePlan] {
        var plans: [TablePlan] = []
        var quotes: [Int] = []
        for (index, node) in nodes.enumerated() {
            while let end = quotes.last, end <= index { quotes.removeLast() }
            switch node.kind {
            case .blockQuote: quotes.append(Int(node.end))
            case .paragraph, .heading:
                guard source.firstIndex(of: FewBytes("|"), in: node.source.range) != nil else { continue }
                if let plan = TablePlan(index, node, sourceLines(of: node, quotes: quotes.count), source) {
                    plans.append(plan)
                }
            default: break
            }
        }
        return plans
    }
}

/// Puts together the nodes of tables.
private struct TableBuilder {
    var contents: CellContents
    var copy: TreeCopy

    mutating func begin(_ plan: TablePlan) {
        var table = Node(.table)
        let last = plan.lines[plan.lastLine]
        table.source = TextRange(plan.lines[plan.head].lowerBound..<last.upperBound)
        copy.builder.open(table)
    }

    mutating func addRow(_ row: Int, _ cells: [Range<Int>], of plan: TablePlan, padding: inout Int) {
        var node = Node(.tableRow)
        node.level = row == 0 ? 1 : 0
        let line = row == 0 ? plan.lines[plan.head] : plan.lines[plan.head + row + 1]
        node.source = TextRange(line)
        copy.builder.open(node)
        for (column, alignment) in plan.columns.enumerated() {
            var cell = Node(.tableCell)
            cell.level = alignment.rawValue
            cell.number = row == 0 ? 1 : 0
            guard column < cells.count else {
                padding -= 1
                if padding < 0 { break }
                cell.source = TextRange(line.upperBound..<line.upperBound)
                copy.builder.add(cell)
                continue
            }
            cell.source = TextRange(cells[column])
            copy.builder.open(cell)
            contents.addNext(to: &copy.builder)
            copy.builder.close()
        }
        copy.builder.close()
    }
}

extension Diagnostic {
    fileprivate static func raggedRow(_ count: Int, of columns: Int, at range: SourceRange) -> Diagnostic {
        let cells = count == 1 ? "1 cell" : "\(count) cells"
        let effect = count < columns ? "the missing ones are shown empty" : "those that are too many are not shown"
        return Diagnostic(.raggedTable, "Row has \(cells) where the head has \(columns); \(effect)", at: range)
            .helping(count > columns ? #"Write a pipe that belongs to a cell's text as \|"# : nil)
    }
}

extension Rule {
    package static let raggedTable = Rule(
        "ragged-table", .warning, "Each row of a table has as many cells as its head",
        why: """
            A row with too few cells is filled up, one with too many is cut, so that something the author wrote is not \
            shown. Often a pipe inside a cell is meant as text: write it as \\|.
            """,
        example: .inArticle(
            wrong: "| Code | Timed |\n| --- | --- |\n| 97140 | yes | 15 minutes |",
            right: "| Code | Timed |\n| --- | --- |\n| 97140 | yes |"))
}
