import Knowledge

/// An item on the worksheet of a list or code: where it comes from, and when it is asked.
package struct ComposedItem: Sendable {
    package let item: Checklist.Item
    /// The list that defines it.
    package let list: ChecklistID
    /// All of them must hold for the item to be asked; in the order of the enumeration.
    package let situations: [Checklist.Situation]
}

extension Library {
    /// Returns the items of the lists that a checklist includes, then its own, each list once.
    ///
    /// What the checklist itself takes for granted is no situation of its items.
    package func composedItems(of checklist: Checklist) -> [ComposedItem] {
        composedItems(of: [checklist.id], granted: Set(checklist.applies))
    }

    /// Returns the items of all lists that a code names, and of those they include, each once.
    package func composedItems(of code: Code) -> [ComposedItem] {
        composedItems(of: code.checklists, granted: [])
    }

    /// Returns the items of all lists that any code names.
    package func auditItems() -> [ComposedItem] {
        composedItems(of: codes.flatMap(\.checklists), granted: [])
    }

    /// Returns lists and those they include, each behind the ones it includes, each once.
    ///
    /// A list that does not exist, or a circle, has been reported and is left out here.
    package func composedLists(_ roots: [Unresolved<ChecklistID>]) -> [Checklist] {
        let lists = Dictionary(checklists.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
        var order: [Checklist] = []
        var visited: Set<ChecklistID> = []
        // A list is put in its place after those it includes.
        var pending = roots.reversed().compactMap { lists[$0.value] }.map { (list: $0, isExpanded: false) }
        while let (list, isExpanded) = pending.popLast() {
            if isExpanded {
                order.append(list)
            } else if visited.insert(list.id.value).inserted {
                pending.append((list, true))
                pending += list.includes.reversed().compactMap { lists[$0.value] }.map { ($0, false) }
            }
        }
        return order
    }

    private func composedItems(
        of roots: [Unresolved<ChecklistID>], granted: Set<Checklist.Situation>
    ) -> [ComposedItem] {
        composedLists(roots).flatMap { list in
            list.items.map { item in
                let demanded = Set(list.applies + item.applies).subtracting(granted)
                return ComposedItem(
                    item: item, list: list.id.value,
                    situations: Checklist.Situation.allCases.filter(demanded.contains))
            }
        }
    }
}
