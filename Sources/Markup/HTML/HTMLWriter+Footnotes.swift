/// Footnotes stand behind all else (``Draft/formFootnotes()``), in the order of their numbers.
extension HTMLWriter {
    mutating func writeFootnoteReference(_ node: Node) {
        if let origin = style.origin { return writeFootnoteLink(node, on: origin) }
        let use = countUse(node.number)
        output.append("<sup class=\"footnote-ref\"><a href=\"#fn\(node.number)\" id=\"fnref\(node.number)")
        if use > 1 { output.append("-\(use)") }
        output.append("\"")
        if style.isForReaders { output.append(" aria-label=\"Footnote \(node.number)\"") }
        output.append(">\(node.number)</a></sup>")
    }

    /// A text that is shown on another page leaves its footnotes where they are.
    private mutating func writeFootnoteLink(_ node: Node, on origin: String) {
        output.append("<sup class=\"footnote-ref\"><a href=\"")
        output.appendURL(origin)
        output.append("#fn\(node.number)\" aria-label=\"Footnote \(node.number) on the text's own page\">")
        output.append("\(node.number)</a></sup>")
    }

    mutating func openFootnote(_ node: Node) {
        startLine()
        if !hasFootnotes {
            hasFootnotes = true
            output.append("<section class=\"footnotes\"")
            if style.isForReaders { output.append(" aria-label=\"Footnotes\"") }
            output.append(">\n<ol>\n")
        }
        output.append("<li id=\"fn\(node.number)\">\n")
    }

    /// Ends a footnote, with the links back on a line of their own where no paragraph could take them.
    mutating func closeFootnote(_ node: Node, _ index: Int) {
        var last = index + 1
        while last < Int(node.end), document.nodes[last].end < node.end { last = Int(document.nodes[last].end) }
        if last >= Int(node.end) || document.nodes[last].kind != .paragraph {
            writeBackLinks(node, separator: "")
            output.append("\n")
        }
        output.append("</li>\n")
    }

    mutating func closeFootnotes() {
        if hasFootnotes { output.append("</ol>\n</section>\n") }
    }

    /// Writes one link for each place that refers to a footnote.
    mutating func writeBackLinks(_ node: Node, separator: String = " ") {
        let uses = max(totalUses(node.number), 1)
        for use in 1...uses {
            output.append(use == 1 ? separator : " ")
            output.append("<a href=\"#fnref\(node.number)")
            if use > 1 { output.append("-\(use)") }
            output.append("\" class=\"footnote-backref\"")
            if style.isForReaders { output.append(" aria-label=\"Back to the text\"") }
            output.append(">↩</a>")
        }
    }

    private mutating func countUse(_ number: Int32) -> Int {
        footnoteUses[number, default: 0] += 1
        return footnoteUses[number, default: 1]
    }

    private mutating func totalUses(_ number: Int32) -> Int {
        if footnoteTotals.isEmpty {
            for node in document.nodes where node.kind == .footnoteReference {
                footnoteTotals[node.number, default: 0] += 1
            }
        }
        return footnoteTotals[number, default: 0]
    }
}
