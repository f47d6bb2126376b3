import Diagnostics
import Knowledge
import Linking
import Markup
import Search

/// Makes the files of the site, each from the linked library and the theme alone.
///
/// Making a file changes nothing: files are made in any order, on all cores. It is a class, although it never changes,
/// because each text of each page knows its maker: to copy the library's dozens of references each time was a tenth of
/// the work of a build (perf, 10,000 articles).
package final class PageMaker: Sendable {
    let linked: LinkedLibrary
    let theme: Theme
    let content: any FileTree
    /// The day for which the site is made.
    let today: Day
    /// What stands open, for the quality page.
    let shortcomings: [Shortcoming]
    let groups: RecordGroups
    /// The codes that articles tell apart two by two: asked for each comparison, of all articles.
    let codesComparedInArticles: Set<Set<CodeID>>
    /// The words of the site that search takes for each other.
    let synonyms: Synonyms
    /// What surrounds pages, made once for all of a folder.
    let shells: [ShellPlace: PageView]
    /// Whether a page takes the text that was kept for it (``Knowledge/KeptText``).
    let takesTexts: Bool

    package convenience init(
        _ linked: LinkedLibrary, theme: Theme, content: any FileTree, today: Day
    ) {
        let bare = PageMaker(bare: linked, theme, content, today)
        self.init(bare, shells: bare.allShells)
    }

    /// Makes the same pages, and says on one of them what stands open.
    package func saying(_ shortcomings: [Shortcoming]) -> PageMaker {
        PageMaker(self, shortcomings: shortcomings)
    }

    /// Makes the same pages, each for the last time: the text that was kept for it goes when it is made.
    package func takingTexts() -> PageMaker {
        PageMaker(self, takesTexts: true)
    }

    /// Makes pages without what surrounds them.
    private init(bare linked: LinkedLibrary, _ theme: Theme, _ content: any FileTree, _ today: Day) {
        self.linked = linked
        self.theme = theme
        self.content = content
        self.today = today
        groups = RecordGroups(linked)
        codesComparedInArticles = Set(linked.library.articles.flatMap(linked.library.codesToldApart))
        synonyms = Synonyms(linked.library.settings.synonyms)
        shortcomings = []
        shells = [:]
        takesTexts = false
    }

    /// Makes the same pages as another one but for what is named.
    private init(
        _ other: PageMaker, shortcomings: [Shortcoming]? = nil, shells: [ShellPlace: PageView]? = nil,
        takesTexts: Bool? = nil
    ) {
        linked = other.linked
        theme = other.theme
        content = other.content
        today = other.today
        groups = other.groups
        codesComparedInArticles = other.codesComparedInArticles
        synonyms = other.synonyms
        self.shortcomings = shortcomings ?? other.shortcomings
        self.shells = shells ?? other.shells
        self.takesTexts = takesTexts ?? other.takesTexts
    }

    /// Every file of the site: inventories, pages that no record has, records in the order in which they are leafed
    /// through, then what goes with them.
    ///
    /// A page names those before and behind it, so it is made while they are at hand: fetching them from all over the
    /// memory took 2 % of a build (perf, 10,000 articles).
    package var plan: [PlannedFile] {
        // An inventory takes as long as many pages, so that the other cores are not kept waiting for it at the end.
        var files = Inventory.allCases.map(PlannedFile.inventory)
        files += linked.siteMap.entries.filter { $0.page.kind == nil }.map { PlannedFile.page($0.id) }
        files += RecordKind.allCases.flatMap { groups[$0] }.flatMap(\.pages).map(PlannedFile.page)
        files += [.notFound, .qualityData]
        if linked.library.settings.baseURL != nil { files += [.sitemap, .openSearch] }
        files += theme.assets.indices.map(PlannedFile.asset)
        files += linked.library.media.map(PlannedFile.media)
        return files
    }

    /// Whether a file may have other bytes than it had when only articles were as they are not now.
    package func isReached(_ file: PlannedFile, by reach: Reach) -> Bool {
        switch file {
        case .page(let id): reach.contains(id, on: linked.siteMap)
        case .asset, .media: reach.isEverything
        case .inventory(let inventory): inventory.isReached(by: reach)
        case .notFound, .qualityData, .sitemap, .openSearch: true
        }
    }

    /// Returns the page at a path of the site.
    package func page(at path: String) -> PlannedFile? {
        linked.siteMap.page(at: SitePath(path)).map(PlannedFile.page)
    }

    /// Returns where a file stands in the site.
    package func path(of file: PlannedFile) -> SitePath {
        switch file {
        case .page(let id): linked.siteMap[id].path
        case .notFound: SitePath("404.html")
        case .qualityData: SitePath("data/quality.json")
        case .sitemap: SitePath("sitemap.xml")
        case .openSearch: .openSearch
        case .inventory(let inventory): inventory.path
        case .asset(let index): SitePath(theme.assets[index].path)
        case .media(let path): SitePath(path)
        }
    }

    /// Returns the bytes of a file. Throws if an article or image can no longer be read.
    package func make(_ file: PlannedFile) throws(FileTreeError) -> [UInt8] {
        switch file {
        case .page(let id): try renderPage(PageSurroundings(maker: self, id: id, takesText: takesTexts), as: .page)
        case .notFound: theme.render(.notFound, notFoundView())
        case .qualityData: qualityData()
        case .sitemap: sitemap(of: linked, at: linked.library.settings.baseURL?.value ?? "")
        case .openSearch: openSearch(of: linked.library.settings, at: linked.library.settings.baseURL?.value ?? "")
        case .inventory(let inventory): make(inventory)
        case .asset(let index): theme.assets[index].bytes
        case .media(let path): try content.read(path)
        }
    }

    /// Makes a page, or the same without what surrounds it, as a chapter of the handbook.
    func renderPage(_ here: PageSurroundings, as form: Theme.Form) throws(FileTreeError) -> [UInt8] {
        let library = linked.library
        switch here.page.subject {
        case .home: return theme.render(.home, as: form, homeView(here))
        case .glossary: return theme.render(.glossary, as: form, glossaryView(here))
        case .codeTable: return theme.render(.codeTable, as: form, codeTableView(here))
        case .guide(let group): return theme.render(.guide, as: form, guideView(to: group, here))
        case .index(let kind): return theme.render(.index, as: form, indexView(of: kind, here))
        case .worksheet(let index):
            return theme.render(.checklist, as: form, worksheetView(of: library.codes[index], here))
        case .audit: return theme.render(.checklist, as: form, auditView(here))
        case .comparison(let codes): return theme.render(.comparison, as: form, try comparisonView(of: codes, here))
        case .comparisons: return theme.render(.index, as: form, comparisonIndexView(here))
        case .handbook: return theme.render(.handbook, as: form, try handbookView(here))
        case .quality: return theme.render(.index, as: form, qualityView(here))
        case .search: return theme.render(.search, as: form, searchView(here))
        case .record(.article, let index):
            return theme.render(.article, as: form, try view(of: library.articles[index], here))
        case .record(.checklist, let index):
            return theme.render(.checklist, as: form, view(of: library.checklists[index], here))
        case .record(.code, let index): return theme.render(.code, as: form, try view(of: library.codes[index], here))
        case .record(.family, let index):
            return theme.render(.family, as: form, view(of: library.families[index], here))
        case .record(.modifier, let index):
            return theme.render(.modifier, as: form, view(of: library.modifiers[index], here))
        case .record(.pair, let index): return theme.render(.pair, as: form, view(of: library.pairs[index], here))
        case .record(.source, let index): return theme.render(.source, as: form, view(of: library.sources[index], here))
        case .record(.technique, let index):
            return theme.render(.technique, as: form, view(of: library.techniques[index], here))
        case .record(.term, let index): return theme.render(.term, as: form, view(of: library.terms[index], here))
        }
    }

    /// Writes the HTML of an article or of a code's guidance.
    func html(of body: Body, _ here: PageSurroundings) throws(FileTreeError) -> HTMLFragment {
        let kept = here.takesText ? body.text?.take() : body.text?.document
        let document = if let kept { kept } else { try read(body, on: here.page) }
        let embeds = try embeddedDocuments(in: document, on: here.id)
        var section = here.section()
        let known = kept == nil ? nil : linked.mentions(keptWith: body)
        return section.html(document, .page, embeds: embeds, knownMentions: known)
    }

    /// Returns the text of an article or guidance, which is read again if it was not kept or was taken.
    func document(of body: Body, on page: Page) throws(FileTreeError) -> Document {
        if let document = body.text?.document { return document }
        return try read(body, on: page)
    }

    private func read(_ body: Body, on page: Page) throws(FileTreeError) -> Document {
        let bytes = try content.read(body.file)
        let parser = MarkdownParser(dialect: linked.library.settings.dialect(of: page.kind ?? .article))
        return parser.parse(bytes[min(body.start, bytes.count)...], origin: body.origin).value
    }
}
