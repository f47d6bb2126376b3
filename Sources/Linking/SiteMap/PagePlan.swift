import Knowledge

/// The pages of a site in their order, and what they are called.
struct PagePlan: Sendable {
    private(set) var pages: [Page]
    private(set) var byName: [RecordKind: [String: PageID]] = [:]
    /// The page of the first record of each kind; the others follow it.
    private(set) var firstPages: [RecordKind: Int] = [:]
    /// The names of records beside identifier and title.
    private(set) var spellings: [(page: PageID, names: [String])] = []

    init(_ library: Library) {
        pages = [Page.home(library.settings)]
        pages += Page.overviews(of: library)
        for kind in RecordKind.allCases {
            pages.append(.index(of: kind))
            if kind == .checklist { pages += library.worksheets }
            if kind == .pair { pages += library.comparisons(byName[.code] ?? [:]) }
            firstPages[kind] = pages.count
            let entries = library.entries(of: kind)
            var byName: [String: PageID] = [:]
            byName.reserveCapacity(entries.count)
            for entry in entries {
                let id = PageID(pages.count)
                byName[entry.page.name] = id
                spellings.append((id, entry.spellings))
                pages.append(entry.page)
            }
            if !entries.isEmpty { self.byName[kind] = byName }
        }
        pages += [.quality, .search]
        if let handbook = library.settings.handbook { pages.append(.handbook(handbook)) }
    }

    var pagesByPath: [SitePath: PageID] {
        Dictionary(pages.enumerated().map { ($1.path, PageID($0)) }, uniquingKeysWith: { first, _ in first })
    }
}

extension NameTable {
    init(of plan: PagePlan) {
        self.init()
        for (id, spellings) in plan.spellings {
            let page = plan.pages[Int(id.index)]
            add(id, names: [page.name, page.title] + spellings)
        }
    }
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
