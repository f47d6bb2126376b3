/// What the names of pages contribute to an answer.
struct NameFindings {
    /// For each page its tier, and its place where the order is given.
    private(set) var tiers: [Int: (tier: Int, place: Int)] = [:]
    private(set) var bonuses: [Int: Int] = [:]
    /// Misspellings, each with a page whose title is meant.
    var misspellings: [(typed: String, page: Int)] = []
    /// Identifiers asked for together, and the page of the pair.
    var relation: (identifiers: [String], page: Int?)?
    /// Numbers that tell how many.
    fileprivate(set) var amounts: Set<String> = []

    enum Tier {
        static let pair = 7
        static let identifier = 6
        static let range = 5
        static let name = 4
        static let beginning = 3
    }

    mutating func raise(_ page: Int, to tier: Int, place: Int = 0) {
        guard tier > tiers[page]?.tier ?? 0 else { return }
        tiers[page] = (tier, place)
    }

    mutating func reward(_ page: Int, _ bonus: Int) {
        bonuses[page] = max(bonuses[page] ?? 0, bonus)
    }
}

/// Looks up the key of a query, its parts and its beginnings among the names.
struct NameSearch {
    /// The tokens, misspelt ones corrected.
    let key: [Query.KeyToken]
    /// How much each token of the key says.
    let weights: [Int]
    private(set) var findings = NameFindings()

    /// The tokens as names have them, as typed and corrected.
    private let tokens: [String]
    private let corrected: [String]

    private enum Bonus {
        static let beginning = 120
        static let window = 160
    }

    /// Whether the question is which of two, and not how both go together.
    private let isChoice: Bool
    /// Places of codes.
    private let codes: [Int]

    /// - Parameters:
    ///   - typed: the tokens of the key, as they were typed
    ///   - key: the same, misspelt ones corrected
    ///   - weights: for each token of the key
    init(typed: [Query.KeyToken], key: [Query.KeyToken], weights: [Int]) {
        self.key = key
        self.weights = weights
        tokens = typed.map { NameKey.key(ofTokens: [$0.text]) }
        corrected = zip(typed, key).map { $0.text == $1.text ? NameKey.key(ofTokens: [$0.text]) : $1.text }
        codes = key.indices.filter { CodeShape(key[$0].text) != nil }
        isChoice =
            key.contains { ["compare", "difference", "or", "versus", "vs"].contains($0.text) }
            || zip(key, key.dropFirst()).contains { $0.text == "same" && $1.text == "as" }
    }

    mutating func run(in index: inout IndexReader) throws(SearchError) {
        guard !tokens.isEmpty else { return }
        try addWhole(in: &index)
        try addIdentifiers(in: &index)
        try addBeginnings(of: Array(tokens.joined(separator: " ").utf16), in: &index)
        try addWindows(in: &index)
    }

    /// What has the tokens for its name as they were typed, or if nothing has, as they are corrected.
    private func entries(
        of places: some Sequence<Int>, amongTitles: Bool = false, in index: inout IndexReader
    ) throws(SearchError) -> [NamePart.Entry] {
        let typed = places.map { tokens[$0] }.joined(separator: " ")
        let found = try index.entries(of: typed, amongTitles: amongTitles)
        guard found.isEmpty else { return found }
        return try index.entries(of: places.map { corrected[$0] }.joined(separator: " "), amongTitles: amongTitles)
    }

    private mutating func addWhole(in index: inout IndexReader) throws(SearchError) {
        let whole = tokens.joined(separator: " ")
        for entry in try entries(of: tokens.indices, in: &index) {
            switch entry.role {
            case .identifier: findings.raise(entry.page, to: NameFindings.Tier.identifier)
            case .pair, .comparison, .service: break
            case .withinRange: findings.raise(entry.page, to: NameFindings.Tier.range)
            case .title, .alias: findings.raise(entry.page, to: NameFindings.Tier.name)
            case .misspelling:
                findings.raise(entry.page, to: NameFindings.Tier.name)
                findings.misspellings.append((whole, entry.page))
            }
        }
        for entry in try entries(of: tokens.indices, amongTitles: true, in: &index) {
            findings.raise(entry.page, to: NameFindings.Tier.name)
        }
    }

    /// A code with its modifiers, or several codes, whatever words of grammar stand between; one identifier if it is said
    /// what it is, as in `modifier 59`.
    private mutating func addIdentifiers(in index: inout IndexReader) throws(SearchError) {
        let saysKind = key.contains { Self.kinds.contains($0.text) }
        var wanted: [Int] = []
        var pages: [[Int]] = []
        for place in tokens.indices where !Self.kinds.contains(key[place].text) {
            let found = try entries(of: [place], in: &index).filter { $0.role == .identifier }
            if found.isEmpty, FunctionWords.all.contains(key[place].text) { continue }
            guard !found.isEmpty else { return }
            wanted.append(place)
            pages.append(found.map(\.page))
        }
        guard wanted.count > 1 || wanted.count == 1 && tokens.count > 1,
            saysKind || wanted.contains(where: { CodeShape(tokens[$0]) != nil })
        else { return }
        var pairs: [Int] = []
        for (number, first) in wanted.enumerated() {
            for second in wanted[(number + 1)...] {
                pairs += try both(first..<first + 1, second..<second + 1, in: &index)
            }
        }
        for (place, page) in pairs.enumerated() { findings.raise(page, to: NameFindings.Tier.pair, place: place) }
        if !isChoice || !pairs.isEmpty {
            for (place, page) in pages.joined().enumerated() {
                findings.raise(page, to: NameFindings.Tier.identifier, place: place)
            }
        }
        if wanted.count > 1 { findings.relation = (wanted.map { key[$0].text }, pairs.first) }
    }

    /// What people put beside an identifier to say what it is.
    private static let kinds: Set<String> = ["code", "codes", "cpt", "hcpcs", "modifier", "modifiers"]

    private mutating func addBeginnings(of whole: [UInt16], in index: inout IndexReader) throws(SearchError) {
        if isCodeBeginning {
            var place = 0
            for number in index.root.names.allParts(forBeginning: whole) {
                let part = try index.names(index.root.names, number)
                for found in part.places(beginningWith: whole) where part.keys[found] != whole {
                    for entry in part.entries[found] where entry.role == .identifier {
                        findings.raise(entry.page, to: NameFindings.Tier.beginning, place: place)
                        place += 1
                    }
                }
            }
        }
        guard whole.count >= 3 else { return }
        let bonus = Bonus.beginning * worth(of: tokens.indices)
        for directory in [index.root.names, index.root.titles] {
            for number in directory.parts(forBeginning: whole) {
                let part = try index.names(directory, number)
                for entry in part.entries[part.places(beginningWith: whole)].joined()
                where entry.role == .title || entry.role == .alias {
                    findings.reward(entry.page, bonus)
                }
            }
        }
    }

    /// Whether the query can be the beginning of a code, of which a complete list is expected.
    private var isCodeBeginning: Bool {
        guard tokens.count == 1, let token = key.first?.text.utf8 else { return false }
        if token.count <= 2 { return true }
        guard let first = token.first, let second = token.dropFirst().first else { return false }
        return first &- 0x30 < 10 || first &- 0x61 < 26 && second &- 0x30 < 10
    }

    /// How much tokens say together: words of grammar nothing.
    private func worth(of places: some Collection<Int>) -> Int {
        places.reduce(0) { sum, place in
            places.count > 1 && FunctionWords.all.contains(key[place].text) ? sum : sum + weights[place]
        }
    }

    private mutating func addWindows(in index: inout IndexReader) throws(SearchError) {
        var named = try findWindows(in: &index)
        var services: [Window] = []
        for window in named where CodeShape(key[window.places.lowerBound].text) == nil {
            if !(try service(window.places, in: &index).codes.isEmpty) { services.append(window) }
        }
        let told = amounts(of: services)
        for place in tokens.indices where isAmount(place) || told.contains(place) {
            findings.amounts.insert(key[place].text)
        }
        named.removeAll { $0.places.count == 1 && told.contains($0.places.lowerBound) }
        try addTimeRule(of: told, services, named, in: &index)
        let paired = findings.amounts.isEmpty ? try addPairs(of: named, in: &index) : []
        let isOfAll = isChoice || told.count > 1
        for (number, window) in named.enumerated() where !paired.contains(number) {
            reward(window, isAlone: !isOfAll)
        }
    }

    private mutating func findWindows(in index: inout IndexReader) throws(SearchError) -> [Window] {
        var isTaken = Array(repeating: false, count: tokens.count)
        var named: [Window] = []
        for code in codes {
            var isPaired = false
            for other in codes where other != code {
                if try !both(code..<code + 1, other..<other + 1, in: &index).isEmpty { isPaired = true }
            }
            guard isPaired, let found = try findWindow(code..<code + 1, canBeIdentifier: true, in: &index) else {
                continue
            }
            named.append(found)
            isTaken[code] = true
        }
        for length in stride(from: min(6, tokens.count - 1), through: 1, by: -1) {
            for start in 0...(tokens.count - length) {
                let window = start..<start + length
                let canBeIdentifier = length > 1 || canStandAlone(start)
                guard !isTaken[window].contains(true), canBeIdentifier || start == 0,
                    !window.allSatisfy({ Self.kinds.contains(key[$0].text) }),
                    let found = try findWindow(window, canBeIdentifier: canBeIdentifier, in: &index)
                else { continue }
                named.append(found)
                for place in window { isTaken[place] = true }
            }
        }
        return named
    }

    /// Places of the numbers that tell minutes or units; also those right beside services, as in `25 therex 12 manual`, if there are several.
    private func amounts(of services: [Window]) -> [Int] {
        let places = tokens.indices.filter { place in
            isAmount(place) && isUnit(place + 1)
                || isNumber(place) && !isCalledModifier(place)
                    && services.contains { $0.places.lowerBound == place + 1 || $0.places.upperBound == place }
        }
        return places.count > 1 ? places : []
    }

    /// The minutes of several services, as in `17 min therex 9 min manual`, ask how such minutes become units, whatever the
    /// services are; a page that tells it has the name `minutes to units`. Who names a modifier besides asks for that.
    private mutating func addTimeRule(
        of told: [Int], _ services: [Window], _ named: [Window], in index: inout IndexReader
    ) throws(SearchError) {
        let namesModifier = named.contains { window in
            !window.identifiers.isEmpty && !window.places.contains(where: codes.contains)
        }
        guard !told.isEmpty, !namesModifier else { return }
        let places = Set(told.flatMap { [$0, $0 + 1] } + (services.count > 1 ? services.flatMap(\.places) : []))
            .intersection(tokens.indices)
        let bonus = Bonus.window * worth(of: places)
        for entry in try index.entries(of: "minutes to units") where entry.role == .alias {
            findings.reward(entry.page, bonus)
        }
    }

    /// A name in the query, and its pages.
    private struct Window {
        let places: Range<Int>
        var identifiers: [Int] = []
        var others: [Int] = []
    }

    /// An identifier is meant, whatever else is said; another name the less, the more is said beside it, and not at all if it is
    /// one of several of which it is asked which, or how their minutes are counted.
    private mutating func reward(_ window: Window, isAlone: Bool) {
        let value = worth(of: window.places)
        for page in window.identifiers { findings.reward(page, Bonus.window * value) }
        guard isAlone else { return }
        let share = Bonus.window * value * value / max(value, worth(of: tokens.indices), 1)
        for page in window.others { findings.reward(page, share) }
    }

    /// What a part of the query stands for: a code, or what is billed with one.
    private struct Service {
        /// The usual ones.
        var codes: Set<String> = []
        var others: Set<String> = []
        /// Whether it is a number.
        var isCode = false
        /// Whether it is called as its code is.
        var isOwnName = false
    }

    private func service(_ places: Range<Int>, in index: inout IndexReader) throws(SearchError) -> Service {
        var service = Service(isCode: places.allSatisfy(codes.contains))
        for tokens in [tokens, corrected] {
            let beginning = Array("\(tokens[places].joined(separator: " ")) =".utf16)
            for number in index.root.names.parts(forBeginning: beginning) {
                let part = try index.names(index.root.names, number)
                for place in part.places(beginningWith: beginning) {
                    let code = String(decoding: part.keys[place].dropFirst(beginning.count), as: UTF16.self)
                    for entry in part.entries[place] {
                        if entry.role == .withinRange {
                            service.others.insert(code)
                        } else {
                            service.codes.insert(code)
                        }
                        if entry.role == .pair { service.isOwnName = true }
                    }
                }
            }
        }
        return service
    }

    /// The pages that tell two apart if that is asked, else those that say how both go together; none tells three apart. What
    /// can be billed with one code is one service, whatever it is called; and a technique right beside another name belongs
    /// to it, as in `instrument assisted massage`.
    private func both(
        _ first: Range<Int>, _ second: Range<Int>, in index: inout IndexReader
    ) throws(SearchError) -> [Int] {
        guard !isChoice || codes.count < 3 else { return [] }
        let one = try service(first, in: &index)
        let other = try service(second, in: &index)
        let isAdjacent = first.upperBound == second.lowerBound || second.upperBound == first.lowerBound
        guard one.isOwnName && other.isOwnName || !isAdjacent,
            one.codes.union(one.others).isDisjoint(with: other.codes.union(other.others))
        else { return [] }
        var pages: Set<Int> = []
        for code in one.codes {
            for another in other.codes {
                let entries = try index.entries(of: "\(code) \(another)")
                let pairs = isChoice ? [] : entries.filter { $0.role == .pair }
                let isCompared = isChoice || pairs.isEmpty && one.isCode && other.isCode
                pages.formUnion((isCompared ? entries.filter { $0.role == .comparison } : pairs).map(\.page))
            }
        }
        return pages.sorted()
    }

    /// Pages about two things named by number or in words, as in `OT re-eval with 97140`, `omm and soft tissue` or `therex vs
    /// theract`, unless minutes or units are told; returns the numbers of their windows. Neither alone is the answer then.
    private mutating func addPairs(
        of windows: [Window], in index: inout IndexReader
    ) throws(SearchError) -> Set<Int> {
        var paired: Set<Int> = []
        for (number, first) in windows.enumerated() {
            for (other, second) in windows.enumerated().dropFirst(number + 1) {
                for page in try both(first.places, second.places, in: &index) {
                    findings.reward(page, Bonus.window * (worth(of: first.places) + worth(of: second.places)))
                    paired.formUnion([number, other])
                }
            }
        }
        return paired
    }

    /// - Parameter canBeIdentifier: if not, it is a word first of all, such as `met` in `met cpt code`
    private mutating func findWindow(
        _ places: Range<Int>, canBeIdentifier: Bool, in index: inout IndexReader
    ) throws(SearchError) -> Window? {
        var window = Window(places: places)
        for entry in try entries(of: places, in: &index) {
            switch entry.role {
            case .pair, .comparison, .service, .withinRange, .title: continue
            case .identifier: if canBeIdentifier { window.identifiers.append(entry.page) }
            case .alias: window.others.append(entry.page)
            case .misspelling:
                guard !isChoice else { continue }
                window.others.append(entry.page)
                findings.misspellings.append((tokens[places].joined(separator: " "), entry.page))
            }
        }
        if window.identifiers.isEmpty, window.others.isEmpty, try service(places, in: &index).codes.isEmpty {
            return nil
        }
        return window
    }

    /// `at` is a word far more often than a modifier, and 22 in `22 minutes` is none. `met` begins a query only as a name.
    private func canStandAlone(_ place: Int) -> Bool {
        let token = key[place]
        if isAmount(place) { return false }
        return token.isCapitals || !FunctionWords.all.contains(token.text) || isCalledModifier(place)
    }

    private func isCalledModifier(_ place: Int) -> Bool {
        [place - 1, place + 1].contains { place in
            key.indices.contains(place) && ["mod", "mods", "modifier", "modifiers"].contains(key[place].text)
        }
    }

    /// Whether a number tells how many: minutes or units are spoken of, and it is not said to be a modifier.
    private func isAmount(_ place: Int) -> Bool {
        guard isNumber(place), tokens.indices.contains(where: isUnit), !isCalledModifier(place) else { return false }
        return isUnit(place + 1) || place == 0 || CodeShape(key[place - 1].text) == nil
    }

    private func isNumber(_ place: Int) -> Bool {
        let token = key[place].text.utf8
        return token.count <= 2 && token.allSatisfy { $0 &- 0x30 < 10 }
    }

    private func isUnit(_ place: Int) -> Bool {
        key.indices.contains(place) && ["minute", "minutes", "unit", "units"].contains(key[place].text)
    }
}

extension IndexReader {
    fileprivate mutating func entries(
        of name: String, amongTitles: Bool = false
    ) throws(SearchError) -> [NamePart.Entry] {
        try entries(of: Array(name.utf16), in: amongTitles ? root.titles : root.names)
    }

    mutating func entries(of key: [UInt16]) throws(SearchError) -> [NamePart.Entry] {
        try entries(of: key, in: root.names)
    }

    private mutating func entries(
        of key: [UInt16], in directory: Root.Directory
    ) throws(SearchError) -> [NamePart.Entry] {
        try names(directory, directory.part(holding: key)).entries(of: key)
    }
}
