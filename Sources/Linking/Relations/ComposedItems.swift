import Knowledge

extension Library {
    /// Returns the items of the lists that a checklist includes, then its own, each list once.
    package func composedItems(of checklist: Checklist) -> [(item: Checklist.Item, list: ChecklistID)] {
        let lists = Dictionary(checklists.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
        var order: [Checklist] = []
        var visited: Set<ChecklistID> = []
        // A list is put in its place after those it includes; a circle has been reported and is cut here.
        var pending: [(list: Checklist, isExpanded: Bool)] = [(checklist, false)]
        while let (list, isExpanded) = pending.popLast() {
            if isExpanded {
                order.append(list)
            } else if visited.insert(list.id.value).inserted {
                pending.append((list, true))
                pending += list.includes.reversed().compactMap { lists[$0.value] }.map { ($0, false) }
            }
        }
        return order.flatMap { list in list.items.map { ($0, list.id.value) } }
    }
}
