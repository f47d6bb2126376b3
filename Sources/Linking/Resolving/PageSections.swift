import Knowledge

/// Which sections a page has: those for which its record, or another record, gives something to show.
struct PageSections: Sendable {
    let library: Library
    let siteMap: SiteMap
    let relations: Relations

    func sections(of id: PageID) -> [PageSection] {
        guard case .record(let kind, let index) = siteMap[id].subject else { return [] }
        let own: [PageSection: Bool] =
            switch kind {
            case .article: [.related: relatesArticles(id), .terms: has(.terms, id)]
            case .checklist: [.codes: has(.codes, id), .articles: has(.articles, id)]
            case .code: sections(of: library.codes[index], id)
            case .family: [.members: has(.codes, id)]
            case .modifier: sections(of: library.modifiers[index], id)
            case .pair: sections(of: library.pairs[index], id)
            case .source: [.note: library.sources[index].note != nil, .citedBy: has(.citing, id)]
            case .technique: sections(of: library.techniques[index], id)
            case .term:
                [
                    .practice: library.terms[index].practice != nil, .related: has(.related, id),
                    .codes: has(.codes, id), .articles: has(.articles, id),
                ]
            }
        var present = own.filter(\.value).map(\.key)
        if !library.stewardship(of: kind, index).sources.isEmpty { present.append(.sources) }
        return present.sorted { $0.rawValue < $1.rawValue }
    }

    private func has(_ relation: Relation, _ id: PageID) -> Bool {
        !relations[relation, of: id].isEmpty
    }

    /// Whether another article is about one of the article's codes.
    private func relatesArticles(_ id: PageID) -> Bool {
        relations[.codes, of: id].contains { relations[.articles, of: $0].contains { $0 != id } }
    }

    private func sections(of code: Code, _ id: PageID) -> [PageSection: Bool] {
        [
            .use: true,
            .contentOfASession: !code.content.isEmpty,
            .confusedWith: !code.confusions.isEmpty || !relations.confusionsStatedElsewhere(of: id).isEmpty
                || has(.comparisons, id),
            .techniques: has(.techniques, id),
            .modifiers: has(.modifiers, id),
            .pairs: has(.pairs, id),
            .map: !code.confusions.isEmpty
                || [.techniques, .modifiers, .pairs].contains { !relations[$0, of: id].isEmpty },
            .checklists: has(.checklists, id),
            .denials: !code.denials.isEmpty,
            .guidance: code.guidance != nil,
            .history: !code.history.isEmpty,
            .terms: has(.terms, id),
            .articles: has(.articles, id),
            .openPoints: !code.openPoints.isEmpty,
        ]
    }

    private func sections(of technique: Technique, _ id: PageID) -> [PageSection: Bool] {
        let others = relations[.related, of: id].map { siteMap[$0] }
        let named = Set(technique.lookAlikes.map(\.term.value.text))
        return [
            .codes: !technique.mappings.isEmpty,
            .positions: !technique.positions.isEmpty,
            .lookAlikes: !named.isEmpty
                || others.contains { library.difference(statedOn: $0, from: technique.id.value) != nil },
            .related: others.contains { $0.kind == .term && !named.contains($0.name) },
            .caution: technique.caution != nil,
            .articles: has(.articles, id),
        ]
    }

    private func sections(of modifier: Modifier, _ id: PageID) -> [PageSection: Bool] {
        [
            .use: true,
            .related: has(.related, id),
            .codes: has(.codes, id),
            .pairs: has(.pairs, id),
            .openPoints: !modifier.openPoints.isEmpty,
            .articles: has(.articles, id),
        ]
    }

    private func sections(of pair: Pair, _ id: PageID) -> [PageSection: Bool] {
        [
            .use: true,
            .modifier: pair.modifier != nil || has(.modifiers, id),
            .history: !pair.history.isEmpty,
            .openPoints: !pair.openPoints.isEmpty,
        ]
    }
}
