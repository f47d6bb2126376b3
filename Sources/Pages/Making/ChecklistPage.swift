import Knowledge
import Linking

extension PageMaker {
    func view(of checklist: Checklist, _ here: PageSurroundings) -> ChecklistView {
        var view = sheet(linked.library.composedItems(of: checklist), home: checklist.id.value, here)
        view.title = checklist.title
        view.summary = here.phrase(checklist.summary)
        view.includes = checklist.includes.compactMap { linked.siteMap.page($0.value, .checklist) }.map(here.link)
        view.codes = here.links(.codes)
        view.articles = here.links(.articles)
        return view
    }

    /// All lists of a code as one.
    func worksheetView(of code: Code, _ here: PageSurroundings) -> ChecklistView {
        var view = sheet(linked.library.composedItems(of: code), home: nil, here)
        view.summary = HTMLFragment(
            "All lists that \(code.id.value) calls for, each item once. Say what holds for the day, and go through it.")
        view.includes = linked.library.composedLists(code.checklists)
            .compactMap { linked.siteMap.page($0.id.value, .checklist) }.map(here.link)
        view.codes = [linked.siteMap.page(code.id.value, .code)].compactMap { $0.map(here.link) }
        return view
    }

    /// The lists of every code, from which the page chooses by code.
    ///
    /// All items stand on the page itself rather than in a file of data: without a script the page is then still a
    /// list to print, and there is one way to write an item, not two.
    func auditView(_ here: PageSurroundings) -> ChecklistView {
        var view = sheet(linked.library.auditItems(), home: nil, here)
        view.eyebrow = "Audit sheet"
        view.summary = HTMLFragment(
            "Choose the codes of one encounter; their lists are merged, each item once. Without a choice every list is shown."
        )
        view.choices = linked.library.codes.compactMap { code in
            let lists = linked.library.composedLists(code.checklists).map(\.id.value.text)
            return lists.isEmpty ? nil : CodeChoiceView(code: code.id.value.text, title: code.title, lists: lists)
        }
        return view
    }

    /// The items by level. `home` is the list whose page it is; items of others say where they come from.
    private func sheet(_ items: [ComposedItem], home: ChecklistID?, _ here: PageSurroundings) -> ChecklistView {
        let levels = Checklist.Level.allCases.compactMap { level -> ChecklistLevelView? in
            let ofLevel = items.filter { $0.item.level == level }
            guard !ofLevel.isEmpty else { return nil }
            return ChecklistLevelView(
                name: level.rawValue, title: level.label, explanation: level.explanation,
                items: ofLevel.map { view(of: $0, home: home, here) })
        }
        let used = Set(items.flatMap(\.situations))
        return ChecklistView(
            page: here.shell(), title: here.page.title, summary: HTMLFragment(), levels: levels,
            situations: Checklist.Situation.allCases.filter(used.contains).map {
                SituationView(name: $0.rawValue, label: $0.label)
            })
    }

    private func view(of composed: ComposedItem, home: ChecklistID?, _ here: PageSurroundings) -> ChecklistItemView {
        let item = composed.item
        var texts = here.section()
        let origin = composed.list == home ? nil : linked.siteMap.page(composed.list, .checklist)
        return ChecklistItemView(
            id: item.id.value.text, version: item.version, level: item.level.rawValue, list: composed.list.text,
            situations: composed.situations.map(\.rawValue),
            asked: composed.situations.map(\.label).joined(separator: "; "), text: texts.phrase(item.text),
            condition: texts.phrase(item.condition), risk: texts.phrase(item.risk),
            goodExample: texts.phrase(item.goodExample), badExample: texts.phrase(item.badExample),
            sources: item.sources.compactMap(here.citation), origin: origin.map(here.link))
    }
}
