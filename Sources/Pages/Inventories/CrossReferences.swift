import Diagnostics
import Knowledge
import Linking
import Markup

extension PageMaker {
    /// `fascia.xref.json`: every page and every heading of an author's text, in the order of the site map.
    var crossReferences: [UInt8] {
        JSONValue.bytes(
            [
                "version": "1",
                "project": .string(linked.library.settings.title),
                "edition": linked.library.settings.edition.map(JSONValue.string),
            ], listing: "references", linked.siteMap.pages.lazy.flatMap { self.references(to: $0) })
    }

    private func references(to page: Page) -> [JSONValue] {
        let identifier = page.kind.map { "\($0):\(page.name)" } ?? page.name
        let own = JSONValue.object([
            "identifier": .string(identifier),
            "kind": .string(page.kind?.rawValue ?? "page"),
            "url": .string(page.path.text),
            "title": .string(page.title),
            "data": page.kind.map { .string(Inventory.records($0).path.text) },
        ])
        guard let outline = outline(of: page) else { return [own] }
        return [own]
            + outline.headings.map { heading in
                let anchor = outline.string(heading.id)
                return .members([
                    .init(name: "identifier", value: .string(identifier + "#" + anchor)),
                    .init(name: "kind", value: "heading"),
                    .init(name: "url", value: .string(page.path.text + "#" + anchor)),
                    .init(name: "title", value: .string(outline.string(heading.text))),
                ])
            }
    }

    private func outline(of page: Page) -> Outline? {
        switch page.subject {
        case .record(.article, let index): linked.library.articles[index].body.outline
        case .record(.code, let index): linked.library.codes[index].guidance?.outline
        default: nil
        }
    }
}
