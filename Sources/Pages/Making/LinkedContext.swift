import Knowledge
import Linking
import Markup

/// Answers the HTML writer from the linked library: where a reference leads, and what a data block shows.
struct LinkedContext: PageContext {
    let here: PageSurroundings
    var mentions: [Mention] = []
    var embeds = EmbeddedDocuments.none
    /// The page of the text, if that is another one than the page it is shown on.
    var origin: PageID?
    /// Whether the text is an item in a `{checklist}`: a list in it is not written, or it might write itself for ever.
    var isListed = false

    /// What the text names without linking to it.
    var textLinks: [TextLink] {
        mentions.map { mention in
            let page = here.siteMap[mention.target]
            return TextLink(
                nodes: mention.nodes, start: mention.start, end: mention.end,
                link: ResolvedLink(href: here.address(of: page.path), cssClass: page.kind?.mentionClass ?? "mention"))
        }
    }

    func link(_ node: Node, in document: Document) -> ResolvedLink? {
        guard let kind = Outline.Reference.Kind(node.kind) else { return nil }
        let target = document.string(node.text)
        switch here.maker.linked.resolver.destination(of: kind, target, on: path) {
        case .external, .broken: return nil
        case .file(let path): return ResolvedLink(href: here.address(of: path))
        case .page(let id, let anchor):
            let page = here.siteMap[id]
            let address = id == here.id && anchor != nil ? "" : here.address(of: page.path)
            return ResolvedLink(
                href: anchor.map { "\(address)#\($0)" } ?? address, text: page.linkText,
                cssClass: page.kind?.linkClass)
        }
    }

    /// Where relative links of the text begin.
    private var path: SitePath {
        (origin ?? here.writtenOn).map { here.siteMap[$0].path } ?? here.page.path
    }

    func write(embed index: Int, of document: Document, below level: UInt8, into output: inout [UInt8]) {
        let linked = here.maker.linked
        guard
            case .page(let id, let anchor) = linked.resolver.destination(
                of: .embed, document.string(document.nodes[index].text), on: path),
            let text = embeds[EmbeddedDocuments.Place(page: id, anchor: anchor)]
        else { return }
        let page = here.address(of: here.siteMap[id].path)
        let style = HTMLStyle.embedded(from: page, level: text.level, below: level)
        output += "<div class=\"embed\" data-search=\"skip\">\n".utf8
        if text.documents.count == 1 {
            write(text.documents[0], of: id, style, into: &output)
        } else {
            var phrase = style
            phrase.unwrapsParagraph = true
            output += "<ul>\n".utf8
            for document in text.documents {
                output += "<li>".utf8
                write(document, of: id, phrase, into: &output)
                output += "</li>\n".utf8
            }
            output += "</ul>\n".utf8
        }
        let address = page + (anchor.map { "#\($0)" } ?? "")
        output += "<p class=\"embed-origin\">From <a href=\"".utf8
        output.appendURL(address)
        output += "\">".utf8
        output.appendEscaped(here.siteMap[id].fullTitle + (text.heading.isEmpty ? "" : ", \(text.heading)"))
        output += "</a></p>\n</div>\n".utf8
    }

    private func write(_ document: Document, of origin: PageID, _ style: HTMLStyle, into output: inout [UInt8]) {
        let unlinked = PageSurroundings(maker: here.maker, id: origin).unlinked
        let mentions = here.maker.linked.mentions.mentions(in: document, on: here.id, unlinked: unlinked).links
        let context = LinkedContext(here: here, mentions: mentions, embeds: embeds, origin: origin)
        HTMLWriter.write(document, style: style, context: context, into: &output)
    }

    func write(dataBlock index: Int, of document: Document, into output: inout [UInt8]) {
        switch document.string(document.nodes[index].detail) {
        case "checklist" where isListed: break
        case "units":
            let number = Int(document.string(document.nodes[index].text)) ?? Self.usualNumberOfUnits
            output += UnitsFigure(units: number).html().bytes
        case "checklist": writeChecklist(index, of: document, into: &output)
        default: writeCodes(index, of: document, into: &output)
        }
    }

    /// Two hours, as the table of Medicare's manual.
    private static let usualNumberOfUnits = 8

    /// `{codes}` is a table of the codes that it names.
    private func writeCodes(_ index: Int, of document: Document, into output: inout [UInt8]) {
        let codes = document.nodes[(index + 1)..<Int(document.nodes[index].end)].map { document.string($0.text) }
        output += "<div class=\"table-scroll\"><table class=\"codes\"><thead><tr>".utf8
        for heading in ["Code", "In our words", "Timing", "Category"] {
            output += "<th scope=\"col\">\(heading)</th>".utf8
        }
        output += "</tr></thead><tbody>\n".utf8
        for code in codes.compactMap({ CodeID($0) }) { writeRow(of: code, into: &output) }
        output += "</tbody></table></div>\n".utf8
    }

    /// `{checklist}` is the list of items, each linked to its place, with a link to the worksheet behind them.
    private func writeChecklist(_ index: Int, of document: Document, into output: inout [UInt8]) {
        let linked = here.maker.linked
        let names = document.nodes[(index + 1)..<Int(document.nodes[index].end)].map { document.string($0.text) }
        guard let name = names.first,
            case .page(let id, _) = linked.resolver.destination(of: .listedChecklist, name, on: here.page.path)
        else { return }
        let all: [ComposedItem] =
            switch here.siteMap[id].subject {
            case .record(.checklist, let list): linked.library.composedItems(of: linked.library.checklists[list])
            case .worksheet(let code): linked.library.composedItems(of: linked.library.codes[code])
            default: []
            }
        let option = document.string(document.nodes[index].text).split(separator: " ").last ?? ""
        let level = option.hasPrefix("level=") ? Checklist.Level(rawValue: String(option.dropFirst(6))) : nil
        let address = here.address(of: here.siteMap[id].path).escapedForHTML
        output += "<div class=\"listed-items\">\n<ul>\n".utf8
        for item in all.map(\.item) where level == nil || item.level == level {
            let itemID = item.id.value.text
            output += "<li><a class=\"key\" href=\"\(address)#\(itemID)\">\(itemID)</a> ".utf8
            output += "<span class=\"listed-level\">\(item.level.label)</span> ".utf8
            writeItemText(item.text, into: &output)
            if let condition = item.condition {
                output += " <span class=\"listed-condition\">When: ".utf8
                writeItemText(condition, into: &output)
                output += "</span>".utf8
            }
            output += "</li>\n".utf8
        }
        let title = here.siteMap[id].title.escapedForHTML
        output += "</ul>\n<p><a href=\"\(address)\">\(title), as a worksheet</a></p>\n</div>\n".utf8
    }

    private func writeItemText(_ prose: Prose, into output: inout [UInt8]) {
        let context = LinkedContext(here: here, isListed: true)
        HTMLWriter.write(prose.document, style: .phrase, context: context, into: &output)
    }

    private func writeRow(of id: CodeID, into output: inout [UInt8]) {
        let linked = here.maker.linked
        guard let page = here.siteMap.page(id, .code), case .record(_, let index) = here.siteMap[page].subject
        else { return }
        let code = linked.library.codes[index]
        output += "<tr><th scope=\"row\"><a href=\"".utf8
        output.appendEscaped(here.address(of: here.siteMap[page].path))
        output += "\">\(id)</a></th>".utf8
        for cell in [code.title, code.timing.label, code.category.label] {
            output += "<td>".utf8
            output.appendEscaped(cell)
            output += "</td>".utf8
        }
        output += "</tr>\n".utf8
    }
}

extension Page {
    /// The title, with the identifier where staff know the page by it.
    fileprivate var fullTitle: String {
        switch kind {
        case .code, .modifier: "\(name) \(title)"
        default: title
        }
    }

    /// What a link without a text of its own shows.
    fileprivate var linkText: String {
        switch kind {
        case .code, .modifier: name
        default: title
        }
    }
}
