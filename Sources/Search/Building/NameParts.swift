/// The parts that hold names, or titles, and their bounds.
struct NameParts: Sendable {
    private(set) var bounds: [[UInt16]] = []
    private(set) var parts: [Part] = []

    /// A name as it stands in a part.
    struct Entry: Hashable, Comparable {
        let role: StoredRole
        let page: Int

        static func < (left: Self, right: Self) -> Bool {
            (left.role.rawValue, left.page) < (right.role.rawValue, right.page)
        }
    }

    /// - Parameter target: bytes of a compressed part; `nil` for a single part
    init(of names: [[UInt8]: Set<Entry>], pages: Int, target: Int?) {
        let keys = names.keys.sorted(by: Lexicon.isBefore)
        let width = Numbers.pageWidth(pages: pages)
        var last: [UInt8] = []
        let sizes = keys.map { key in
            let shared = zip(key, last).prefix { $0 == $1 }.count
            last = key
            return (key.count - shared + 1) * 5 + (names[key]?.count ?? 0) * (width + 4)
        }
        let cuts = Cuts(
            words: keys, sizes: sizes, crossings: Array(repeating: 0, count: keys.count + 1),
            target: target.map { $0 * 8 } ?? .max / 64)
        for range in cuts.ranges {
            var bits = BitWriter()
            var words: [UInt16] = []
            var last: [UInt16] = []
            for key in keys[range] {
                let units = Array(String(decoding: key, as: UTF8.self).utf16)
                SortedWords.append(units, after: last, to: &words)
                last = units
                let entries = (names[key] ?? []).sorted()
                bits.writeGamma(entries.count - 1)
                for entry in entries {
                    bits.write(entry.role.rawValue, width: 3)
                    bits.write(entry.page, width: width)
                }
            }
            parts.append(Part(words: words, bits: bits))
            bounds.append(
                range.lowerBound == 0
                    ? [] : Cuts.bound(of: keys[range.lowerBound], after: keys[range.lowerBound - 1]))
        }
    }

    /// The names of all pages by key: those of things, and the titles.
    static func entries(of pages: [AnalyzedPage]) -> (names: [[UInt8]: Set<Entry>], titles: [[UInt8]: Set<Entry>]) {
        var names: [[UInt8]: Set<Entry>] = [:]
        var titles: [[UInt8]: Set<Entry>] = [:]
        for (page, analyzed) in pages.enumerated() {
            let isOfCode = analyzed.names.contains { $0.role == .identifier }
            let codes = analyzed.names.filter { $0.role == .billedCode }.map(\.key)
            for name in analyzed.names {
                func add(_ key: some StringProtocol, _ role: StoredRole) {
                    names[Array(key.utf8), default: []].insert(Entry(role: role, page: page))
                }
                func addService(_ key: String, _ role: StoredRole) {
                    add(key, role)
                    for (place, code) in codes.enumerated() {
                        let short = key.hasSuffix(" code") ? key.dropLast(5) : key[...]
                        add("\(short) =\(code)", isOfCode ? .pair : place == 0 ? .service : .withinRange)
                    }
                }
                let tokens = name.key.split(separator: " ")
                switch name.role {
                case .identifier: addService(name.key, .identifier)
                case .alias: addService(name.key, .alias)
                case .misspelling: addService(name.key, .misspelling)
                case .billedCode: break
                case .title: titles[Array(name.key.utf8), default: []].insert(Entry(role: .title, page: page))
                case .pair, .comparison:
                    let role: StoredRole = name.role == .pair ? .pair : .comparison
                    add(name.key, role)
                    if tokens.count == 2 { add("\(tokens[1]) \(tokens[0])", role) }
                case .range:
                    add(name.key, .alias)
                    guard tokens.count == 2, let first = CodeShape(String(tokens[0])),
                        let last = CodeShape(String(tokens[1]))
                    else { continue }
                    add(tokens[0], .withinRange)
                    for code in first.codes(upTo: last) { add(code, .withinRange) }
                }
            }
        }
        return (names, titles)
    }
}

/// What a name in a part is to its page.
enum StoredRole: Int, Sendable {
    case identifier = 0
    case pair = 1
    case withinRange = 2
    case title = 3
    case alias = 4
    case misspelling = 5
    case comparison = 6
    /// The key is a name of the page and a code that it stands for.
    case service = 7
}
