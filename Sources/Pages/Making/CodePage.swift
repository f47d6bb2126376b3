import Diagnostics
import Knowledge
import Linking

extension PageMaker {
    func view(of code: Code, _ here: PageSurroundings) throws(FileTreeError) -> CodeView {
        let guidance: HTMLFragment =
            if let body = code.guidance { try html(of: body, here) } else { HTMLFragment() }
        var (top, use, techniques, history) = (here.section(), here.section(), here.section(), here.section())
        let family = linked.relations[.families, of: here.id].first
        var view = CodeView(
            page: here.shell(contents: code.guidance?.outline.contents ?? []), code: code.id.value.text,
            title: code.title, summary: top.phrase(code.summary),
            timing: code.timing.word, category: code.category.label, medicare: here.view(of: code.medicare, in: &top))
        view.aliases = code.aliases.shown
        view.minutesPerUnit = code.timing.minutes.map { "\($0)" } ?? ""
        view.family = family.map(here.link)
        view.reportedBy = top.phrase(code.reportedBy)
        view.content = here.phrases(code.content)
        view.useWhen = use.phrases(code.useWhen)
        view.notWhen = use.phrases(code.notWhen)
        view.confusions = confusions(of: code, here)
        view.confusedBy = confusionsStatedElsewhere(here)
        view.confusedByCount =
            view.confusedBy.count == 1
            ? "1 other code names \(code.id.value)" : "\(view.confusedBy.count) other codes name \(code.id.value)"
        view.comparisons = linked.relations[.comparisons, of: here.id].compactMap { comparison($0, here) }
        view.isConfused = !(view.confusions.isEmpty && view.confusedBy.isEmpty && view.comparisons.isEmpty)
        view.techniques = self.techniques(of: code.id.value, here, in: &techniques)
        view.lookAlikes = techniqueLookAlikes(here, in: &techniques)
        view.modifiers = here.links(.modifiers)
        view.pairs = linked.relations[.pairs, of: here.id].compactMap { pairLink($0, for: code.id.value, here) }
        let map = relationMap(of: code, here)
        view.map = map.isEmpty ? HTMLFragment() : map.svg()
        view.hasUncertainTies = map.hasUncertainty
        view.checklists = here.links(.checklists)
        view.worksheet = linked.siteMap.worksheet(of: code.id.value).map(here.link)
        view.denials = here.phrases(code.denials)
        view.history = code.history.map { here.view(of: $0, in: &history) }
        view.openPoints = here.phrases(code.openPoints)
        view.guidance = guidance
        view.terms = here.links(.terms)
        let articles = here.links(.articles)
        view.articles = Array(articles.prefix(Self.unfoldedArticles))
        view.moreArticles = Array(articles.dropFirst(Self.unfoldedArticles))
        view.neighbours = (family.map { linked.relations[.codes, of: $0] } ?? []).map(here.link)
        return view
    }

    /// Two or three rows of cards.
    private static let unfoldedArticles = 8

    private func confusions(of code: Code, _ here: PageSurroundings) -> [DifferenceView] {
        var section = here.section()
        return code.confusions.compactMap { confusion in
            linked.siteMap.page(confusion.code.value, .code).map {
                DifferenceView(link: here.link($0), difference: section.phrase(confusion.difference))
            }
        }
    }

    private func confusionsStatedElsewhere(_ here: PageSurroundings) -> [DifferenceView] {
        linked.relations.confusionsStatedElsewhere(of: here.id).map { confusion in
            DifferenceView(
                on: here.link(confusion.code), of: here.page.name,
                says: here.reading(confusion.code).phrase(confusion.difference))
        }
    }

    /// A link to a comparison, under the name of the other code.
    private func comparison(_ page: PageID, _ here: PageSurroundings) -> LinkView? {
        linked.relations[.codes, of: page].first { $0 != here.id }.map { other in
            let code = here.link(other)
            return LinkView(href: here.link(page).href, title: code.title, key: code.key, kind: "Comparison")
        }
    }

    private func techniques(
        of code: CodeID, _ here: PageSurroundings, in section: inout SectionTexts
    ) -> [MappingView] {
        linked.relations[.techniques, of: here.id].compactMap { page in
            guard case .record(.technique, let index) = linked.siteMap[page].subject,
                let mapping = linked.library.techniques[index].mappings.first(where: { $0.code.value == code })
            else { return nil }
            return section.view(of: mapping, link: here.link(page))
        }
    }

    /// What the code's techniques are taken for, as far as it is not reported with the code itself.
    private func techniqueLookAlikes(
        _ here: PageSurroundings, in section: inout SectionTexts
    ) -> [GuideLookAlikeView] {
        let techniques = linked.relations[.techniques, of: here.id]
        let own = Set(techniques)
        return techniques.flatMap { page -> [GuideLookAlikeView] in
            guard case .record(.technique, let index) = linked.siteMap[page].subject else { return [] }
            return linked.library.techniques[index].lookAlikes.compactMap { lookAlike in
                guard let other = linked.siteMap.page(lookAlike.term.value), !own.contains(other) else { return nil }
                return GuideLookAlikeView(
                    link: here.link(page), other: here.link(other), difference: section.phrase(lookAlike.difference))
            }
        }
    }

    private func pairLink(_ page: PageID, for code: CodeID, _ here: PageSurroundings) -> PairLinkView? {
        guard case .record(.pair, let index) = linked.siteMap[page].subject else { return nil }
        let pair = linked.library.pairs[index]
        let other = pair.sides.0.value.contains(code) ? pair.sides.1.value : pair.sides.0.value
        return PairLinkView(link: here.link(page), other: other.text, certainty: CertaintyView(pair.certainty))
    }
}

extension PageSurroundings {
    fileprivate func view(of medicare: Code.MedicareStatus, in section: inout SectionTexts) -> MedicareView {
        MedicareView(
            status: medicare.status.label, explanation: medicare.status.explanation, asOf: medicare.asOf.description,
            certainty: CertaintyView(medicare.certainty), note: section.phrase(medicare.note))
    }

    func view(of event: Code.Event, in section: inout SectionTexts) -> EventView {
        EventView(year: String(event.year), text: section.phrase(event.text))
    }
}

extension SectionTexts {
    mutating func view(of mapping: Technique.Mapping, link: LinkView) -> MappingView {
        MappingView(
            link: link, when: phrase(mapping.when), unless: phrase(mapping.unless),
            certainty: CertaintyView(mapping.certainty))
    }
}

extension Code.Timing {
    var word: String {
        switch self {
        case .timed: "Timed"
        case .untimed, .payerDefined: label
        }
    }

    var minutes: Int? {
        if case .timed(let minutes) = self { minutes } else { nil }
    }
}
