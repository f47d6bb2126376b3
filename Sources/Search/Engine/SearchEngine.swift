/// Answers queries from the files of an index. The meaning of a query is written down in <doc:Format>.
package struct SearchEngine {
    private var index: IndexReader

    /// - Parameter read: returns a file's bytes; paths are below the site's folder, such as `search/root.js`
    package init(read: @escaping (String) throws -> [UInt8]) throws(SearchError) {
        index = try IndexReader(read: read)
    }

    /// Reads the parts that the query needs and were not read before; what was read before never changes an answer.
    package mutating func answer(
        _ text: String, limit: Int = 10, filter: SearchFilter = SearchFilter()
    ) throws(SearchError) -> Answer {
        let query = Query(text)
        var answer = Answer()
        guard !query.words.isEmpty else { return answer }
        let matches = try index.matches(of: query.words)
        let names = try names(of: query, matches)
        let telling = Self.telling(query.words, matches, names)
        let ranking = Ranking(matches: telling, names: names, root: index.root)
        let pages = try restricted(ranking.pages, by: query)
        let facets = try index.facets()
        answer.facets = facets.counts(of: pages)
        let found = ranking.sorted(facets.filtered(pages, by: filter))
        answer.total = found.count
        for page in found.prefix(max(0, limit)) { answer.results.append(try result(page, ranking, facets)) }
        for form in telling.flatMap(\.highlights) where !answer.highlights.contains(form) {
            answer.highlights.append(form)
        }
        try describe(query, matches, names, in: &answer)
        return answer
    }

    /// The words that say something; all if none does. Which minutes or units are told is by chance: any other number would ask the
    /// same.
    private static func telling(
        _ words: [Query.Word], _ matches: [WordMatch], _ names: NameFindings
    ) -> [WordMatch] {
        let telling = words.indices.filter { !words[$0].isGrammar && !names.amounts.contains(words[$0].text) }
        return telling.isEmpty ? matches : telling.map { matches[$0] }
    }

    private mutating func names(of query: Query, _ matches: [WordMatch]) throws(SearchError) -> NameFindings {
        var key = query.key
        var weights: [Int] = []
        for place in key.indices {
            let match = query.words.firstIndex { $0.text == key[place].text }.map { matches[$0] }
            if let correction = match?.corrections.first { key[place].text = correction }
            let isGrammar = FunctionWords.all.contains(key[place].text)
            weights.append(
                Numbers.weight(frequency: isGrammar ? 1 : match?.frequency ?? 1, pages: index.root.pageCount))
        }
        var search = NameSearch(typed: query.key, key: key, weights: weights)
        try search.run(in: &index)
        return search.findings
    }

    /// The pages that have all phrases and no exclusion. Not all that have a phrase are among those with a score: the lists of its
    /// words may be cut.
    private mutating func restricted(_ pages: [Int], by query: Query) throws(SearchError) -> [Int] {
        var pages = pages
        if let phrase = query.phrases.first { pages = try index.pages(withPhrase: phrase) }
        for phrase in query.phrases.dropFirst() {
            let holders = Set(try index.pages(withPhrase: phrase))
            pages.removeAll { !holders.contains($0) }
        }
        for exclusion in query.exclusions {
            let holders = Set(try index.pages(withPhrase: exclusion))
            pages.removeAll { holders.contains($0) }
        }
        return pages
    }

    private mutating func result(
        _ page: Int, _ ranking: Ranking, _ facets: Facets
    ) throws(SearchError) -> Answer.Result {
        let record = try index.record(page)
        let section = ranking.section(of: page)
        let place = record.sections.indices.contains(section) ? record.sections[section] : ("", "")
        return Answer.Result(
            path: record.path, title: record.title, kind: facets.kinds[page], summary: record.summary,
            anchor: place.0, heading: place.1, tier: ranking.tier(of: page), score: ranking.score(of: page))
    }

    private mutating func describe(
        _ query: Query, _ matches: [WordMatch], _ names: NameFindings, in answer: inout Answer
    ) throws(SearchError) {
        for misspelling in names.misspellings {
            // Who types words of the site made no slip: they are what staff call the page.
            var isOfWords = true
            for word in misspelling.typed.split(separator: " ") where isOfWords {
                isOfWords = try index.has(Array(word.utf16))
            }
            if isOfWords { continue }
            answer.corrections.append(
                Answer.Correction(typed: misspelling.typed, used: try index.record(misspelling.page).title))
        }
        for (word, match) in zip(query.words, matches) {
            for used in match.corrections {
                answer.corrections.append(Answer.Correction(typed: word.text, used: used))
            }
            guard match.isUnknown, CodeShape(word.text) != nil else { continue }
            let isName = try index.entries(of: Array(word.text.utf16)).contains {
                $0.role == .identifier || $0.role == .withinRange
            }
            if !isName {
                answer.absentCodes.append(
                    Answer.AbsentCode(code: word.text, nearest: try index.nearestCodes(to: word.text)))
            }
        }
        if let relation = names.relation {
            answer.relation = Answer.Relation(
                identifiers: relation.identifiers,
                path: try relation.page.map { page throws(SearchError) in
                    try index.record(page).path
                })
        }
    }
}

extension Facets {
    fileprivate func filtered(_ pages: [Int], by filter: SearchFilter) -> [Int] {
        var pages = pages
        for (group, wanted) in [("k", filter.kinds), ("c", filter.categories), ("p", filter.payers)]
        where !wanted.isEmpty {
            let allowed = Set(
                labels.filter { $0.label.hasPrefix(group) && wanted.contains(String($0.label.dropFirst())) }
                    .flatMap(\.pages))
            pages.removeAll { !allowed.contains($0) }
        }
        return pages
    }

    fileprivate func counts(of pages: [Int]) -> [Answer.Facet] {
        let pages = Set(pages)
        return labels.compactMap { label, holders in
            let count = holders.count(where: pages.contains)
            guard count > 0, let group = Answer.Facet.Group(rawValue: String(label.prefix(1))) else { return nil }
            return Answer.Facet(group: group, label: String(label.dropFirst()), count: count)
        }
    }
}
