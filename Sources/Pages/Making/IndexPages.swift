import Diagnostics
import Knowledge
import Linking

extension PageMaker {
    func indexView(of kind: RecordKind, _ here: PageSurroundings) -> IndexView {
        let pages = linked.sequences[kind]
        let groups = groups[kind].map { group in
            IndexGroupView(
                id: group.id, title: group.title,
                entries: group.pages.map { IndexEntryView(link: here.link($0), facts: facts(about: $0)) },
                guide: kind == .technique ? guide(of: group.pages).map(here.link) : nil)
        }
        let contents = groups.map { ContentsEntryView(href: "#\($0.id)", title: $0.title) }
        return IndexView(
            page: here.shell(contents: contents), title: kind.plural,
            introduction: introduction(to: kind, here),
            count: pages.count == 1 ? "1 \(kind.rawValue)" : "\(pages.count) \(kind.folder)", groups: groups,
            overviews: overviews(of: kind).map(here.link))
    }

    /// The pages that show the records of a kind in another way than their list does.
    private func overviews(of kind: RecordKind) -> [PageID] {
        switch kind {
        case .technique: [.codeTable, .glossary].compactMap(linked.siteMap.page(about:))
        case .checklist: [linked.siteMap.audit].compactMap(\.self)
        case .code, .pair: [linked.siteMap.page(about: .comparisons)].compactMap(\.self)
        case .article: [linked.siteMap.page(about: .handbook)].compactMap(\.self)
        case .term: [linked.siteMap.page(about: .glossary)].compactMap(\.self)
        default: []
        }
    }

    /// The guide to the group of techniques that the pages belong to.
    private func guide(of techniques: [PageID]) -> PageID? {
        guard let first = techniques.first, case .record(.technique, let index) = linked.siteMap[first].subject else {
            return nil
        }
        return linked.siteMap.page(about: .guide(linked.library.techniques[index].group))
    }

    private func introduction(to kind: RecordKind, _ here: PageSurroundings) -> HTMLFragment {
        guard kind == .checklist, let audit = linked.siteMap.audit else { return HTMLFragment(kind.introduction) }
        let address = here.link(audit).href.escapedForHTML
        return HTMLFragment(
            "\(kind.introduction) For several codes of one day there is the <a href=\"\(address)\">audit sheet</a>.")
    }

    private func facts(about page: PageID) -> [String] {
        guard case .record(let kind, let index) = linked.siteMap[page].subject else { return [] }
        let library = linked.library
        return switch kind {
        case .code: [library.codes[index].timing.label, library.codes[index].medicare.status.label]
        case .technique:
            [library.techniques[index].abbreviation?.text.value].compactMap(\.self)
                + [library.techniques[index].mappings.map(\.code.value.text).joined(separator: ", ")]
                .filter { !$0.isEmpty }
        case .term: [library.terms[index].abbreviation?.text.value].compactMap(\.self)
        case .family: [library.families[index].members.map(\.value.text).joined(separator: ", ")]
        case .checklist: [library.checklists[index].items.count.counted("item of its own", "items of its own")]
        case .source: [library.sources[index].edition].compactMap(\.self)
        case .article, .modifier, .pair: []
        }
    }

    // MARK: Home, and nowhere

    func homeView(_ here: PageSurroundings) -> HomeView {
        let library = linked.library
        return HomeView(
            page: here.shell(), title: library.settings.title,
            introduction: HTMLFragment(escaping: library.settings.description), featured: featured.map(here.link),
            categories: groups[.code].map { LinkGroupView(title: $0.title, links: $0.pages.map(here.link)) },
            ways: ways(from: here.page.path, here), reviewed: reviewed(here))
    }

    func notFoundView() -> NotFoundView {
        let here = PageSurroundings(maker: self, id: linked.siteMap.home)
        var page = PageView.site(of: self, at: SitePath("404.html"), current: nil)
        page.tabTitle = "Page not found"
        page.isListed = false
        page.canonicalURL = ""
        return NotFoundView(page: page, title: "There is no such page", ways: ways(from: SitePath("404.html"), here))
    }

    /// The code that the site is about: the one that most pages are related to.
    private var featured: PageID? {
        linked.sequences[.code].sorted(byWeight: weight).first
    }

    /// How much belongs to a page: what is asked for most comes first where there is room for little.
    func weight(of page: PageID) -> Int {
        Relation.allCases.reduce(0) { $0 + linked.relations[$1, of: page].count }
    }

    /// What people come for, in that order; codes have a place of their own.
    static let waysIn: [RecordKind] = [
        .article, .technique, .checklist, .pair, .modifier, .term, .family, .source,
    ]

    func ways(from path: SitePath, _ here: PageSurroundings, to kinds: [RecordKind] = waysIn) -> [WayView] {
        let training = wayToTraining(from: path, here)
        let ways = kinds.filter { !linked.sequences[$0].isEmpty }.map { kind in
            WayView(
                href: path.address(of: SitePath("\(kind.folder)/index.html")), title: kind.plural,
                summary: kind.introduction,
                links: (overviews(of: kind).prefix(2) + inOrderOfUse(kind)).prefix(5).map(here.link))
        }
        // Behind the articles, of which it is a part.
        return Array(ways.prefix(1)) + [training].compactMap(\.self) + ways.dropFirst()
    }

    /// What is asked for most comes first; articles have an order that their authors chose.
    private func inOrderOfUse(_ kind: RecordKind) -> [PageID] {
        let pages = linked.sequences[kind]
        switch kind {
        case .article: return pages
        // A pair is as heavy as the lighter of its sides: all have the code that the site is about on the other.
        case .pair:
            return pages.sorted(byWeight: { pair in
                linked.relations[.codes, of: pair].map(weight).sorted(by: >).dropFirst().first ?? 0
            })
        default: return pages.sorted(byWeight: weight)
        }
    }

    /// Articles to teach with, as a way of their own.
    private func wayToTraining(from path: SitePath, _ here: PageSurroundings) -> WayView? {
        guard let group = groups[.article].first(where: { $0.title == Article.Kind.training.label }) else { return nil }
        let cases = groups[.article].first { $0.title == Article.Kind.caseStudy.label }?.pages ?? []
        return WayView(
            href: path.address(of: SitePath("\(RecordKind.article.folder)/index.html")) + "#\(group.id)",
            title: "Training", summary: "To teach with: sessions, exercises, cases.",
            links: (group.pages + cases).prefix(5).map(here.link))
    }

    private func reviewed(_ here: PageSurroundings) -> [ReviewedView] {
        let reviewed = linked.siteMap.entries.compactMap { id, page -> (Day, PageID)? in
            guard case .record(let kind, let index) = page.subject, kind != .source,
                let day = linked.library.stewardship(of: kind, index).lastReviewedOn?.value
            else { return nil }
            return (day, id)
        }
        return reviewed.map { (day: $0.0, weight: weight(of: $0.1), page: $0.1) }
            .sorted { ($1.day, $1.weight, $0.page) < ($0.day, $0.weight, $1.page) }.prefix(8).map {
                ReviewedView(link: here.link($0.page), reviewedOn: $0.day.description)
            }
    }
}

extension [PageID] {
    /// The heaviest first; pages of the same weight stay in their order.
    func sorted(byWeight weight: (PageID) -> Int) -> [PageID] {
        enumerated().map { (weight: weight($1), place: $0, page: $1) }
            .sorted { (-$0.weight, $0.place) < (-$1.weight, $1.place) }.map(\.page)
    }
}

extension Int {
    fileprivate func counted(_ one: String, _ many: String) -> String {
        self == 1 ? "1 \(one)" : "\(self) \(many)"
    }
}

extension String {
    /// The letter under which a glossary lists the word; `#` for a digit.
    var initial: String {
        first.flatMap { $0.isLetter ? $0.uppercased() : nil } ?? "#"
    }

    /// Small letters, digits and hyphens, for an `id` of the page.
    var asIdentifier: String {
        let words = lowercased().split { !($0.isLetter || $0.isNumber) }
        return words.isEmpty ? "other" : words.joined(separator: "-")
    }
}
