import Knowledge
import Linking

extension PageMaker {
    func view(of technique: Technique, _ here: PageSurroundings) -> TechniqueView {
        var view = TechniqueView(
            page: here.shell(), name: technique.name.text.value, group: technique.group.label,
            definition: here.phrase(technique.definition))
        view.abbreviation = technique.abbreviation?.text.value ?? ""
        view.aliases = technique.aliases.map(\.text.value)
        view.mappings = technique.mappings.compactMap { mapping in
            linked.siteMap.page(mapping.code.value, .code).map { here.view(of: mapping, link: here.link($0)) }
        }
        view.positions = technique.positions.map { PositionView(heldBy: $0.heldBy, claim: here.phrase($0.claim)) }
        view.regions = technique.regions
        view.lookAlikes = technique.lookAlikes.compactMap { lookAlike in
            linked.siteMap.page(lookAlike.term.value).map {
                DifferenceView(link: here.link($0), difference: here.phrase(lookAlike.difference))
            }
        }
        view.caution = here.phrase(technique.caution)
        view.articles = here.links(.articles)
        return view
    }

    func view(of term: Term, _ here: PageSurroundings) -> TermView {
        TermView(
            page: here.shell(), name: term.name.text.value, abbreviation: term.abbreviation?.text.value ?? "",
            aliases: term.aliases.map(\.text.value), area: term.area.label, definition: here.phrase(term.definition),
            practice: here.html(term.practice), related: here.links(.related), codes: here.links(.codes),
            articles: here.links(.articles))
    }
}
