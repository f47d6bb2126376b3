import Diagnostics
import Knowledge
import Linking

extension PageMaker {
    /// What stands open, by what it is; a kind of which there is nothing is left out.
    func qualityView(_ here: PageSurroundings) -> IndexView {
        let groups = Shortcoming.Kind.allCases.compactMap { kind -> IndexGroupView? in
            let found = shortcomings.filter { $0.kind == kind }
            guard !found.isEmpty else { return nil }
            let entries = found.map { shortcoming in
                let link = here.link(shortcoming.page, anchor: shortcoming.anchor).withoutSummary()
                return IndexEntryView(link: link, facts: [link.kind, shortcoming.detail].filter { !$0.isEmpty })
            }
            return IndexGroupView(id: kind.rawValue, title: kind.label, entries: entries)
        }
        let count = shortcomings.count == 1 ? "1 open point" : "\(shortcomings.count) open points"
        return IndexView(
            page: here.shell(contents: groups.map { ContentsEntryView(href: "#\($0.id)", title: $0.title) }),
            title: here.page.title,
            introduction: HTMLFragment(
                """
                For those who look after the pages, as of <time datetime="\(today)">\(today)</time>. \
                <a href="data/quality.json">The same as data</a>
                """),
            count: count, groups: groups)
    }

    /// `data/quality.json`: the same for programs.
    func qualityData() -> [UInt8] {
        func entry(_ shortcoming: Shortcoming) -> JSONValue {
            let page = linked.siteMap[shortcoming.page]
            return .object([
                "page": .string(page.path.text + (shortcoming.anchor.map { "#\($0)" } ?? "")),
                "kind": page.kind.map { .string($0.rawValue) }, "name": .string(page.name),
                "title": .string(page.title), "detail": shortcoming.detail.isEmpty ? nil : .string(shortcoming.detail),
            ])
        }
        let lists = Shortcoming.Kind.allCases.map { kind in
            JSONValue.Member(
                name: kind.rawValue, value: .array(shortcomings.filter { $0.kind == kind }.map(entry)))
        }
        return JSONValue.members([JSONValue.Member(name: "asOf", value: .string("\(today)"))] + lists).bytes
    }
}

extension Shortcoming.Kind {
    fileprivate var label: String {
        switch self {
        case .stale: "Review overdue"
        case .uncited: "Without a source"
        case .orphaned: "Nothing leads here"
        case .unused: "Unused entries of the glossary"
        case .uncertain: "Not certain, or disputed"
        }
    }
}
