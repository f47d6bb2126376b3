import Knowledge
import Linking

extension PageMaker {
    /// The map of what belongs to a code, from the relations that its page lists.
    func relationMap(of code: Code, _ here: PageSurroundings) -> RelationMap {
        let relations = linked.relations
        let pairs = relations[.pairs, of: here.id].sorted(byWeight: otherCodesWeight(in: here.id))
        let confusions = code.confusions.compactMap { confusion in
            linked.siteMap.page(confusion.code.value, .code).map { node(here.link($0)) }
        }
        return RelationMap(
            key: code.id.value.text, title: code.title,
            left: [
                RelationMap.Group(
                    title: "Techniques", anchor: "techniques",
                    nodes: relations[.techniques, of: here.id].sorted(byWeight: weight).map {
                        technique($0, of: code, here)
                    }, most: 11)
            ],
            right: [
                RelationMap.Group(title: "Taken for it", anchor: "confused-with", nodes: confusions, most: 5),
                RelationMap.Group(
                    title: "On the same day", anchor: "pairs",
                    nodes: pairs.compactMap { pair($0, with: code, here) }, most: 5),
            ],
            below: RelationMap.Group(
                title: "Modifiers", anchor: "modifiers", nodes: here.links(.modifiers).map { node($0) }, most: 24))
    }

    /// How much belongs to the weightiest of the other codes of a pair.
    private func otherCodesWeight(in code: PageID) -> (PageID) -> Int {
        { pair in self.linked.relations[.codes, of: pair].filter { $0 != code }.map(self.weight).max() ?? 0 }
    }

    private func node(_ link: LinkView, isUncertain: Bool = false) -> RelationMap.Node {
        RelationMap.Node(href: link.href, key: link.key, title: link.title, isUncertain: isUncertain)
    }

    private func technique(_ page: PageID, of code: Code, _ here: PageSurroundings) -> RelationMap.Node {
        var isUncertain = false
        if case .record(.technique, let index) = linked.siteMap[page].subject {
            let mapping = linked.library.techniques[index].mappings.first { $0.code.value == code.id.value }
            isUncertain = mapping.map { CertaintyView($0.certainty) != nil } ?? false
        }
        return node(here.link(page), isUncertain: isUncertain)
    }

    /// The other side of a pair: a code with its name, or a range.
    private func pair(_ page: PageID, with code: Code, _ here: PageSurroundings) -> RelationMap.Node? {
        guard case .record(.pair, let index) = linked.siteMap[page].subject else { return nil }
        let pair = linked.library.pairs[index]
        let other = pair.sides.0.value.contains(code.id.value) ? pair.sides.1.value : pair.sides.0.value
        let title = CodeID(other.text).flatMap { linked.siteMap.page($0, .code) }.map { here.link($0).title }
        return RelationMap.Node(
            href: here.link(page).href, key: other.text, title: title ?? "",
            isUncertain: CertaintyView(pair.certainty) != nil)
    }
}
