/// Links, images, citations: what the context resolves.
extension HTMLWriter {
    /// Writes a text node with the links that begin or end in it.
    mutating func writeText(of node: Node, _ index: Int) {
        let range = node.text.range
        var written = range.lowerBound
        while textLink < textLinks.count, textLinks[textLink].nodes.lowerBound <= index {
            let link = textLinks[textLink]
            if link.nodes.lowerBound == index, link.start >= written, link.start < range.upperBound {
                output.appendEscaped(document.bytes, written..<link.start)
                openAnchor(link.link, otherwise: .empty, cssClass: nil)
                output.append(">")
                written = link.start
                isInTextLink = true
            }
            guard link.nodes.upperBound <= index else { break }
            if isInTextLink {
                let end = min(max(link.end, written), range.upperBound)
                output.appendEscaped(document.bytes, written..<end)
                output.append("</a>")
                written = end
            }
            isInTextLink = false
            textLink += 1
        }
        output.appendEscaped(document.bytes, written..<range.upperBound)
    }

    mutating func openLink(_ node: Node, _ index: Int) {
        let resolved = context.link(node, in: document)
        openAnchor(resolved, otherwise: node.text, cssClass: nil)
        if let title = resolved?.title {
            writeTitle(title)
        } else if !node.detail.isEmpty {
            writeTitle(document.string(node.detail))
        }
        output.append(">")
        if Int(node.end) == index + 1, let text = resolved?.text { output.appendEscaped(text) }
    }

    mutating func openWikiLink(_ node: Node, _ index: Int) {
        let resolved = context.link(node, in: document)
        openAnchor(resolved, otherwise: node.text, cssClass: nil)
        if let title = resolved?.title { writeTitle(title) }
        output.append(">")
        guard Int(node.end) == index + 1 else { return }
        if let text = resolved?.text { output.appendEscaped(text) } else { writeText(node.text) }
    }

    mutating func writeEmbed(_ node: Node) {
        let resolved = context.link(node, in: document)
        openAnchor(resolved, otherwise: node.text, cssClass: "embed")
        output.append(">")
        if let text = resolved?.text { output.appendEscaped(text) } else { writeText(node.text) }
        output.append("</a>")
    }

    mutating func writeCitation(_ node: Node) {
        let resolved = context.link(node, in: document)
        if resolved == nil {
            output.append("<span class=\"citation\">")
        } else {
            openAnchor(resolved, otherwise: node.text, cssClass: "citation")
            if let title = resolved?.title { writeTitle(title) }
            output.append(">")
        }
        if let text = resolved?.text { output.appendEscaped(text) } else { writeText(node.text) }
        if !node.detail.isEmpty {
            output.append(" ")
            writeText(node.detail)
        }
        output.append(resolved == nil ? "</span>" : "</a>")
    }

    /// Writes an image. Its children are the alternative text; links among them are not written.
    mutating func writeImage(_ index: Int) {
        let node = document.nodes[index]
        let resolved = context.link(node, in: document)
        output.append("<img src=\"")
        if let href = resolved?.href {
            output.appendURL(href)
        } else {
            output.appendURL(document.bytes[node.text.range])
        }
        output.append("\" alt=\"")
        for child in document.nodes[(index + 1)..<Int(node.end)] {
            switch child.kind {
            case .text, .code, .htmlInline: writeText(child.text)
            case .softBreak, .lineBreak: output.append(" ")
            default: break
            }
        }
        output.append("\"")
        if !node.detail.isEmpty { writeTitle(document.string(node.detail)) }
        if style.isForReaders { output.append(" loading=\"lazy\"") }
        output.append(" />")
    }

    /// Writes `<a class="…" href="…"`, still open for further attributes.
    private mutating func openAnchor(_ resolved: ResolvedLink?, otherwise destination: TextRange, cssClass: String?) {
        output.append("<a ")
        if cssClass != nil || resolved?.cssClass != nil {
            output.append("class=\"")
            if let cssClass { output.appendEscaped(cssClass) }
            if let other = resolved?.cssClass {
                if cssClass != nil { output.append(" ") }
                output.appendEscaped(other)
            }
            output.append("\" ")
        }
        output.append("href=\"")
        if let href = resolved?.href {
            output.appendURL(href)
        } else {
            output.appendURL(document.bytes[destination.range])
        }
        output.append("\"")
    }

    private mutating func writeTitle(_ title: String) {
        output.append(" title=\"")
        output.appendEscaped(title)
        output.append("\"")
    }
}
