import Diagnostics
import Knowledge
import Linking
import Markup

/// The texts that the embeds of a page show, read and parsed, also those inside others.
struct EmbeddedDocuments {
    struct Place: Hashable {
        let page: PageID
        let anchor: String?
    }

    struct Text {
        /// One document, or the fields of a list.
        let documents: [Document]
        /// The heading's words and level; empty and 1 for a whole text.
        let heading: String
        let level: UInt8
    }

    static let none = EmbeddedDocuments()

    private var texts: [Place: Text] = [:]

    subscript(place: Place) -> Text? { texts[place] }

    fileprivate mutating func add(_ text: Text, at place: Place) {
        texts[place] = text
    }
}

extension PageMaker {
    /// Reads what the embeds of a document show. Throws if an article or guidance can no longer be read.
    ///
    /// Embeds do not go in circles, and a page shows a hundred of them at most (``Linking``).
    func embeddedDocuments(in document: Document, on page: PageID) throws(FileTreeError) -> EmbeddedDocuments {
        var found = EmbeddedDocuments()
        var pending = [(document: document, page: page)]
        while let (document, page) = pending.popLast() {
            for node in document.nodes where node.kind == .embed {
                let target = document.string(node.text)
                guard
                    case .page(let id, let anchor) = linked.resolver.destination(
                        of: .embed, target, on: linked.siteMap[page].path)
                else { continue }
                let place = EmbeddedDocuments.Place(page: id, anchor: anchor)
                guard found[place] == nil, let text = linked.embeddedText(on: id, anchor: anchor) else { continue }
                let read = try read(text, of: id)
                found.add(read, at: place)
                pending += read.documents.map { ($0, id) }
            }
        }
        return found
    }

    private func read(_ text: EmbeddedText, of page: PageID) throws(FileTreeError) -> EmbeddedDocuments.Text {
        switch text {
        case .fields(let fields):
            return EmbeddedDocuments.Text(documents: fields.map(\.document), heading: "", level: 1)
        case .body(let body):
            let document = try document(of: body, on: linked.siteMap[page])
            let end = document.nodes.firstIndex { $0.kind == .footnoteDefinition } ?? document.nodes.count
            return EmbeddedDocuments.Text(documents: [document.part(1..<end)], heading: "", level: 1)
        case .section(let body, let heading):
            let document = try document(of: body, on: linked.siteMap[page])
            let sections = document.sections()
            // The file may have been changed since it was linked; then the next build will see it.
            guard heading < sections.count else {
                return EmbeddedDocuments.Text(documents: [], heading: "", level: 1)
            }
            return EmbeddedDocuments.Text(
                documents: [document.part(sections[heading].nodes)],
                heading: body.outline.string(body.outline.headings[heading].text),
                level: max(2, document.nodes[sections[heading].heading].level))
        }
    }
}
