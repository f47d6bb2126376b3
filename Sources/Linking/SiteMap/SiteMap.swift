import Diagnostics
import Knowledge
import Markup

/// All pages of the site, found by identifier, by path and by the names that people use.
///
/// A class that never changes: every link of every page asks it, and a copy counted seven references.
package final class SiteMap: Sendable {
    /// The home page first, then the glossary and the guides to it, then each kind: its index, and its records by
    /// identifier.
    package let pages: [Page]
    private let byPath: [SitePath: PageID]
    private let byName: [RecordKind: [String: PageID]]
    /// The page of the first record of each kind; the others follow it.
    private let firstPages: [RecordKind: Int]
    private let spellings: NameTable
    /// The pages that are made, not written.
    private let bySubject: [Page.Subject: PageID]

    package init(_ library: Library) {
        var pages = [Page.home(library.settings)]
        var byName: [RecordKind: [String: PageID]] = [:]
        var spellings = NameTable()
        var firstPages: [RecordKind: Int] = [:]
        pages += Page.overviews(of: library)
        for kind in RecordKind.allCases {
            pages.append(.index(of: kind))
            if kind == .checklist { pages += library.worksheets }
            if kind == .pair { pages += library.comparisons(byName[.code] ?? [:]) }
            firstPages[kind] = pages.count
            for entry in library.entries(of: kind) {
                let id = PageID(pages.count)
                byName[kind, default: [:]][entry.page.name] = id
                spellings.add(id, names: [entry.page.name, entry.page.title] + entry.spellings)
                pages.append(entry.page)
            }
        }
        pages += [.quality, .search]
        if let handbook = library.settings.handbook { pages.append(.handbook(handbook)) }
        self.pages = pages
        self.byName = byName
        self.firstPages = firstPages
        self.bySubject = Dictionary(
            pages.enumerated().lazy.filter { $1.kind == nil }.map { ($1.subject, PageID($0)) },
            uniquingKeysWith: { first, _ in first })
        self.spellings = spellings
        self.byPath = Dictionary(
            pages.enumerated().map { ($1.path, PageID($0)) }, uniquingKeysWith: { first, _ in first })
    }

    package subscript(id: PageID) -> Page {
        pages[Int(id.index)]
    }

    package var home: PageID { PageID(0) }

    /// Every page with its place.
    package var entries: some Sequence<(id: PageID, page: Page)> {
        pages.enumerated().lazy.map { (PageID($0), $1) }
    }

    package func page(at path: SitePath) -> PageID? {
        byPath[path]
    }

    package func page(_ kind: RecordKind, _ name: String) -> PageID? {
        byName[kind]?[name]
    }

    /// Returns the page of a record.
    package func page(of record: RecordPlace) -> PageID? {
        firstPages[record.kind].map { PageID($0 + record.index) }
    }

    package func page(_ id: some Identifier, _ kind: RecordKind) -> PageID? {
        page(kind, id.text)
    }

    /// Returns the glossary page of a term or technique.
    package func page(_ id: TermID) -> PageID? {
        page(.technique, id.text) ?? page(.term, id.text)
    }

    /// Returns the index page of a kind.
    package func index(of kind: RecordKind) -> PageID? {
        bySubject[.index(kind)]
    }

    /// Returns the composed checklist of a code, if the code names a list.
    package func worksheet(of code: CodeID) -> PageID? {
        byPath[.worksheet(of: code)]
    }

    /// The audit sheet, if any code names a list.
    package var audit: PageID? { byPath[.audit] }

    /// Returns the page that is made from many records, such as the glossary; `nil` if there is nothing to show on it.
    package func page(about subject: Page.Subject) -> PageID? {
        bySubject[subject]
    }

    /// Returns the pages that go by a name: an identifier, a title, an alias. More than one is ambiguous.
    package func pages(named name: String) -> [PageID] {
        spellings[name]
    }

    /// Returns the identifiers of all records of a kind.
    package func names(of kinds: [RecordKind]) -> [String] {
        kinds.flatMap { Array((byName[$0] ?? [:]).keys) }
    }

    package var allNames: [String] { spellings.names }
}

extension SitePath {
    /// Beside the lists of which it is composed, so that the whole folder is about documentation.
    fileprivate static func worksheet(of code: CodeID) -> SitePath { SitePath("checklists/for-\(code).html") }

    fileprivate static let audit = SitePath("checklists/audit.html")
    package static let quality = SitePath("quality.html")
    package static let search = SitePath("search.html")
}

extension Library {
    /// The checklists that no author wrote: one for each code that names lists, and one for any of these codes.
    fileprivate var worksheets: [Page] {
        let pages = codes.enumerated().compactMap { index, code -> Page? in
            guard !composedLists(code.checklists).isEmpty else { return nil }
            return Page(
                subject: .worksheet(index), name: "for-\(code.id.value)", path: .worksheet(of: code.id.value),
                title: "What the record of \(code.id.value) must show",
                summary: "Every item for \(code.id.value), \(code.title), in one list.", origin: nil)
        }
        guard !pages.isEmpty else { return [] }
        return [
            Page(
                subject: .audit, name: "audit", path: .audit, title: "Audit sheet for one encounter",
                summary: "The checklists of several codes of one day, merged: each item once.", origin: nil)
        ] + pages
    }
}

extension Page {
    fileprivate static let quality = Page(
        subject: .quality, name: "quality", path: .quality, title: "What stands open",
        summary: "Records that are due for review, lack a source, or that nothing leads to.", origin: nil)

    fileprivate static func handbook(_ handbook: SiteSettings.Handbook) -> Page {
        let count = handbook.pages.count
        return Page(
            subject: .handbook, name: "handbook", path: SitePath("handbook.html"), title: handbook.title,
            summary: count == 1 ? "One page of this site to print." : "\(count) pages of this site in one, to print.",
            origin: nil)
    }

    fileprivate static let search = Page(
        subject: .search, name: "search", path: .search, title: "Search",
        summary: "Finds a page by its code, its name or its words.", origin: nil)

    fileprivate static func home(_ settings: SiteSettings) -> Page {
        Page(
            subject: .home, name: "home", path: SitePath("index.html"), title: settings.title,
            summary: settings.description, origin: nil)
    }

    fileprivate static func index(of kind: RecordKind) -> Page {
        Page(
            subject: .index(kind), name: kind.folder, path: SitePath("\(kind.folder)/index.html"),
            title: kind.folder.prefix(1).uppercased() + kind.folder.dropFirst(), summary: "", origin: nil)
    }
}
