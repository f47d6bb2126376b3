/// A part with names or titles, decoded.
struct NamePart {
    let keys: [[UInt16]]
    let entries: [[Entry]]

    struct Entry: Equatable {
        let role: StoredRole
        let page: Int
    }

    init(_ part: Part, root: Root) throws(SearchError) {
        guard let keys = SortedWords.decode(part.words[...]) else { throw .corrupt(part: part.name) }
        let width = Numbers.pageWidth(pages: root.pageCount)
        entries = try part.reading { reader throws(BitReader.Failure) in
            var all: [[Entry]] = []
            for _ in keys {
                var entries: [Entry] = []
                for _ in 0...(try reader.readGamma()) {
                    let role = try reader.read(3)
                    let page = try reader.read(width)
                    guard let role = StoredRole(rawValue: role), page < root.pageCount else { throw .isCorrupt }
                    entries.append(Entry(role: role, page: page))
                }
                all.append(entries)
            }
            return all
        }
        self.keys = keys
    }

    func entries(of key: [UInt16]) -> [Entry] {
        let place = keys.firstPlace(of: key)
        return place < keys.count && keys[place] == key ? entries[place] : []
    }

    /// The places of keys with this beginning.
    func places(beginningWith key: [UInt16]) -> Range<Int> {
        let first = keys.firstPlace(of: key)
        var end = first
        while end < keys.count, keys[end].starts(with: key) { end += 1 }
        return first..<end
    }
}
