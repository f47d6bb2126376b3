/// What a document does not know itself: where its references lead, and what its data blocks show.
package protocol PageContext {
    /// Where a node leads that is one of ``Outline/references``; `nil` writes it as it stands.
    func link(_ node: Node, in document: Document) -> ResolvedLink?

    /// Stretches of text that become links although their author wrote none, in the order of the document.
    var textLinks: [TextLink] { get }

    /// Appends the HTML of the embed at an index of the nodes, which stands alone under a heading of some level.
    func write(embed index: Int, of document: Document, below level: UInt8, into output: inout [UInt8])

    /// Appends the HTML of the data block at an index of the nodes.
    func write(dataBlock index: Int, of document: Document, into output: inout [UInt8])
}

extension PageContext {
    package var textLinks: [TextLink] { [] }

    /// A link in place of the text.
    package func write(embed index: Int, of document: Document, below level: UInt8, into output: inout [UInt8]) {
        let node = document.nodes[index]
        let resolved = link(node, in: document)
        output.append("<p><a class=\"embed\" href=\"")
        output.appendURL(resolved?.href ?? document.string(node.text))
        output.append("\">")
        output.appendEscaped(resolved?.text ?? document.string(node.text))
        output.append("</a></p>\n")
    }
}

/// A stretch of text that becomes a link: within one text node, or over siblings that only line ends divide.
package struct TextLink: Hashable, Sendable {
    package let nodes: ClosedRange<Int>
    /// Where it begins in the first node and ends in the last, in ``Document/bytes``.
    package let start: Int
    package let end: Int
    package let link: ResolvedLink

    package init(nodes: ClosedRange<Int>, start: Int, end: Int, link: ResolvedLink) {
        self.nodes = nodes
        self.start = start
        self.end = end
        self.link = link
    }
}

/// A reference that has been looked up. Nothing here is escaped yet.
package struct ResolvedLink: Hashable, Sendable {
    package var href: String
    /// What a link without text of its own shows.
    package var text: String?
    package var cssClass: String?
    /// Shown on hovering, in place of the author's.
    package var title: String?

    package init(href: String, text: String? = nil, cssClass: String? = nil, title: String? = nil) {
        self.href = href
        self.text = text
        self.cssClass = cssClass
        self.title = title
    }
}

/// A document by itself: links lead where they say, data blocks show their source.
package struct NoContext: PageContext {
    package init() {}

    package func link(_ node: Node, in document: Document) -> ResolvedLink? { nil }

    package func write(dataBlock index: Int, of document: Document, into output: inout [UInt8]) {
        output.append("<ul>\n")
        for node in document.nodes[(index + 1)..<Int(document.nodes[index].end)] {
            output.append("<li>")
            output.appendEscaped(document.bytes, node.text.range)
            output.append("</li>\n")
        }
        output.append("</ul>\n")
    }
}
