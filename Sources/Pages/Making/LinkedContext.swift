import Knowledge
import Linking
import Markup

/// Answers the HTML writer from the linked library: where a reference leads, and what a data block shows.
struct LinkedContext: PageContext {
    let here: PageSurroundings
    let outline: Outline
    let mentions: [Mention]

    /// What the text names without linking to it.
    var textLinks: [TextLink] {
        mentions.map { mention in
            let page = here.maker.linked.siteMap[mention.target]
            let kind = page.kind.map { " to-\($0.rawValue)" } ?? ""
            return TextLink(
                nodes: mention.nodes, start: mention.start, end: mention.end,
                link: ResolvedLink(href: here.address(of: page.path), cssClass: "mention\(kind)"))
        }
    }

    func link(_ reference: Int) -> ResolvedLink? {
        // The text may have been changed since it was linked, if an author saves while a build runs.
        guard outline.references.indices.contains(reference) else { return nil }
        let reference = outline.references[reference]
        let target = outline.string(reference.target)
        switch here.maker.linked.resolver.destination(of: reference.kind, target, on: here.page.path) {
        case .external, .broken: return nil
        case .file(let path): return ResolvedLink(href: here.address(of: path))
        case .page(let id, let anchor):
            let page = here.maker.linked.siteMap[id]
            let address = id == here.id && anchor != nil ? "" : here.address(of: page.path)
            return ResolvedLink(
                href: anchor.map { "\(address)#\($0)" } ?? address, text: page.linkText,
                cssClass: page.kind.map { "to-\($0.rawValue)" })
        }
    }

    /// `{codes}` is a table of the codes that it names.
    func write(dataBlock index: Int, of document: Document, firstReference: Int, into output: inout [UInt8]) {
        let codes = document.nodes[(index + 1)..<Int(document.nodes[index].end)].map { document.string($0.text) }
        output += Array("<div class=\"table-scroll\"><table class=\"codes\"><thead><tr>".utf8)
        for heading in ["Code", "In our words", "Timing", "Category"] {
            output += Array("<th scope=\"col\">\(heading)</th>".utf8)
        }
        output += Array("</tr></thead><tbody>\n".utf8)
        for code in codes.compactMap({ CodeID($0) }) { writeRow(of: code, into: &output) }
        output += Array("</tbody></table></div>\n".utf8)
    }

    private func writeRow(of id: CodeID, into output: inout [UInt8]) {
        let linked = here.maker.linked
        guard let page = linked.siteMap.page(id, .code), case .record(_, let index) = linked.siteMap[page].subject
        else { return }
        let code = linked.library.codes[index]
        let address = here.address(of: linked.siteMap[page].path).escapedForHTML
        output += Array("<tr><th scope=\"row\"><a href=\"\(address)\">\(id)</a></th>".utf8)
        for cell in [code.title, code.timing.label, code.category.label] {
            output += Array("<td>\(cell.escapedForHTML)</td>".utf8)
        }
        output += Array("</tr>\n".utf8)
    }
}

extension Page {
    /// What a link without a text of its own shows.
    fileprivate var linkText: String {
        switch kind {
        case .code, .modifier: name
        default: title
        }
    }
}
