import Knowledge
import Linking

extension PageMaker {
    func view(of source: Source, _ here: PageSurroundings) -> SourceView {
        let citing = linked.relations[.citing, of: here.id]
        let groups = RecordKind.allCases.compactMap { kind -> LinkGroupView? in
            let pages = citing.filter { linked.siteMap[$0].kind == kind }
            return pages.isEmpty ? nil : LinkGroupView(title: kind.plural, links: pages.map(here.link))
        }
        return SourceView(
            page: here.shell(), shortTitle: source.shortTitle, title: source.title, publisher: source.publisher,
            section: source.section ?? "", edition: source.edition ?? "", url: source.url?.value ?? "",
            retrieval: source.retrieval.label, retrievedOn: source.retrievedOn?.description ?? "",
            rights: source.rights.label, note: here.phrase(source.note), citedBy: groups)
    }
}
