import Knowledge
import Linking

extension PageMaker {
    func guideView(to group: Technique.Group, _ here: PageSurroundings) -> GuideView {
        let techniques = techniques(of: group)
        let otherGuides = Technique.Group.allCases.filter { $0 != group }
            .compactMap { linked.siteMap.page(about: .guide($0)) }
        var (definitions, lookAlikes) = (here.section(), here.section())
        var (disputes, cautions) = (here.section(), here.section())
        var view = GuideView(page: here.shell(), title: here.page.title, group: group.label)
        view.techniques = techniques.map { page, technique in
            let codes = technique.mappings.compactMap { linked.siteMap.page($0.code.value, .code) }
            return GuideTechniqueView(
                link: here.link(page), definition: definitions.phrase(technique.definition), codes: codes.map(here.link)
            )
        }
        view.codes = codes(of: techniques, here)
        view.lookAlikes = techniques.flatMap { page, technique in
            technique.lookAlikes.compactMap { lookAlike in
                linked.siteMap.page(lookAlike.term.value).map {
                    GuideLookAlikeView(
                        link: here.link(page), other: here.link($0), difference: lookAlikes.phrase(lookAlike.difference)
                    )
                }
            }
        }
        view.disputes = techniques.filter { !$0.technique.positions.isEmpty }.map { page, technique in
            GuideDisputeView(
                link: here.link(page),
                positions: technique.positions.map { PositionView(heldBy: $0.heldBy, claim: disputes.phrase($0.claim)) }
            )
        }
        view.cautions = techniques.filter { $0.technique.caution != nil }.map { page, technique in
            DifferenceView(link: here.link(page), difference: cautions.phrase(technique.caution))
        }
        view.page.sources = sources(of: techniques.map(\.technique), here)
        view.otherGuides = otherGuides.map(here.link)
        return view
    }

    /// What the techniques rely on, each source and place in it once.
    private func sources(of techniques: [Technique], _ here: PageSurroundings) -> [CitationView] {
        var seen: Set<CitationView> = []
        return techniques.flatMap(\.stewardship.sources).compactMap(here.citation).filter { seen.insert($0).inserted }
            .sorted { ($0.title, $0.locator) < ($1.title, $1.locator) }
    }

    /// The codes of the group: those that most of its techniques are reported with come first.
    private func codes(
        of techniques: [(page: PageID, technique: Technique)], _ here: PageSurroundings
    ) -> [GuideCodeView] {
        var section = here.section()
        var uses: [CodeID: [MappingView]] = [:]
        for (page, technique) in techniques {
            for mapping in technique.mappings {
                uses[mapping.code.value, default: []].append(section.view(of: mapping, link: here.link(page)))
            }
        }
        return uses.sorted { (-$0.value.count, $0.key) < (-$1.value.count, $1.key) }.compactMap { code, mappings in
            linked.siteMap.page(code, .code).map {
                GuideCodeView(id: "code-\(code)", link: here.link($0), mappings: mappings)
            }
        }
    }
}
