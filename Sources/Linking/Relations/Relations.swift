import Knowledge

/// What the pages of one list have to do with the page that shows it.
package enum Relation: Int, Hashable, CaseIterable, Sendable {
    case articles
    case checklists
    /// Pages whose record or text cites a source.
    case citing
    case codes
    case comparisons
    case families
    case modifiers
    case pairs
    /// Terms beside a term, modifiers beside a modifier.
    case related
    case techniques
    case terms
}

/// How pages belong together by what their records say. What one side states, both sides know.
package struct Relations: Sendable {
    /// All lists of the first page, in the order of relations, then those of the next: most are empty.
    private var lists: [[PageID]]
    /// Codes that say they are confused with this one, although it does not say so itself.
    private var confusions: [PageID: [(code: PageID, difference: Prose)]] = [:]

    /// References that lead nowhere are left out here; ``RecordReferenceCheck`` reports them.
    /// Who cites whom is added when texts are at hand.
    init(_ library: Library, _ siteMap: SiteMap) {
        lists = Array(repeating: [], count: siteMap.pages.count * Self.relationsOfPage)
        addCodes(library, siteMap)
        addGlossary(library, siteMap)
        addModifiers(library, siteMap)
        addFamiliesAndPairs(library, siteMap)
        addArticles(library, siteMap)
        addComparisons(library, siteMap)
        for list in lists.indices where lists[list].count > 1 { lists[list].removeRepetitions() }
    }

    private static let relationsOfPage = Relation.allCases.count

    private static func list(_ relation: Relation, of page: PageID) -> Int {
        Int(page.index) * relationsOfPage + relation.rawValue
    }

    /// Returns the related pages in the order in which the records name them, each once.
    package subscript(relation: Relation, of page: PageID) -> [PageID] {
        lists[Self.list(relation, of: page)]
    }

    /// Returns what other codes say about being mistaken for this one.
    package func confusionsStatedElsewhere(of code: PageID) -> [(code: PageID, difference: Prose)] {
        confusions[code] ?? []
    }

    private mutating func relate(_ page: PageID, _ relation: Relation, _ other: PageID) {
        lists[Self.list(relation, of: page)].append(other)
    }

    /// Relates two pages in both directions.
    private mutating func join(_ page: PageID, _ others: Relation, _ other: PageID, _ pages: Relation) {
        relate(page, others, other)
        relate(other, pages, page)
    }
}

extension Relations {
    private mutating func addCodes(_ library: Library, _ siteMap: SiteMap) {
        for code in library.codes {
            guard let page = siteMap.page(code.id.value, .code) else { continue }
            for modifier in code.modifiers.compactMap({ siteMap.page($0.value, .modifier) }) {
                join(page, .modifiers, modifier, .codes)
            }
            for checklist in code.checklists.compactMap({ siteMap.page($0.value, .checklist) }) {
                join(page, .checklists, checklist, .codes)
            }
            if let family = code.family.flatMap({ siteMap.page($0.value, .family) }) {
                join(page, .families, family, .codes)
            }
            addConfusions(of: code, on: page, library, siteMap)
        }
    }

    private mutating func addConfusions(of code: Code, on page: PageID, _ library: Library, _ siteMap: SiteMap) {
        for confusion in code.confusions {
            guard let other = siteMap.page(confusion.code.value, .code),
                case .record(_, let index) = siteMap[other].subject
            else { continue }
            let otherSaysSoItself = library.codes[index].confusions.contains { $0.code.value == code.id.value }
            if !otherSaysSoItself { confusions[other, default: []].append((page, confusion.difference)) }
        }
    }

    private mutating func addGlossary(_ library: Library, _ siteMap: SiteMap) {
        for technique in library.techniques {
            guard let page = siteMap.page(technique.id.value) else { continue }
            for code in technique.mappings.compactMap({ siteMap.page($0.code.value, .code) }) {
                join(page, .codes, code, .techniques)
            }
            for other in technique.lookAlikes.compactMap({ siteMap.page($0.term.value) }) {
                join(page, .related, other, .related)
            }
        }
        for term in library.terms {
            guard let page = siteMap.page(term.id.value) else { continue }
            for code in term.codes.compactMap({ siteMap.page($0.value, .code) }) {
                join(page, .codes, code, .terms)
            }
            for other in term.related.compactMap({ siteMap.page($0.value) }) {
                join(page, .related, other, .related)
            }
        }
    }

    private mutating func addModifiers(_ library: Library, _ siteMap: SiteMap) {
        for modifier in library.modifiers {
            guard let page = siteMap.page(modifier.id.value, .modifier) else { continue }
            for code in modifier.codes.compactMap({ siteMap.page($0.value, .code) }) {
                join(page, .codes, code, .modifiers)
            }
            for other in modifier.related.compactMap({ siteMap.page($0.value, .modifier) }) {
                join(page, .related, other, .related)
            }
        }
    }

    private mutating func addFamiliesAndPairs(_ library: Library, _ siteMap: SiteMap) {
        func codes(in range: CodeRange) -> [PageID] {
            library.codes.lazy.map(\.id.value).filter(range.contains).compactMap { siteMap.page($0, .code) }
        }
        for family in library.families {
            guard let page = siteMap.page(family.id.value, .family) else { continue }
            for code in family.members.flatMap({ codes(in: $0.value) }) { join(page, .codes, code, .families) }
        }
        for pair in library.pairs {
            guard let page = siteMap.page(pair.id.value, .pair) else { continue }
            for code in codes(in: pair.sides.0.value) + codes(in: pair.sides.1.value) {
                join(page, .codes, code, .pairs)
            }
            for modifier in pair.modifiers.compactMap({ siteMap.page($0.value, .modifier) }) {
                join(page, .modifiers, modifier, .pairs)
            }
        }
    }

    private mutating func addArticles(_ library: Library, _ siteMap: SiteMap) {
        for article in library.articles {
            guard let page = siteMap.page(article.id.value, .article) else { continue }
            for code in article.codes.compactMap({ siteMap.page($0.value, .code) }) {
                join(page, .codes, code, .articles)
            }
            for term in article.terms.compactMap({ siteMap.page($0.value) }) {
                join(page, .terms, term, .articles)
            }
        }
    }

    private mutating func addComparisons(_ library: Library, _ siteMap: SiteMap) {
        for (page, entry) in siteMap.entries {
            guard case .comparison(let compared) = entry.subject else { continue }
            let (first, second) = (compared.first.page, compared.second.page)
            join(page, .codes, first, .comparisons)
            join(page, .codes, second, .comparisons)
            // A pair between the two stands in the lists of both.
            for pair in Set(self[.pairs, of: first]).intersection(self[.pairs, of: second]).sorted()
            where isBetween(pair, compared, library, siteMap) {
                join(page, .pairs, pair, .comparisons)
            }
        }
    }

    /// Whether a pair has one of two codes on each side, and not both on one.
    private func isBetween(_ pair: PageID, _ compared: ComparedCodes, _ library: Library, _ siteMap: SiteMap) -> Bool {
        guard case .record(.pair, let index) = siteMap[pair].subject else { return false }
        let (one, other) = (library.pairs[index].sides.0.value, library.pairs[index].sides.1.value)
        let (first, second) = (
            library.codes[compared.first.index].id.value, library.codes[compared.second.index].id.value
        )
        return one.contains(first) && other.contains(second) || one.contains(second) && other.contains(first)
    }

    /// Adds which pages cite a source, in their record or in their text.
    mutating func addCitations(_ library: Library, _ siteMap: SiteMap, _ texts: [PlacedText]) {
        // For each page of a source the pages that cite it: mostly in the order of the site map, one page after the other.
        var citing: [[PageID]] = Array(repeating: [], count: siteMap.pages.count)
        func add(_ source: PageID?, citedOn page: PageID) {
            guard let source, citing[Int(source.index)].last != page else { return }
            citing[Int(source.index)].append(page)
        }
        for (id, page) in siteMap.entries {
            guard case .record(let kind, let index) = page.subject else { continue }
            for citation in library.sources(of: kind, index) + library.itemSources(of: kind, index) {
                add(siteMap.page(citation.source.value, .source), citedOn: id)
            }
        }
        for text in texts {
            for reference in text.outline.references where reference.kind == .citation {
                add(siteMap.page(.source, text.outline.string(reference.target)), citedOn: text.page)
            }
        }
        for (source, pages) in citing.enumerated() where !pages.isEmpty {
            lists[Self.list(.citing, of: PageID(source))] = pages.isAscending ? pages : Set(pages).sorted()
        }
    }
}

extension Library {
    fileprivate func itemSources(of kind: RecordKind, _ index: Int) -> [Citation] {
        kind == .checklist ? checklists[index].items.flatMap(\.sources) : []
    }
}

extension [PageID] {
    fileprivate var isAscending: Bool { zip(self, dropFirst()).allSatisfy(<) }

    fileprivate mutating func removeRepetitions() {
        guard !isAscending else { return }
        var seen: Set<PageID> = []
        removeAll { !seen.insert($0).inserted }
    }
}
