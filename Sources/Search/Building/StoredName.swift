/// A name as it stands in a part.
struct StoredName: Hashable, Comparable {
    let role: StoredRole
    let page: Int

    static func < (left: Self, right: Self) -> Bool {
        (left.role.rawValue, left.page) < (right.role.rawValue, right.page)
    }

    /// The names of all pages by key: those of things, and the titles.
    static func all(of pages: [AnalyzedPage]) -> (names: [[UInt8]: Set<StoredName>], titles: [[UInt8]: Set<StoredName>])
    {
        var names: [[UInt8]: Set<StoredName>] = [:]
        var titles: [[UInt8]: Set<StoredName>] = [:]
        for (page, analyzed) in pages.enumerated() {
            let isOfCode = analyzed.names.contains { $0.role == .identifier }
            let codes = analyzed.names.filter { $0.role == .billedCode }.map(\.key)
            for name in analyzed.names {
                func add(_ key: some StringProtocol, _ role: StoredRole) {
                    names[Array(key.utf8), default: []].insert(StoredName(role: role, page: page))
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
                case .title: titles[Array(name.key.utf8), default: []].insert(StoredName(role: .title, page: page))
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
