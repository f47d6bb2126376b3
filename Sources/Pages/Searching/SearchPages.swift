import Knowledge
import Linking
import Search

extension PageMaker {
    /// Whether search knows of a file.
    package func isFound(_ file: PlannedFile) -> Bool {
        guard case .page(let id) = file else { return false }
        return linked.siteMap[id].subject.isFound
    }

    /// Returns what search knows of a page that was made, `nil` for files that are not looked for: those that are no
    /// pages, and lists of what has a page of its own.
    package func searchPage(of file: PlannedFile, _ html: [UInt8]) -> SearchPage? {
        guard case .page(let id) = file, isFound(file) else { return nil }
        let page = linked.siteMap[id]
        let place = page.place
        let labels = place.map(searchLabels) ?? SearchLabels()
        let sections = page.subject.isFoundByName ? [] : PageText(of: html).sections
        let key = page.kind == .code || page.kind == .modifier ? "\(page.name) " : ""
        return SearchPage(
            path: page.path.text, title: key + page.title, kind: page.kind?.noun ?? "Overview",
            category: labels.category, payers: labels.payers, summary: page.summary,
            names: names(of: page) + sections.flatMap { citedRanges(in: $0.text) }, sections: sections,
            extent: extent(of: page))
    }

    /// Articles are there to answer. A case study, an exercise, a checklist, a source and two codes side by side are made of
    /// what other pages say, or lead to it.
    private func extent(of page: Page) -> SearchPage.Extent {
        switch page.subject {
        case .record(.article, let index):
            switch linked.library.articles[index].kind {
            case .caseStudy, .training: .leadsElsewhere
            default: .wholeAnswer
            }
        case .record(.checklist, _), .record(.source, _), .comparison: .leadsElsewhere
        default: .usual
        }
    }

    private func names(of page: Page) -> [SearchName] {
        let library = linked.library
        if case .worksheet(let index) = page.subject { return worksheetNames(of: library.codes[index].id.value) }
        if case .comparison(let compared) = page.subject { return names(of: compared) }
        guard let place = page.place else { return [] }
        func aliases(_ spellings: [Spelling], _ own: String? = nil) -> [SearchName] {
            ([own].compactMap(\.self) + spellings.map(\.text.value)).map { SearchName($0, .alias) }
        }
        func misspellings(_ texts: [String]) -> [SearchName] {
            texts.map { SearchName($0, .misspelling) }
        }
        switch place.kind {
        case .code:
            let code = library.codes[place.index]
            return [SearchName(page.name, .identifier)] + aliases(code.aliases, code.title)
                + misspellings(code.misspellings)
        case .modifier:
            let modifier = library.modifiers[place.index]
            return [SearchName(page.name, .identifier)] + aliases(modifier.aliases)
                + misspellings(modifier.misspellings)
        case .family:
            return library.families[place.index].members.map { SearchName("\($0.value)", .range) }
        case .pair: return combinations(of: library.pairs[place.index])
        case .technique:
            let technique = library.techniques[place.index]
            return aliases(technique.names)
                + misspellings(technique.misspellings)
        case .term:
            let term = library.terms[place.index]
            return aliases(term.names)
                + misspellings(term.misspellings)
        case .article:
            let article = library.articles[place.index]
            guard let codes = article.comparedCodes else { return aliases(article.aliases) }
            let key = codes.map(\.text).sorted().joined(separator: " ")
            let compared = linked.library.codes.filter { codes.contains($0.id.value) }
            let inWords = compared.count == 2 ? compared[0].shortNames(beside: compared[1]) : []
            return aliases(article.aliases) + ([key] + inWords).map { SearchName($0, .comparison) }
        case .source:
            // One word is too little: a firm's name may be a word of questions.
            let title = library.sources[place.index].shortTitle
            return title.contains(" ") ? [SearchName(title, .alias)] : []
        case .checklist:
            let subject = library.checklists[place.index].id.value.text.replacing("-", with: " ")
            return ["checklist", "documentation checklist"].flatMap { noun in
                [SearchName("\(subject) \(noun)", .alias), SearchName("\(noun) \(subject)", .alias)]
            }
        }
    }

    /// Who asks which of two codes is answered by the article about just the two; where there is none, by the page that was
    /// made of both. The latter answers how they go together as well, if no pair says it.
    private func names(of compared: ComparedCodes) -> [SearchName] {
        let library = linked.library
        let codes = [compared.first, compared.second].map { library.codes[$0.index].id.value }
        let key = codes.map(\.text).joined(separator: " ")
        var names: [SearchName] = []
        if !codesComparedInArticles.contains(Set(codes)) {
            names.append(SearchName(key, .comparison))
            names += library.codes[compared.first.index].shortNames(beside: library.codes[compared.second.index]).map {
                SearchName($0, .comparison)
            }
            let isPair = library.pairs.contains { pair in
                let sides = [pair.sides.0.value, pair.sides.1.value]
                return [sides, sides.reversed()].contains { zip($0, codes).allSatisfy { $0.contains($1) } }
            }
            if !isPair { names.append(SearchName(key, .pair)) }
        }
        return names
    }

    private func worksheetNames(of code: CodeID) -> [SearchName] {
        ["checklist", "worksheet"].flatMap { noun in
            [SearchName("\(code) \(noun)", .alias), SearchName("\(noun) \(code)", .alias)]
        }
    }

    /// Each code of one side with each of the other, as far as they have pages, and their names with each other: staff ask of a
    /// re-evaluation beside 97140, and of gait training beside manual therapy.
    private func combinations(of pair: Pair) -> [SearchName] {
        func codes(_ side: Located<CodeRange>) -> [Code] {
            linked.library.codes.filter { side.value.contains($0.id.value) }
        }
        return codes(pair.sides.0).flatMap { first in
            codes(pair.sides.1).flatMap { second in
                [[first.id.value.text, second.id.value.text]]
                    + second.aliases.map { [first.id.value.text, $0.text.value] }
                    + first.aliases.map { [second.id.value.text, $0.text.value] }
                    + first.shortNames(beside: second).map { [$0] }
            }
        }.map { SearchName($0.joined(separator: " "), .pair) }
    }
}

extension Code {
    /// What the service is called, without the word that says it is a code.
    fileprivate var shortNames: [String] {
        let names = aliases.map(\.text.value).filter { !$0.contains(where: \.isNumber) }
        return Set(names.map { $0.hasSuffix(" code") ? String($0.dropLast(5)) : $0 }).sorted()
    }

    /// Each of its names beside each of the other's.
    fileprivate func shortNames(beside other: Code) -> [String] {
        shortNames.flatMap { name in other.shortNames.map { "\(name) \($0)" } }
    }
}

extension Article {
    /// The two codes that it tells apart, if it is a comparison of just two.
    var comparedCodes: Set<CodeID>? {
        guard kind == .comparison else { return nil }
        let codes = Set(codes.map(\.value))
        return codes.count == 2 ? codes : nil
    }
}

extension Technique {
    fileprivate var names: [Spelling] { [name] + [abbreviation].compactMap(\.self) + aliases }
}

extension Term {
    fileprivate var names: [Spelling] { [name] + [abbreviation].compactMap(\.self) + aliases }
}

extension Page.Subject {
    /// A worksheet joins what stands in lists of its own: found by its items, dozens of worksheets would come before the
    /// page that answers. Who asks for the worksheet of a code gets it.
    fileprivate var isFoundByName: Bool {
        switch self {
        case .worksheet, .audit: true
        default: false
        }
    }

    /// The home page, the lists and the tables repeat what pages of their own say.
    fileprivate var isFound: Bool {
        switch self {
        case .record, .comparison, .guide, .worksheet, .audit, .codeTable: true
        default: false
        }
    }
}
