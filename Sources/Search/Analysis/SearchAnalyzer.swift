/// Reads the words of pages. A value without state: pages can be read on all cores at once.
package struct SearchAnalyzer: Sendable {
    private let synonyms: Synonyms

    package init(synonyms: Synonyms = .none) {
        self.synonyms = synonyms
    }

    /// Weights of a word's occurrences. Chosen on judged queries: see <doc:Ranking>.
    private enum Weight {
        static let title: UInt32 = 3
        static let name: UInt32 = 3
        static let heading: UInt32 = 2
        static let text: UInt32 = 1
    }

    /// Titles are read as such, those of comparisons have their codes, and of misspellings only what is no slip.
    private static let rolesOfWords: Set<SearchName.Role> = [.identifier, .range, .pair, .alias]

    /// Cost: linear in the page's text.
    package func analyze(_ page: SearchPage) -> AnalyzedPage {
        let size = page.sections.reduce(page.title.utf8.count + page.summary.utf8.count) { $0 + $1.text.count }
        var field = FieldReader(words: PageWords(textLength: size))
        let outline = outline(of: page)
        field.read(Array(page.title.utf8), weight: Weight.title, section: 0)
        field.read(Array(page.summary.utf8), weight: Weight.text, section: 0)
        // What a name says is known from the names already said, so each word counts once.
        for name in page.names where Self.rolesOfWords.contains(name.role) {
            field.read(Array(name.text.utf8), weight: Weight.name, section: 0)
        }
        var number = outline.startsWithTop ? -1 : 0
        for section in page.sections {
            number += 1
            let ordinal = UInt8(min(number, outline.sections.count - 1))
            // The heading of the top is the title, once more.
            if ordinal > 0 { field.read(Array(section.heading.utf8), weight: Weight.heading, section: ordinal) }
            field.read(section.text, weight: Weight.text, section: ordinal)
        }
        field.readStaffNames(
            page.names.filter { $0.role == .misspelling }.map { Array($0.text.utf8) }, weight: Weight.text)
        field.addSynonyms(synonyms)
        return AnalyzedPage(
            path: Self.plain(page.path), title: Self.plain(page.title), kind: Self.plain(page.kind),
            category: page.category.map(Self.plain), payers: page.payers.map(Self.plain),
            summary: summary(of: page),
            names: names(of: page), sections: outline.sections, length: page.extent.length(ofTokens: field.tokenCount),
            words: field.words.packed(), wordCount: field.words.count)
    }

    /// The sections that results can lead to, beginning with the top, whether or not the page has one.
    private func outline(of page: SearchPage) -> (sections: [AnalyzedPage.Section], startsWithTop: Bool) {
        let startsWithTop = page.sections.first?.anchor.isEmpty ?? false
        let rest = startsWithTop ? page.sections.dropFirst() : page.sections[...]
        let sections =
            [AnalyzedPage.Section(anchor: "", heading: "")]
            + rest.prefix(AnalyzedPage.longestOutline - 1).map {
                AnalyzedPage.Section(anchor: Self.plain($0.anchor), heading: Self.plain($0.heading))
            }
        return (sections, startsWithTop)
    }

    private func names(of page: SearchPage) -> [AnalyzedPage.Name] {
        var seen: Set<AnalyzedPage.Name> = []
        let all = [SearchName(page.title, .title)] + page.names
        return all.compactMap { name in
            let key = NameKey.key(of: name.text)
            // A key of a hundred words is no name; it would only weigh on everyone's download.
            guard !key.isEmpty, key.utf8.count <= 120 else { return nil }
            let entry = AnalyzedPage.Name(role: name.role, key: key)
            return seen.insert(entry).inserted ? entry : nil
        }
    }

    /// The page's summary, or the beginning of its text, cut at a word.
    private func summary(of page: SearchPage) -> String {
        let longest = 110
        var bytes = Array(page.summary.utf8.prefix(longest * 2))
        if bytes.isEmpty {
            for section in page.sections where bytes.count <= longest {
                if !bytes.isEmpty { bytes.append(0x20) }
                bytes += section.text.prefix(longest * 2)
            }
        }
        let text = Self.plain(String(decoding: bytes, as: UTF8.self))
        guard text.utf8.count > longest else { return text }
        let cut = text.utf8.index(text.startIndex, offsetBy: longest)
        let head = text[..<cut]
        let end = head.lastIndex(of: " ") ?? head.endIndex
        return head[..<end] + "…"
    }

    /// Without what would end a field: white space and control characters become one space.
    private static func plain(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            let isSpace = byte <= 0x20 || byte == 0x7F
            if !isSpace {
                bytes.append(byte)
            } else if let last = bytes.last, last != 0x20 {
                bytes.append(0x20)
            }
        }
        if bytes.last == 0x20 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension SearchPage.Extent {
    fileprivate func length(ofTokens count: Int) -> Int {
        switch self {
        case .wholeAnswer: count / 2
        case .usual: count
        case .leadsElsewhere: count * 2
        }
    }
}
