import Knowledge

/// What search filters by, in the words of the pages.
struct SearchLabels {
    var category: String?
    var payers: [String] = []
}

extension PageMaker {
    func searchLabels(of place: RecordPlace) -> SearchLabels {
        let library = linked.library
        return switch place.kind {
        // Every code page says what Medicare makes of the code.
        case .code: SearchLabels(category: library.codes[place.index].category.label, payers: [Payer.medicare.label])
        case .technique: SearchLabels(category: library.techniques[place.index].group.label)
        case .term: SearchLabels(category: library.terms[place.index].area.label)
        case .modifier: SearchLabels(category: library.modifiers[place.index].purpose.label)
        case .article:
            SearchLabels(
                category: library.articles[place.index].kind.label,
                payers: Payer.allCases.filter { library.articles[place.index].tags.contains($0.rawValue) }.map(\.label))
        case .checklist:
            SearchLabels(
                payers: Payer.allCases.filter { library.checklists[place.index].situations.contains($0.situation) }
                    .map(\.label))
        case .family, .pair, .source: SearchLabels()
        }
    }
}

/// Who pays, as far as the content tells them apart: by a tag of an article, or a situation of a checklist.
private enum Payer: String, CaseIterable {
    case medicare
    case commercial

    var label: String {
        switch self {
        case .medicare: "Medicare"
        case .commercial: "Other payers"
        }
    }

    var situation: Checklist.Situation {
        switch self {
        case .medicare: .medicare
        case .commercial: .commercial
        }
    }
}

extension Checklist {
    fileprivate var situations: [Situation] { applies + items.flatMap(\.applies) }
}
