import Knowledge
import Linking
import Search

extension PageMaker {
    /// Reads what search is to know of pages, with the synonyms of the site.
    package var searchAnalyzer: SearchAnalyzer { SearchAnalyzer(synonyms: synonyms) }

    package var indexSettings: IndexSettings {
        var settings = IndexSettings()
        settings.synonyms = synonyms
        return settings
    }

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
            names: names(of: page) + billedCodes(of: page) + sections.flatMap { citedRanges(in: $0.text) },
            sections: sections, extent: extent(of: page))
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
            return aliases(article.aliases)
                + library.codesToldApart(by: article).map {
                    SearchName($0.map(\.text).sorted().joined(separator: " "), .comparison)
                }
        case .source:
            // One word is too little: a firm's name may be a word of questions.
            let title = library.sources[place.index].shortTitle
            return title.contains(" ") ? [SearchName(title, .alias)] : []
        case .checklist:
            let checklist = library.checklists[place.index]
            let subjects = [checklist.id.value.text.replacing("-", with: " ")] + checklist.aliases.map(\.text.value)
            return subjects.flatMap { subject in
                ["checklist", "documentation"].flatMap { noun in
                    ["\(subject) \(noun)", "\(noun) \(subject)", "\(noun) for \(subject)"]
                }
            }.map { SearchName($0, .alias) } + misspellings(checklist.misspellings)
        }
    }

    /// Who asks which of two codes is answered by the article that tells them apart; where there is none, by the page that was
    /// made of both.
    private func names(of compared: ComparedCodes) -> [SearchName] {
        let library = linked.library
        let codes = [compared.first, compared.second].map { library.codes[$0.index].id.value }
        let key = codes.map(\.text).joined(separator: " ")
        return codesComparedInArticles.contains(Set(codes)) ? [] : [SearchName(key, .comparison)]
    }

    private func worksheetNames(of code: CodeID) -> [SearchName] {
        ["checklist", "worksheet"].flatMap { noun in
            [SearchName("\(code) \(noun)", .alias), SearchName("\(noun) \(code)", .alias)]
        }
    }

    /// What the names of a page stand for when two things are billed on one day, or mistaken for each other.
    private func billedCodes(of page: Page) -> [SearchName] {
        guard let place = page.place else { return [] }
        let library = linked.library
        let codes: [CodeID] =
            switch place.kind {
            case .code: [library.codes[place.index].id.value]
            case .technique: library.techniques[place.index].mappings.map(\.code.value)
            default: []
            }
        return codes.map { SearchName($0.text, .billedCode) }
    }

    /// Each code of one side with each of the other, as far as they have pages.
    private func combinations(of pair: Pair) -> [SearchName] {
        func codes(_ side: Located<CodeRange>) -> [Code] {
            linked.library.codes.filter { side.value.contains($0.id.value) }
        }
        return codes(pair.sides.0).flatMap { first in
            codes(pair.sides.1).map { SearchName("\(first.id.value.text) \($0.id.value.text)", .pair) }
        }
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

extension Library {
    /// What an article that compares tells apart: its two codes, or the first and each of another family. (Of several codes of
    /// one family it may say what holds for all.)
    func codesToldApart(by article: Article) -> [Set<CodeID>] {
        if let codes = article.comparedCodes { return [codes] }
        guard article.kind == .comparison, let first = article.codes.first?.value else { return [] }
        let families = Dictionary(
            codes.map { ($0.id.value, $0.family?.value) }, uniquingKeysWith: { first, _ in first })
        return article.codes.map(\.value).filter { families[$0] != families[first] }.map { [first, $0] }
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
