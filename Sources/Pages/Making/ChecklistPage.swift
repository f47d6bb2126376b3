import Knowledge
import Linking

extension PageMaker {
    func view(of checklist: Checklist, _ here: PageSurroundings) -> ChecklistView {
        let items = linked.library.composedItems(of: checklist)
        let levels = Checklist.Level.allCases.compactMap { level -> ChecklistLevelView? in
            let ofLevel = items.filter { $0.item.level == level }
            guard !ofLevel.isEmpty else { return nil }
            return ChecklistLevelView(
                name: level.rawValue, title: level.label, explanation: level.explanation,
                items: ofLevel.map { view(of: $0.item, from: $0.list, on: checklist, here) })
        }
        let includes = checklist.includes.compactMap { linked.siteMap.page($0.value, .checklist) }
        return ChecklistView(
            page: here.shell(), title: checklist.title, summary: here.phrase(checklist.summary),
            includes: includes.map(here.link), levels: levels, codes: here.links(.codes),
            articles: here.links(.articles))
    }

    private func view(
        of item: Checklist.Item, from list: ChecklistID, on checklist: Checklist, _ here: PageSurroundings
    ) -> ChecklistItemView {
        let origin = list == checklist.id.value ? nil : linked.siteMap.page(list, .checklist)
        return ChecklistItemView(
            id: item.id.value.text, text: here.phrase(item.text), condition: here.phrase(item.condition),
            risk: here.phrase(item.risk), goodExample: here.phrase(item.goodExample),
            badExample: here.phrase(item.badExample), sources: item.sources.compactMap(here.citation),
            origin: origin.map(here.link))
    }
}
