extension HTMLWriter {
    mutating func openTable(_ node: Node) {
        startLine()
        if style.isForReaders {
            output.append("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
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

    mutating func openCell(_ node: Node) {
        output.append(node.number == 1 ? "<th" : "<td")
        if node.number == 1, style.isForReaders { output.append(" scope=\"col\"") }
        if node.level > 0 {
            output.append(style.isForReaders ? " class=\"align-" : " align=\"")
            output.append(node.level == 1 ? "left" : node.level == 2 ? "center" : "right")
            output.append("\"")
        }
        output.append(">")
    }
}
