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
        var key: [UInt8] = []
        var endsWord = false
        // U+2013 and U+2014, the dashes, become hyphens before anything else is looked at.
        let plain = name.utf8.contains(0xE2) ? name.replacingDashes : name
        for byte in plain.lowercased().utf8 {
            if byte == UInt8(ascii: "-") || byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte) {
                endsWord = !key.isEmpty
            } else {
                if endsWord { key.append(UInt8(ascii: " ")) }
                endsWord = false
                key.append(byte)
            }
        }
        return String(decoding: key, as: UTF8.self)
    }
}

extension String {
    fileprivate var replacingDashes: String {
        String(map { $0 == "–" || $0 == "—" ? "-" : $0 })
    }
}
