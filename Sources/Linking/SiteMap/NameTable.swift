/// Finds pages by the names that people write: case, hyphens and white space do not matter.
struct NameTable: Sendable {
    private var pages: [String: [PageID]] = [:]
    private(set) var names: [String] = []

    mutating func add(_ page: PageID, names: [String]) {
        for name in names {
            let key = Self.key(name)
            guard pages[key]?.contains(page) != true else { continue }
            pages[key, default: []].append(page)
            self.names.append(name)
        }
    }

    subscript(name: String) -> [PageID] {
        pages[Self.key(name)] ?? []
    }

    /// "8-Minute  rule" and "8 minute rule" are one name.
    private static func key(_ name: String) -> String {
        var key = ""
        var endsWord = false
        for character in name.lowercased() {
            if character == "-" || character == "–" || character.isWhitespace {
                endsWord = !key.isEmpty
            } else {
                if endsWord { key.append(" ") }
                endsWord = false
                key.append(character)
            }
        }
        return key
    }
}
