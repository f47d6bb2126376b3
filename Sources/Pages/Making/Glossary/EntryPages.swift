import Knowledge
import Linking

extension PageMaker {
    func view(of technique: Technique, _ here: PageSurroundings) -> TechniqueView {
        var (codes, positions) = (here.section(), here.section())
        var view = TechniqueView(
            page: here.shell(), name: technique.name.text.value, group: technique.group.label,
            definition: here.phrase(technique.definition))
        view.abbreviation = technique.abbreviation?.text.value ?? ""
        view.aliases = technique.aliases.map(\.text.value)
        view.mappings = technique.mappings.compactMap { mapping in
            linked.siteMap.page(mapping.code.value, .code).map { codes.view(of: mapping, link: here.link($0)) }
        }
        view.positions = technique.positions.map { PositionView(heldBy: $0.heldBy, claim: positions.phrase($0.claim)) }
        view.regions = technique.regions
        view.lookAlikes = lookAlikes(of: technique, here)
        let named = Set(technique.lookAlikes.map(\.term.value.text))
        view.related = linked.relations[.related, of: here.id]
            .filter { linked.siteMap[$0].kind == .term && !named.contains(linked.siteMap[$0].name) }.map(here.link)
        view.guide = linked.siteMap.page(about: .guide(technique.group)).map(here.link)
        view.page.structuredData = view.page.structuredData.followed(by: here.structuredData(about: technique))
        view.caution = here.phrase(technique.caution)
        view.articles = here.links(.articles)
        return view
    }

    /// What the technique says it is taken for, then the techniques that say so of it.
    private func lookAlikes(of technique: Technique, _ here: PageSurroundings) -> [DifferenceView] {
        var section = here.section()
        let own = technique.lookAlikes.compactMap { lookAlike in
            linked.siteMap.page(lookAlike.term.value).map {
                DifferenceView(link: here.link($0), difference: section.phrase(lookAlike.difference))
            }
        }
        let named = Set(technique.lookAlikes.map(\.term.value.text))
        let others = linked.relations[.related, of: here.id].compactMap { page -> DifferenceView? in
            let other = linked.siteMap[page]
            guard !named.contains(other.name) else { return nil }
            return linked.library.difference(statedOn: other, from: technique.id.value).map {
                DifferenceView(
                    on: here.link(page), of: technique.name.text.value, says: here.reading(page).phrase($0))
            }
        }
        return own + others
    }

    func view(of term: Term, _ here: PageSurroundings) -> TermView {
        var practice = here.section()
        var view = TermView(
            page: here.shell(), name: term.name.text.value, abbreviation: term.abbreviation?.text.value ?? "",
            aliases: term.aliases.map(\.text.value), area: term.area.label, definition: here.phrase(term.definition),
            practice: practice.html(term.practice), related: here.links(.related), codes: here.links(.codes),
            articles: here.links(.articles))
        view.page.structuredData = view.page.structuredData.followed(by: here.structuredData(about: term))
        return view
    }
}
