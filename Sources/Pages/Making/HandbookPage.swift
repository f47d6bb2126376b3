import Diagnostics
import Knowledge
import Linking

extension PageMaker {
    /// Every chosen page by its own template, one heading level down, with identifiers of its own; links between the
    /// pages stay within the handbook.
    func handbookView(_ here: PageSurroundings) throws(FileTreeError) -> HandbookView {
        let prefixes = Dictionary(
            linked.handbook.map { (linked.siteMap[$0].path, prefix(of: $0)) }, uniquingKeysWith: { first, _ in first })
        var chapters: [ChapterView] = []
        for page in linked.handbook {
            let there = PageSurroundings(maker: self, id: page)
            let relocation = HTMLRelocation(
                origin: there.page.path, destination: here.page.path, prefix: prefix(of: page), headingShift: 1,
                prefixOfMovedPage: { prefixes[$0] })
            let link = here.link(page)
            chapters.append(
                ChapterView(
                    id: "\(prefix(of: page))content", key: link.key, title: link.title, kind: link.kind,
                    body: HTMLFragment(relocation.moved(try renderPage(there, as: .chapter)))))
        }
        return HandbookView(
            page: here.shell(), title: here.page.title,
            introduction: here.page.summary, chapters: chapters)
    }

    /// Two hyphens, which no identifier of a record has, so that no two pages share an identifier.
    private func prefix(of page: PageID) -> String {
        let page = linked.siteMap[page]
        return "\(page.kind?.rawValue ?? "page")-\(page.name.replacing("/", with: "_"))--"
    }
}
