extension IndexReader {
    /// The codes that one not to be found may have been meant as.
    mutating func nearestCodes(to code: String) throws(SearchError) -> [String] {
        let letters = Array(code.utf8)
        var swapped: Set<String> = []
        for place in letters.indices.dropLast() where letters[place] != letters[place + 1] {
            var other = letters
            other.swapAt(place, place + 1)
            let candidate = String(decoding: other, as: UTF8.self)
            if try isCode(candidate) { swapped.insert(candidate) }
        }
        if !swapped.isEmpty { return swapped.sorted() }
        let before = try self.code(before: code)
        let after = try self.code(after: code)
        return [before, after].compactMap { $0 }
    }

    private mutating func isCode(_ key: String) throws(SearchError) -> Bool {
        guard CodeShape(key) != nil else { return false }
        return try entries(of: Array(key.utf16)).contains { $0.role == .identifier }
    }

    private mutating func code(before code: String) throws(SearchError) -> String? {
        let units = Array(code.utf16)
        var number = root.names.part(holding: units)
        while number >= 0 {
            let part = try names(root.names, number)
            if let place = part.keys.indices.last(where: { part.keys[$0].isBefore(units) && part.isCode($0) }) {
                return String(decoding: part.keys[place], as: UTF16.self)
            }
            number -= 1
        }
        return nil
    }

    private mutating func code(after code: String) throws(SearchError) -> String? {
        let units = Array(code.utf16)
        for number in root.names.part(holding: units)..<root.names.bounds.count {
            let part = try names(root.names, number)
            if let place = part.keys.indices.first(where: { units.isBefore(part.keys[$0]) && part.isCode($0) }) {
                return String(decoding: part.keys[place], as: UTF16.self)
            }
        }
        return nil
    }
}

extension NamePart {
    fileprivate func isCode(_ place: Int) -> Bool {
        CodeShape(String(decoding: keys[place], as: UTF16.self)) != nil
            && entries[place].contains { $0.role == .identifier }
    }
}
