import Knowledge
import Markup

/// The places on pages that a link may name behind `#`.
struct AnchorIndex: Sendable {
    private let library: Library
    private let siteMap: SiteMap
    private let sections: PageSections

    init(_ library: Library, _ siteMap: SiteMap, _ relations: Relations) {
        self.library = library
        self.siteMap = siteMap
        sections = PageSections(library: library, siteMap: siteMap, relations: relations)
    }

    /// Cost: the headings of one page.
    func has(_ anchor: String, on page: PageID) -> Bool {
        outline(of: page)?.heading(anchor) != nil || fixedAnchors(of: page).contains(anchor)
    }

    /// Returns all of them, for a suggestion.
    func all(on page: PageID) -> [String] {
        let headings = outline(of: page).map { outline in outline.headings.map { outline.string($0.id) } }
        return fixedAnchors(of: page) + (headings ?? [])
    }

    private func outline(of page: PageID) -> Outline? {
        switch siteMap[page].subject {
        case .record(.article, let index): library.articles[index].body.outline
        case .record(.code, let index): library.codes[index].guidance?.outline
        default: nil
        }
    }

    private func fixedAnchors(of page: PageID) -> [String] {
        let anchors = sections.sections(of: page).map(\.anchor)
        return anchors + glossaryAnchors(on: page) + composedItems(on: page).map(\.item.id.value.text)
    }

    private func glossaryAnchors(on page: PageID) -> [String] {
        guard siteMap[page].subject == .glossary else { return [] }
        return library.techniques.map(\.id.value.glossaryAnchor) + library.terms.map(\.id.value.glossaryAnchor)
    }

    private func composedItems(on page: PageID) -> [ComposedItem] {
        switch siteMap[page].subject {
        case .record(.checklist, let index): library.composedItems(of: library.checklists[index])
        case .worksheet(let index): library.composedItems(of: library.codes[index])
        case .audit: library.auditItems()
        default: []
        }
    }
}

extension TermID {
    /// The place of an entry on the glossary's page, such as `term-unit`.
    package var glossaryAnchor: String { "term-\(self)" }
}

extension Page {
    /// Whether the places on the page stay as long as what an author wrote. The groups of a list come and go with the
    /// records that are in them.
    var hasLastingAnchors: Bool {
        switch subject {
        case .record, .worksheet, .audit, .glossary: true
        case .home, .index, .codeTable, .comparison, .comparisons, .guide, .handbook, .quality, .search: false
        }
    }
}
