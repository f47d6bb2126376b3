import Knowledge
import Markup

/// What an embed shows.
package enum EmbeddedText: Sendable {
    /// A section of an article or of a code's guidance: the heading's place among those of the outline.
    case section(Body, heading: Int)
    /// The whole of an article or guidance.
    case body(Body)
    /// Text fields of a record that say the same kind of thing, such as its denials.
    case fields([Prose])
}

extension LinkedLibrary {
    /// Returns what stands at a place of a page, if that can be shown on another page.
    package func embeddedText(on page: PageID, anchor: String?) -> EmbeddedText? {
        siteMap[page].place.flatMap { library.embeddedText(of: $0, anchor: anchor) }
    }
}

extension Library {
    /// Fields that say what they are by themselves. When to use a code and when not must stay beside each other; what is
    /// made of several records has no text of its own.
    private static let embeddableSections: [PageSection] = [
        .contentOfASession, .denials, .openPoints, .practice, .note, .caution, .modifier,
    ]

    func embeddedText(of record: RecordPlace, anchor: String?) -> EmbeddedText? {
        let body = body(of: record.kind, record.index)
        guard let anchor else {
            if record.kind == .article { return body.map(EmbeddedText.body) }
            return texts(of: record.kind, record.index).first { $0.anchor.isEmpty }.map { .fields([$0.prose]) }
        }
        if let body, let heading = body.outline.heading(anchor) { return .section(body, heading: heading) }
        if let body, anchor == PageSection.guidance.anchor { return .body(body) }
        guard Self.embeddableSections.contains(where: { $0.anchor == anchor }) else { return nil }
        let fields = texts(of: record.kind, record.index).filter { $0.anchor == anchor }
        return fields.isEmpty ? nil : .fields(fields.map(\.prose))
    }

    /// Returns the anchors of a record's page that an embed may name.
    func embeddableAnchors(of record: RecordPlace) -> [String] {
        let outline = body(of: record.kind, record.index)?.outline
        let headings = outline.map { outline in outline.headings.map { outline.string($0.id) } } ?? []
        let sections = Self.embeddableSections.map(\.anchor).filter { anchor in
            texts(of: record.kind, record.index).contains { $0.anchor == anchor }
        }
        return headings + sections
    }
}

extension Outline {
    /// The place of the heading that has an identifier.
    ///
    /// Compares bytes: a `String` for each heading would be most of the work.
    func heading(_ id: String) -> Int? {
        headings.firstIndex { bytes[$0.id.range].elementsEqual(id.utf8) }
    }
}
