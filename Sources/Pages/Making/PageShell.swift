import Knowledge
import Linking

extension PageSurroundings {
    /// What surrounds the page. `contents` are its headings.
    func shell(contents: [ContentsEntryView] = []) -> PageView {
        var view = PageView.site(of: maker, at: page.path, current: page.partOfTheSite)
        view.tabTitle = page.subject == .home ? "" : tabTitle
        view.description = page.summary
        view.contents = contents
        guard case .record(let kind, let index) = page.subject else {
            if case .index = page.subject { view.breadcrumbs = [home] }
            return view
        }
        view.breadcrumbs = [home] + [maker.linked.siteMap.index(of: kind)].compactMap { $0.map(link) }
        let neighbours = maker.linked.sequences.neighbours(of: id, kind)
        view.previous = neighbours.previous.map(link)
        view.next = neighbours.next.map(link)
        fill(&view, from: maker.linked.library.stewardship(of: kind, index))
        return view
    }

    private var home: LinkView {
        LinkView(href: address(of: SitePath("index.html")), title: "Home")
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

extension PageView {
    /// What every page of the site has, seen from `path`.
    static func site(of maker: PageMaker, at path: SitePath, current: RecordKind?) -> PageView {
        let settings = maker.linked.library.settings
        let navigation = RecordKind.allCases.map { kind in
            NavigationView(
                href: path.address(of: SitePath("\(kind.folder)/index.html")), title: kind.plural,
                isCurrent: kind == current)
        }
        return PageView(
            siteTitle: settings.title, siteDescription: settings.description, language: settings.language,
            root: path.wayToRoot, edition: settings.edition ?? "",
            notice: PageSurroundings(maker: maker, id: maker.linked.siteMap.home, linksMentions: false).phrase(
                settings.notice),
            navigation: navigation, tabTitle: "",
            canonicalURL: settings.baseURL.map { $0.value + path.text } ?? "")
    }
}

extension Page {
    /// The kind whose part of the site the page belongs to.
    fileprivate var partOfTheSite: RecordKind? {
        switch subject {
        case .home: nil
        case .index(let kind), .record(let kind, _): kind
        }
    }
}
