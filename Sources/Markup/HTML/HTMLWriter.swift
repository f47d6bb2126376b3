/// Writes a document as HTML.
///
/// One pass over the node array with a stack of the open nodes, straight into a byte buffer. With
/// ``HTMLStyle/specification`` the result is that of CommonMark's and GitHub's specifications, byte for byte.
package struct HTMLWriter<Context: PageContext> {
    let document: Document
    let style: HTMLStyle
    let context: Context
    var output: [UInt8]
    /// The nodes whose end has not been written, outermost first.
    private var open: [Int] = []
    /// How often each footnote has been referred to so far, and in all.
    var footnoteUses: [Int32: Int] = [:]
    var footnoteTotals: [Int32: Int] = [:]
    var hasFootnotes = false
    /// The level of the last heading that was written, or of the one above the text.
    private var level: UInt8
    let textLinks: [TextLink]
    /// The first of the text links that has not been closed.
    var textLink = 0
    var isInTextLink = false

    /// Appends the HTML of a document to a buffer.
    package static func write(
        _ document: Document, style: HTMLStyle = .page, context: Context, into output: inout [UInt8]
    ) {
        var buffer: [UInt8] = []
        swap(&buffer, &output)
        var writer = HTMLWriter(document, style, context, buffer)
        buffer = []
        writer.writeAll()
        swap(&writer.output, &output)
    }

    private init(_ document: Document, _ style: HTMLStyle, _ context: Context, _ output: consuming [UInt8]) {
        self.document = document
        self.style = style
        self.context = context
        level = style.levelAbove
        textLinks = context.textLinks
        self.output = output
    }

    private mutating func writeAll() {
        output.reserveCapacity(output.count + document.bytes.count * 3 / 2)
        var index = 0
        while index < document.nodes.count {
            closeNodes(before: index)
            let node = document.nodes[index]
            if node.kind.isLeaf {
                writeLeaf(node, index)
                index += 1
            } else if node.kind == .image {
                writeImage(index)
                index = Int(node.end)
            } else if node.kind == .dataBlock {
                writeDataBlock(index)
                index = Int(node.end)
            } else {
                openNode(node, index)
                open.append(index)
                index += 1
            }
        }
        closeNodes(before: document.nodes.count)
    }

    private mutating func closeNodes(before index: Int) {
        while let last = open.last, Int(document.nodes[last].end) <= index {
            open.removeLast()
            close(document.nodes[last], last)
        }
    }

    /// The innermost open node, or the one so many levels above it.
    func ancestor(_ levels: Int = 0) -> Node? {
        ancestorIndex(levels).map { document.nodes[$0] }
    }

    /// The index of ``ancestor(_:)``.
    func ancestorIndex(_ levels: Int = 0) -> Int? {
        open.count > levels ? open[open.count - 1 - levels] : nil
    }

    /// Begins a new line unless at the beginning of one.
    mutating func startLine() {
        if let last = output.last, last != UInt8(ascii: "\n") { output.append(UInt8(ascii: "\n")) }
    }

    mutating func writeText(_ range: TextRange) {
        output.appendEscaped(document.bytes, range.range)
    }
}

// MARK: - Nodes with children

extension HTMLWriter {
    private mutating func openNode(_ node: Node, _ index: Int) {
        switch node.kind {
        case .paragraph:
            guard !isBare(node) else { return }
            startLine()
            output.append("<p>")
        case .heading: openHeading(node)
        case .blockQuote:
            startLine()
            output.append("<blockquote>\n")
        case .list: openList(node)
        case .item: openItem(node)
        case .callout: openCallout(node)
        case .container: openContainer(node)
        case .table: openTable(node)
        case .tableRow: openRow(node)
        case .tableCell: openCell(node, index)
        case .definitionList:
            startLine()
            output.append("<dl>\n")
        case .definitionTerm: output.append("<dt>")
        case .definitionMeaning: output.append("<dd>")
        case .footnoteDefinition: openFootnote(node)
        case .emphasis: output.append("<em>")
        case .strong: output.append("<strong>")
        case .strikethrough: output.append("<del>")
        case .link: openLink(node, index)
        case .wikiLink: openWikiLink(node, index)
        default: break
        }
    }

    private mutating func close(_ node: Node, _ index: Int) {
        switch node.kind {
        case .document: closeFootnotes()
        case .paragraph:
            if let footnote = ancestor(), footnote.kind == .footnoteDefinition, footnote.end == node.end {
                writeBackLinks(footnote)
            }
            if !isBare(node) { output.append("</p>\n") }
        case .heading: closeHeading(node)
        case .blockQuote:
            startLine()
            output.append("</blockquote>\n")
        case .list:
            startLine()
            output.append(node.number < 0 ? "</ul>\n" : "</ol>\n")
        case .item: output.append("</li>\n")
        case .callout:
            startLine()
            output.append("</aside>\n")
        case .container:
            startLine()
            output.append("</div>\n")
        case .table: closeTable(node, index)
        case .tableRow: closeRow(node)
        case .tableCell: output.append(head(of: node, index) == nil ? "</td>\n" : "</th>\n")
        case .definitionList: output.append("</dl>\n")
        case .definitionTerm: output.append("</dt>\n")
        case .definitionMeaning: output.append("</dd>\n")
        case .footnoteDefinition: closeFootnote(node, index)
        case .emphasis: output.append("</em>")
        case .strong: output.append("</strong>")
        case .strikethrough: output.append("</del>")
        case .link, .wikiLink: output.append("</a>")
        default: break
        }
    }

    /// Whether a paragraph has no tag: in a tight list, or alone in a phrase.
    private func isBare(_ paragraph: Node) -> Bool {
        if let item = ancestor(), item.kind == .item, let list = ancestor(1) { return list.level == 1 }
        return style.unwrapsParagraph && document.nodes.count > 1 && document.nodes[1].kind == .paragraph
            && Int(document.nodes[1].end) == document.nodes.count
    }

    private mutating func openHeading(_ node: Node) {
        startLine()
        level = headingLevel(node)
        output.append("<h")
        output.append(UInt8(ascii: "0") + level)
        if style.isForReaders, style.origin == nil, !node.detail.isEmpty {
            output.append(" id=\"")
            writeText(node.detail)
            output.append("\"")
        }
        output.append(">")
    }

    private mutating func closeHeading(_ node: Node) {
        if style.isForReaders, style.origin == nil, !node.detail.isEmpty {
            output.append(" <a class=\"permalink\" href=\"#")
            output.appendURL(document.bytes[node.detail.range])
            output.append("\" aria-label=\"Link to this section\">#</a>")
        }
        output.append("</h")
        output.append(UInt8(ascii: "0") + headingLevel(node))
        output.append(">\n")
    }

    private func headingLevel(_ node: Node) -> UInt8 {
        let level = Int(max(node.level, style.highestHeading)) + style.headingShift
        return UInt8(min(max(level, Int(style.highestHeading)), 6))
    }

    private mutating func openList(_ node: Node) {
        startLine()
        if node.number < 0 {
            output.append("<ul>\n")
        } else if node.number == 1 {
            output.append("<ol>\n")
        } else {
            output.append("<ol start=\"\(node.number)\">\n")
        }
    }

    private mutating func openItem(_ node: Node) {
        startLine()
        guard node.number >= 0 else { return output.append("<li>") }
        output.append(style.isForReaders ? "<li class=\"task\">" : "<li>")
        output.append("<input type=\"checkbox\"")
        if node.number == 1 { output.append(" checked=\"\"") }
        output.append(" disabled=\"\"")
        if style.isForReaders { output.append(node.number == 1 ? " aria-label=\"Done\"" : " aria-label=\"Open\"") }
        output.append(" /> ")
    }

    private mutating func openCallout(_ node: Node) {
        startLine()
        let kind = document.string(node.detail)
        output.append("<aside class=\"callout callout-\(kind)\"")
        if style.isForReaders { output.append(" role=\"note\"") }
        output.append(">\n<p class=\"callout-title\">")
        if node.text.isEmpty {
            output.appendEscaped(CalloutKind(rawValue: kind)?.title ?? kind)
        } else {
            writeText(node.text)
        }
        output.append("</p>\n")
    }

    private mutating func openContainer(_ node: Node) {
        startLine()
        output.append("<div class=\"container container-")
        writeText(node.detail)
        output.append("\">\n")
        guard !node.text.isEmpty else { return }
        output.append("<p class=\"container-title\">")
        writeText(node.text)
        output.append("</p>\n")
    }
}

// MARK: - Leaves

extension HTMLWriter {
    private mutating func writeLeaf(_ node: Node, _ index: Int) {
        switch node.kind {
        case .text: writeText(of: node, index)
        case .softBreak: output.append(UInt8(ascii: "\n"))
        case .lineBreak: output.append("<br />\n")
        case .code:
            output.append("<code>")
            writeText(node.text)
            output.append("</code>")
        case .htmlInline: output.append(contentsOf: document.bytes[node.text.range])
        case .htmlBlock:
            startLine()
            output.append(contentsOf: document.bytes[node.text.range])
            startLine()
        case .thematicBreak:
            startLine()
            output.append("<hr />\n")
        case .codeBlock: writeCodeBlock(node)
        case .citation: writeCitation(node)
        case .embed where node.level == 1:
            startLine()
            context.write(embed: index, of: document, below: level, into: &output)
            startLine()
        case .embed: writeEmbed(node)
        case .footnoteReference: writeFootnoteReference(node)
        default: break
        }
    }

    private mutating func writeDataBlock(_ index: Int) {
        startLine()
        context.write(dataBlock: index, of: document, into: &output)
        startLine()
    }

    private mutating func writeCodeBlock(_ node: Node) {
        startLine()
        output.append(style.isForReaders ? "<pre tabindex=\"0\"><code" : "<pre><code")
        let info = document.bytes[node.detail.range]
        if !info.isEmpty {
            let end = info.firstIndex(where: isWhiteSpace) ?? info.endIndex
            output.append(" class=\"language-")
            output.appendEscaped(document.bytes, node.detail.range.lowerBound..<end)
            output.append("\"")
        }
        output.append(">")
        writeText(node.text)
        output.append("</code></pre>\n")
    }
}
