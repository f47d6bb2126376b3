import Knowledge
import Linking

/// A page that is being made, and how everything else looks from there.
struct PageSurroundings {
    let maker: PageMaker
    let id: PageID
    let page: Page
    /// The same as the maker's, at hand: each link asks it, and on the way there two others would be counted each time, by
    /// all cores at once.
    let siteMap: SiteMap
    /// Whether names in texts become links; not in the notice, which stands on every page alike.
    var linksMentions = true
    /// Whether the page is made for the last time, and takes the text that was kept for it.
    var takesText = false
    /// The page whose author wrote the texts, where it is another one: their relative links are meant from there.
    var writtenOn: PageID?

    private var linked: LinkedLibrary { maker.linked }

    init(maker: PageMaker, id: PageID, linksMentions: Bool = true, takesText: Bool = false) {
        self.maker = maker
        self.id = id
        self.linksMentions = linksMentions
        self.takesText = takesText
        siteMap = maker.linked.siteMap
        page = siteMap[id]
    }

    // MARK: Links

    /// Returns a link to another page, or to a place on it; for a record, with its identifier as key where staff type it.
    func link(_ other: PageID, anchor: String? = nil) -> LinkView {
        let target = siteMap[other]
        let kind = target.kind
        let address = page.path.address(of: target.path)
        return LinkView(
            href: anchor.map { "\(address)#\($0)" } ?? address, title: target.title,
            key: kind == .code || kind == .modifier ? target.name : "", kind: kind?.noun ?? "",
            cssClass: kind?.linkClass ?? "", summary: target.summary, isCurrent: other == id)
    }

    func link(_ other: PageID) -> LinkView {
        link(other, anchor: nil)
    }

    func links(_ relation: Relation, of subject: PageID? = nil) -> [LinkView] {
        linked.relations[relation, of: subject ?? id].map(link)
    }

    func address(of path: SitePath) -> String {
        page.path.address(of: path)
    }

    func citation(_ citation: Citation) -> CitationView? {
        guard let source = siteMap.page(citation.source.value, .source) else { return nil }
        let target = siteMap[source]
        return CitationView(
            href: page.path.address(of: target.path), title: target.title, locator: citation.locator ?? "")
    }

    // MARK: Texts

    /// The same page while texts of another one are put on it.
    func reading(_ other: PageID) -> PageSurroundings {
        var here = self
        here.writtenOn = other
        return here
    }

    /// The names of which the page's author wants no links.
    var unlinked: [String] {
        guard case .record(.article, let index) = page.subject else { return [] }
        return linked.library.articles[index].unlinked
    }
}
