import Knowledge
import Linking

extension PageMaker {
    func view(of modifier: Modifier, _ here: PageSurroundings) -> ModifierView {
        var (top, use) = (here.section(), here.section())
        return ModifierView(
            page: here.shell(), modifier: modifier.id.value.text, title: modifier.title,
            aliases: modifier.aliases.shown, purpose: modifier.purpose.label,
            summary: top.phrase(modifier.summary), goesOn: top.phrase(modifier.goesOn),
            useWhen: use.phrases(modifier.useWhen), notWhen: use.phrases(modifier.notWhen),
            related: here.links(.related), codes: here.links(.codes), pairs: here.links(.pairs),
            openPoints: here.phrases(modifier.openPoints), articles: here.links(.articles))
    }

    func view(of pair: Pair, _ here: PageSurroundings) -> PairView {
        var (use, history) = (here.section(), here.section())
        var view = PairView(
            page: here.shell(), title: pair.title,
            sides: [side(pair.sides.0.value, here), side(pair.sides.1.value, here)],
            summary: here.phrase(pair.summary), bothWhen: use.phrases(pair.bothWhen),
            notWhen: use.phrases(pair.notWhen), modifier: here.phrase(pair.modifier),
            modifiers: here.links(.modifiers), history: pair.history.map { here.view(of: $0, in: &history) },
            openPoints: here.phrases(pair.openPoints), certainty: CertaintyView(pair.certainty),
            articles: articles(about: linked.relations[.codes, of: here.id], here))
        view.comparisons = here.links(.comparisons)
        return view
    }

    func view(of family: Family, _ here: PageSurroundings) -> FamilyView {
        let codes = linked.relations[.codes, of: here.id]
        return FamilyView(
            page: here.shell(), title: family.title, summary: here.phrase(family.summary),
            spans: family.members.map(\.value.text), members: codes.compactMap { member($0, here) },
            articles: articles(about: codes, here))
    }

    private func side(_ range: CodeRange, _ here: PageSurroundings) -> PairSideView {
        let codes = linked.relations[.codes, of: here.id].filter { page in
            CodeID(linked.siteMap[page].name).map(range.contains) ?? false
        }
        let links = codes.map(here.link)
        return PairSideView(
            span: range.text, codes: links.map { $0.key == range.text ? $0.withoutKey() : $0 })
    }

    private func member(_ page: PageID, _ here: PageSurroundings) -> MemberView? {
        guard case .record(.code, let index) = linked.siteMap[page].subject else { return nil }
        let code = linked.library.codes[index]
        return MemberView(
            link: here.link(page), timing: code.timing.label, category: code.category.label,
            medicare: code.medicare.status.label)
    }

    /// Articles on at least two of the codes; on one, if there is only one code.
    private func articles(about codes: [PageID], _ here: PageSurroundings) -> [LinkView] {
        var counts: [PageID: Int] = [:]
        for article in codes.flatMap({ linked.relations[.articles, of: $0] }) { counts[article, default: 0] += 1 }
        let needed = min(2, codes.count)
        return counts.filter { $0.value >= needed }.keys.sorted().map(here.link)
    }
}
