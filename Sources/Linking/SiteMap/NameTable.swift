/// Finds pages by the names that people write: case, hyphens and white space do not matter.
struct NameTable: Sendable {
    private var pages: [String: [PageID]] = [:]
    private(set) var names: [String] = []

    mutating func add(_ page: PageID, names: [String]) {
        for name in names {
            if pages[Self.key(name), default: []].appendIfNew(page) { self.names.append(name) }
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
        let isASCII = plain.utf8.allSatisfy { $0 < 0x80 }
        key.reserveCapacity(plain.utf8.count)
        for letter in (isASCII ? plain : plain.lowercased()).utf8 {
            let byte = letter &- UInt8(ascii: "A") < 26 ? letter | 0x20 : letter
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

extension [PageID] {
    fileprivate mutating func appendIfNew(_ page: PageID) -> Bool {
        guard !contains(page) else { return false }
        append(page)
        return true
    }
}

extension String {
    fileprivate var replacingDashes: String {
        String(map { $0 == "–" || $0 == "—" ? "-" : $0 })
    }
}
