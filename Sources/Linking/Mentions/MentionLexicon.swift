import Knowledge

/// Everything that becomes a link where prose names it: codes, ranges of codes, modifiers, and the names of the glossary.
///
/// Made once for a library and then only read, by all threads. The pages of a library without its articles have the same
/// places as those of the whole one, so the lexicon can be made before the articles are read.
package struct MentionLexicon: Sendable {
    /// What is known of a word, by its number in the table.
    struct Entry: Sendable {
        var code: PageID?
        var modifier: PageID?
        /// Where the names that begin with the word go on.
        var names: Int32?
        var roles: WordRoles = []
    }

    private(set) var words = WordTable()
    private(set) var entries: [Entry] = []
    private(set) var trie = NameTrie()
    private let families: [(range: CodeRange, page: PageID)]
    /// By code, ascending.
    private let codes: [(code: CodeID, page: PageID)]
    private let unread: UnreadRecords
    /// The page that explains the group codes of a remittance, if the glossary has one.
    private(set) var groupCodes: PageID?

    package init(_ library: Library, _ siteMap: SiteMap) {
        codes = library.codes.compactMap { code in siteMap.page(code.id.value, .code).map { (code.id.value, $0) } }
            .sorted { $0.code < $1.code }
        families = library.families.flatMap { family -> [(range: CodeRange, page: PageID)] in
            guard let page = siteMap.page(family.id.value, .family) else { return [] }
            return family.members.map { ($0.value, page) }
        }
        unread = library.unread
        for (role, names) in WordRoles.vocabulary {
            for name in names.split(separator: " ") { entry(name) { $0.roles.insert(role) } }
        }
        for (code, page) in codes { entry(code.text) { $0.code = page } }
        for modifier in library.modifiers {
            let page = siteMap.page(modifier.id.value, .modifier)
            entry(modifier.id.value.text) { $0.modifier = page }
        }
        addGlossary(of: library, siteMap)
        groupCodes = page(named: "claim group code") ?? page(named: "group code")
    }

    private mutating func addGlossary(of library: Library, _ siteMap: SiteMap) {
        var spellings: Int32 = 0
        var names: [(names: [Spelling], id: TermID)] = library.techniques.map {
            ([$0.name] + [$0.abbreviation].compactMap(\.self) + $0.aliases, $0.id.value)
        }
        names += library.terms.map {
            ([$0.name] + [$0.abbreviation].compactMap(\.self) + $0.aliases, $0.id.value)
        }
        for (names, id) in names {
            guard let page = siteMap.page(id) else { continue }
            for name in names {
                let text = name.text.value
                let isExact = name.isCaseSensitive || NameVariants.isShortAbbreviation(text)
                for (index, form) in NameVariants.forms(of: text).enumerated() {
                    add(form, isExact: isExact, isVariant: index > 0, spelling: spellings, page)
                }
                spellings += 1
            }
        }
    }

    private mutating func add(_ name: String, isExact: Bool, isVariant: Bool, spelling: Int32, _ page: PageID) {
        let bytes = Array(name.utf8)
        var tokenizer = Tokenizer(words: WordTable())
        tokenizer.add(0..<bytes.count, of: bytes.span, node: 0, isVerbatim: false)
        let tokens = tokenizer.tokens
        guard !tokens.isEmpty, tokens.count <= NameTrie.mostWords else { return }
        let steps = tokens.map { token in
            (word: entry(bytes[token.range]) { _ in }, gap: token.gap)
        }
        let exact = isExact ? tokens.flatMap { bytes[$0.range] } : nil
        trie.add(steps, .init(spelling: spelling, page: page, exact: exact, isVariant: isVariant))
        entries[Int(steps[0].word)].names = trie.child(of: NameTrie.root, steps[0].word, .space)
    }

    @discardableResult
    private mutating func entry(_ word: some StringProtocol, _ change: (inout Entry) -> Void) -> Int32 {
        entry(Array(word.utf8)[...], change)
    }

    @discardableResult
    private mutating func entry(_ word: ArraySlice<UInt8>, _ change: (inout Entry) -> Void) -> Int32 {
        let id = words.insert(word.map(\.folded))
        if Int(id) == entries.count { entries.append(Entry()) }
        change(&entries[Int(id)])
        return id
    }

    // MARK: Asking

    /// Returns the family that holds both ends of a range: the one that has just this range among its members before one
    /// that has a longer one.
    func family(from first: CodeID, to last: CodeID) -> PageID? {
        let same = families.first { $0.range.first == first && $0.range.last == last }
        return (same ?? families.first { $0.range.contains(first) && $0.range.contains(last) })?.page
    }

    /// Whether the library has a code, or may have had one that could not be read.
    func mayKnow(_ code: CodeID) -> Bool {
        unread.mayContain(code.text, of: .code)
    }

    /// Returns the page of the first code in a range.
    func firstCode(from first: CodeID, to last: CodeID) -> PageID? {
        var (low, high) = (0, codes.count)
        while low < high {
            let middle = (low + high) / 2
            if codes[middle].code < first { low = middle + 1 } else { high = middle }
        }
        return low < codes.count && codes[low].code <= last ? codes[low].page : nil
    }

    private func page(named name: String) -> PageID? {
        senses(of: name).first?.page
    }

    /// Returns what a name means if it is the whole of a text.
    func senses(of name: String) -> [NameTrie.Sense] {
        let bytes = Array(name.utf8)
        var tokenizer = Tokenizer(words: words)
        tokenizer.add(0..<bytes.count, of: bytes.span, node: 0, isVerbatim: false)
        var node = NameTrie.root
        for token in tokenizer.tokens {
            guard token.word >= 0, let next = trie.child(of: node, token.word, token.gap) else { return [] }
            node = next
        }
        return trie.senses[Int(node)]
    }
}
