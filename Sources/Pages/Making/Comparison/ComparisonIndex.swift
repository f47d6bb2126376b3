import Knowledge
import Linking

extension PageMaker {
    /// Every comparison once: with the code that most are about first, then with the code that most of the rest are about.
    func comparisonIndexView(_ here: PageSurroundings) -> IndexView {
        let codes = linked.sequences[.code].map { ($0, linked.relations[.comparisons, of: $0]) }
            .filter { !$0.1.isEmpty }
            .sorted { (-$0.1.count, $0.0) < (-$1.1.count, $1.0) }
        var listed: Set<PageID> = []
        let groups = codes.compactMap { code, comparisons -> IndexGroupView? in
            let new = comparisons.filter { listed.insert($0).inserted }
            guard !new.isEmpty else { return nil }
            let target = here.link(code)
            return IndexGroupView(
                id: "code-\(target.key.asIdentifier)", title: "\(target.key) \(target.title)",
                entries: new.map { IndexEntryView(link: here.link($0)) })
        }
        var page = here.shell(contents: groups.map { ContentsEntryView(href: "#\($0.id)", title: $0.title) })
        page.description = here.page.summary
        return IndexView(
            page: page, title: here.page.title,
            introduction: HTMLFragment(
                "Two codes that are taken for each other, side by side: what differs, when which is right, and what holds "
                    + "when both meet on one day."),
            count: listed.count == 1 ? "1 comparison" : "\(listed.count) comparisons", groups: groups)
    }
}
