import Knowledge
import Linking

extension PageSurroundings {
    /// What surrounds the page. `contents` are its headings.
    func shell(contents: [ContentsEntryView] = []) -> PageView {
        var view = maker.shell(of: page)
        view.tabTitle = page.subject == .home ? "" : tabTitle
        view.description = page.summary
        view.contents = contents
        if case .records(let kind)? = page.partOfTheSite, page.subject != .index(kind) {
            view.section = sectionTree(of: kind)
        }
        view.mentionedIn = mentionGroups
        guard case .record(let kind, let index) = page.subject else {
            view.breadcrumbs = page.subject == .home ? [] : [home] + [parent].compactMap(\.self)
            view.structuredData = structuredData(ofPage: view)
            return view
        }
        view.breadcrumbs = [home] + [siteMap.index(of: kind)].compactMap { $0.map(link) }
        let neighbours = maker.linked.sequences.neighbours(of: id, kind)
        view.previous = neighbours.previous.map(link)
        view.next = neighbours.next.map(link)
        fill(&view, from: maker.linked.library.stewardship(of: kind, index))
        view.structuredData = structuredData(ofPage: view)
        return view
    }

    private var home: LinkView {
        LinkView(href: address(of: SitePath("index.html")), title: "Home")
    }

    /// The index below which a made page stands.
    private var parent: LinkView? {
        switch page.subject {
        case .codeTable, .guide: siteMap.index(of: .technique).map(link)
        case .worksheet, .audit: siteMap.index(of: .checklist).map(link)
        case .comparison: siteMap.page(about: .comparisons).map(link)
        case .comparisons: siteMap.index(of: .code).map(link)
        default: nil
        }
    }

    private var tabTitle: String {
        switch page.kind {
        case .code, .modifier: "\(page.name) \(page.title)"
        default: page.title
        }
    }

    private func fill(_ view: inout PageView, from stewardship: Stewardship) {
        let settings = maker.linked.library.settings
        view.owner = stewardship.owner ?? settings.owner ?? ""
        view.effectiveFrom = stewardship.effectiveFrom?.description ?? ""
        view.effectiveTo = stewardship.effectiveTo?.description ?? ""
        view.sources = stewardship.sources.compactMap(citation)
        guard let reviewed = stewardship.lastReviewedOn?.value else { return }
        view.reviewedOn = reviewed.description
        if let months = stewardship.reviewInMonths ?? settings.reviewInMonths {
            let due = reviewed.adding(months: months)
            view.reviewDueOn = due.description
            view.isReviewOverdue = due < maker.today
        }
    }
}

extension PageMaker {
    /// What surrounds a page, as far as its neighbours in the same folder have it too.
    fileprivate func shell(of page: Page) -> PageView {
        let part = page.partOfTheSite
        var view =
            shells[ShellPlace(folder: page.path.folder, part: part)] ?? .site(of: self, at: page.path, current: part)
        view.canonicalURL = linked.library.settings.baseURL.map { $0.value + page.path.text } ?? ""
        return view
    }

    /// The shell of each part of the site in each folder: the same for ten thousand articles.
    var allShells: [ShellPlace: PageView] {
        var shells: [ShellPlace: PageView] = [:]
        for (_, page) in linked.siteMap.entries {
            let place = ShellPlace(folder: page.path.folder, part: page.partOfTheSite)
            if shells[place] == nil { shells[place] = .site(of: self, at: page.path, current: place.part) }
        }
        return shells
    }
}

/// From where the site is seen.
struct ShellPlace: Hashable, Sendable {
    let folder: Substring
    let part: SitePart?
}

extension PageView {
    /// What every page of the site has, seen from `path`.
    static func site(of maker: PageMaker, at path: SitePath, current: SitePart?) -> PageView {
        let settings = maker.linked.library.settings
        let siteMap = maker.linked.siteMap
        let glossary = siteMap.page(about: .glossary).map { (SitePart.glossary, $0) }
        let parts = RecordKind.allCases.flatMap { kind in
            let index = siteMap.index(of: kind).map { (SitePart.records(kind), $0) }
            // From A to Z stands before the two kinds of entries it is made of.
            return [kind == .technique ? glossary : nil, index].compactMap(\.self)
        }
        let search = siteMap.page(about: .search).map { (SitePart.search, $0) }
        let navigation = (parts + [search].compactMap(\.self)).map { part, page in
            NavigationView(
                href: path.address(of: siteMap[page].path), title: siteMap[page].title, isCurrent: part == current)
        }
        return PageView(
            siteTitle: settings.title, siteDescription: settings.description, language: settings.language,
            root: path.wayToRoot, edition: settings.edition ?? "",
            notice: PageSurroundings(maker: maker, id: maker.linked.siteMap.home, linksMentions: false).phrase(
                settings.notice),
            openSearchURL: settings.baseURL == nil ? "" : path.address(of: .openSearch), navigation: navigation,
            tabTitle: "", canonicalURL: settings.baseURL.map { $0.value + path.text } ?? "",
            isListed: settings.profile == .listed)
    }
}

extension Page {
    /// The part of the site that the page belongs to.
    fileprivate var partOfTheSite: SitePart? {
        switch subject {
        case .home, .quality, .handbook: nil
        case .glossary: .glossary
        case .search: .search
        case .codeTable, .guide: .records(.technique)
        case .worksheet, .audit: .records(.checklist)
        case .comparison, .comparisons: .records(.code)
        case .index(let kind), .record(let kind, _): .records(kind)
        }
    }
}

/// What the navigation of the site leads to.
enum SitePart: Hashable, Sendable {
    case records(RecordKind)
    case glossary
    case search
}
