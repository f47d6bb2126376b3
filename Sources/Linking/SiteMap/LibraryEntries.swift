import Knowledge
import Markup

/// A record as the site map sees it: its page, and the names beside identifier and title.
struct LibraryEntry {
    let page: Page
    let spellings: [String]
}

extension Library {
    /// Returns the records of a kind, in the library's order.
    func entries(of kind: RecordKind) -> [LibraryEntry] {
        switch kind {
        case .code:
            codes.enumerated().map { index, code in
                entry(
                    kind, index, code.id, title: code.title, summary: code.summary.outline,
                    spellings: code.aliases)
            }
        case .technique:
            techniques.enumerated().map { index, technique in
                entry(
                    kind, index, technique.id, title: technique.name.text.value, summary: technique.definition.outline,
                    spellings: technique.aliases + [technique.abbreviation].compactMap(\.self))
            }
        case .term:
            terms.enumerated().map { index, term in
                entry(
                    kind, index, term.id, title: term.name.text.value, summary: term.definition.outline,
                    spellings: term.aliases + [term.abbreviation].compactMap(\.self))
            }
        case .modifier:
            modifiers.enumerated().map { index, modifier in
                entry(
                    kind, index, modifier.id, title: modifier.title, summary: modifier.summary.outline,
                    spellings: modifier.aliases)
            }
        case .family:
            families.enumerated().map { index, family in
                entry(kind, index, family.id, title: family.title, summary: family.summary.outline)
            }
        case .pair:
            pairs.enumerated().map { index, pair in
                entry(kind, index, pair.id, title: pair.title, summary: pair.summary.outline)
            }
        case .checklist:
            checklists.enumerated().map { index, list in
                entry(kind, index, list.id, title: list.title, summary: list.summary.outline)
            }
        case .source:
            sources.enumerated().map { index, source in
                LibraryEntry(
                    page: page(
                        kind, index, source.id, title: source.shortTitle,
                        summary: source.title == source.shortTitle ? source.publisher : source.title),
                    spellings: [])
            }
        case .article:
            articles.enumerated().map { index, article in
                let summary = article.description ?? article.body.outline.string(article.body.outline.summary)
                return LibraryEntry(
                    page: page(kind, index, article.id, title: article.title, summary: summary),
                    spellings: article.aliases.map(\.text.value))
            }
        }
    }

    private func entry(
        _ kind: RecordKind, _ index: Int, _ id: Located<some Identifier>, title: String, summary: Outline,
        spellings: [Spelling] = []
    ) -> LibraryEntry {
        LibraryEntry(
            page: page(kind, index, id, title: title, summary: summary.string(summary.summary)),
            spellings: spellings.map(\.text.value))
    }

    private func page(
        _ kind: RecordKind, _ index: Int, _ id: Located<some Identifier>, title: String, summary: String
    ) -> Page {
        Page(
            subject: .record(kind, index), name: id.value.text, path: SitePath("\(kind.folder)/\(id.value).html"),
            title: title, summary: summary, origin: id.range)
    }
}
