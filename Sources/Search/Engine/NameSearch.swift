/// What the names of pages contribute to an answer.
struct NameFindings {
    /// For each page its tier, and its place where the order is given.
    private(set) var tiers: [Int: (tier: Int, place: Int)] = [:]
    private(set) var bonuses: [Int: Int] = [:]
    /// Misspellings, each with a page whose title is meant.
    var misspellings: [(typed: String, page: Int)] = []
    /// Identifiers asked for together, and the page of the pair.
    var relation: (identifiers: [String], page: Int?)?

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
    let key: [Query.KeyToken]
    /// How much each token of the key says.
    let weights: [Int]
    private(set) var findings = NameFindings()

    private let tokens: [String]

    private enum Bonus {
        static let beginning = 120
        static let window = 160
    }

    /// - Parameter weights: for each token of the key
    init(key: [Query.KeyToken], weights: [Int]) {
        self.key = key
        self.weights = weights
        tokens = key.map { NameKey.key(ofTokens: [$0.text]) }
    }

    mutating func run(in index: inout IndexReader) throws(SearchError) {
        guard !tokens.isEmpty else { return }
        let whole = Array(tokens.joined(separator: " ").utf16)
        try addWhole(whole, in: &index)
        try addIdentifiers(in: &index)
        try addBeginnings(of: whole, in: &index)
        try addWindows(in: &index)
    }

    private mutating func addWhole(_ whole: [UInt16], in index: inout IndexReader) throws(SearchError) {
        for entry in try index.entries(of: whole) {
            switch entry.role {
            case .identifier: findings.raise(entry.page, to: NameFindings.Tier.identifier)
            case .pair: break
            case .withinRange: findings.raise(entry.page, to: NameFindings.Tier.range)
            case .title, .alias: findings.raise(entry.page, to: NameFindings.Tier.name)
            case .misspelling:
                findings.raise(entry.page, to: NameFindings.Tier.name)
                findings.misspellings.append((tokens.joined(separator: " "), entry.page))
            }
        }
        for entry in try index.titles(of: whole) { findings.raise(entry.page, to: NameFindings.Tier.name) }
    }

    /// A code with its modifiers, or several codes.
    private mutating func addIdentifiers(in index: inout IndexReader) throws(SearchError) {
        guard tokens.count >= 2, key.contains(where: { CodeShape($0.text) != nil }) else { return }
        var pages: [[Int]] = []
        for token in tokens {
            let found = try index.entries(of: Array(token.utf16)).filter { $0.role == .identifier }
            guard !found.isEmpty else { return }
            pages.append(found.map(\.page))
        }
        var pairs: [Int] = []
        for (place, first) in tokens.enumerated() {
            for second in tokens[(place + 1)...] {
                for entry in try index.entries(of: Array("\(first) \(second)".utf16)) where entry.role == .pair {
                    pairs.append(entry.page)
                }
            }
        }
        for (place, page) in pairs.enumerated() { findings.raise(page, to: NameFindings.Tier.pair, place: place) }
        for (place, page) in pages.joined().enumerated() {
            findings.raise(page, to: NameFindings.Tier.identifier, place: place)
        }
        findings.relation = (key.map(\.text), pairs.first)
    }

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
        let bonus = Bonus.beginning * weights.reduce(0, +)
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

    private mutating func addWindows(in index: inout IndexReader) throws(SearchError) {
        var isTaken = Array(repeating: false, count: tokens.count)
        for length in stride(from: min(6, tokens.count - 1), through: 1, by: -1) {
            for start in 0...(tokens.count - length) {
                let window = start..<start + length
                guard !isTaken[window].contains(true), length > 1 || canStandAlone(start) else { continue }
                let entries = try index.entries(of: Array(tokens[window].joined(separator: " ").utf16)).filter {
                    $0.role != .withinRange && $0.role != .title
                }
                guard !entries.isEmpty else { continue }
                for place in window { isTaken[place] = true }
                let bonus = Bonus.window * weights[window].reduce(0, +)
                for entry in entries {
                    findings.reward(entry.page, bonus)
                    if entry.role == .misspelling {
                        findings.misspellings.append((tokens[window].joined(separator: " "), entry.page))
                    }
                }
            }
        }
    }

    /// `at` is a word far more often than a modifier.
    private func canStandAlone(_ place: Int) -> Bool {
        let token = key[place]
        if token.text.utf8.count > 2 || token.text.utf8.contains(where: { $0 &- 0x30 < 10 }) { return true }
        if token.isCapitals { return true }
        let neighbours = [place - 1, place + 1].filter(key.indices.contains).map { key[$0].text }
        return neighbours.contains("modifier") || neighbours.contains("modifiers")
    }
}

extension IndexReader {
    mutating func entries(of key: [UInt16]) throws(SearchError) -> [NamePart.Entry] {
        try names(root.names, root.names.part(holding: key)).entries(of: key)
    }

    mutating func titles(of key: [UInt16]) throws(SearchError) -> [NamePart.Entry] {
        try names(root.titles, root.titles.part(holding: key)).entries(of: key)
    }
}
