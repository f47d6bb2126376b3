import Knowledge

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

    package convenience init(_ library: Library) {
        let plan = PagePlan(library)
        self.init(plan, spellings: NameTable(of: plan), byPath: plan.pagesByPath)
    }

    /// Makes the same map of a large library in less time: what people call pages is listed beside the rest.
    static func make(_ library: Library) async -> SiteMap {
        let plan = PagePlan(library)
        async let spellings = NameTable(of: plan)
        let paths = plan.pagesByPath
        return SiteMap(plan, spellings: await spellings, byPath: paths)
    }

    private init(_ plan: PagePlan, spellings: NameTable, byPath: [SitePath: PageID]) {
        pages = plan.pages
        byName = plan.byName
        firstPages = plan.firstPages
        bySubject = Dictionary(
            pages.enumerated().lazy.filter { $1.kind == nil }.map { ($1.subject, PageID($0)) },
            uniquingKeysWith: { first, _ in first })
        self.spellings = spellings
        self.byPath = byPath
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
    static func worksheet(of code: CodeID) -> SitePath { SitePath("checklists/for-\(code).html") }

    static let audit = SitePath("checklists/audit.html")
    package static let quality = SitePath("quality.html")
    package static let search = SitePath("search.html")
}
