extension HTMLWriter {
    mutating func openTable(_ node: Node) {
        startLine()
        if style.isForReaders {
            output.append("<div class=\"table-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"")
            if node.text.isEmpty { output.append("Table") } else { writeText(node.text) }
            output.append("\">\n")
        }
        output.append("<table>\n")
        guard !node.text.isEmpty else { return }
        output.append("<caption>")
        writeText(node.text)
        output.append("</caption>\n")
    }

    mutating func closeTable(_ node: Node, _ index: Int) {
        // The head is the first row; there is a body only if there is a second.
        let hasBody = index + 1 < document.nodes.count && document.nodes[index + 1].end < node.end
        if hasBody { output.append("</tbody>\n") }
        output.append("</table>\n")
        if style.isForReaders { output.append("</div>\n") }
    }

    mutating func openRow(_ node: Node) {
        if node.level == 1 { output.append("<thead>\n") }
        output.append("<tr>\n")
    }

    mutating func closeRow(_ node: Node) {
        output.append("</tr>\n")
        guard node.level == 1 else { return }
        output.append("</thead>\n")
        if let table = ancestor(), node.end < table.end { output.append("<tbody>\n") }
    }

    mutating func openCell(_ node: Node, _ index: Int) {
        let head = head(of: node, index)
        output.append(head == nil ? "<td" : "<th")
        if let head, style.isForReaders { output.append(" scope=\"\(head.rawValue)\"") }
        if node.level > 0 {
            output.append(style.isForReaders ? " class=\"align-" : " align=\"")
            output.append(node.level == 1 ? "left" : node.level == 2 ? "center" : "right")
            output.append("\"")
        }
        output.append(">")
    }

    /// What a cell is the head of, if of anything.
    ///
    /// A table whose corner is empty has heads for its rows too, so that each value is read out with both of its heads.
    /// For readers, the corner and other cells without text are no heads: they would be read out as nothing.
    func head(of cell: Node, _ index: Int) -> CellHead? {
        guard style.isForReaders else { return cell.number == 1 ? .column : nil }
        guard !isEmptyCell(index) else { return nil }
        if cell.number == 1 { return .column }
        // The table is followed by its head row, and that by the corner.
        guard let row = ancestorIndex(), index == row + 1, let table = ancestorIndex(1), isEmptyCell(table + 2) else {
            return nil
        }
        return .row
    }

    private func isEmptyCell(_ index: Int) -> Bool {
        index < document.nodes.count && document.nodes[index].kind == .tableCell
            && Int(document.nodes[index].end) == index + 1
    }
}

/// What a cell of a table is the head of, as the attribute `scope` says it.
enum CellHead: String {
    case column = "col"
    case row
}
