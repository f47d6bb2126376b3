/// What a document does not know itself: where its references lead, and what its data blocks show.
package protocol PageContext {
    /// Where a node leads that is one of ``Outline/references``; `nil` writes it as it stands.
    func link(_ node: Node, in document: Document) -> ResolvedLink?

    /// Appends the HTML of the data block at an index of the nodes.
    func write(dataBlock index: Int, of document: Document, into output: inout [UInt8])
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
            output.appendEscaped(document.bytes[node.text.range])
            output.append("</li>\n")
        }
        output.append("</ul>\n")
    }
}
