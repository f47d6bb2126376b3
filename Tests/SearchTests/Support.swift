import Search

/// An index in memory.
struct MemoryIndex {
    var files: [String: [UInt8]]

    struct Missing: Error {}

    init(_ files: [IndexFile]) {
        self.files = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
    }

    func engine() throws -> SearchEngine {
        let files = files
        return try SearchEngine { path in
            guard let bytes = files[path] else { throw Missing() }
            return bytes
        }
    }
}

extension IndexSettings {
    /// Makes of any site many small parts, and cuts long lists.
    static var manyParts: IndexSettings {
        var settings = IndexSettings()
        settings.oneFile = 0
        settings.textPart = 100
        settings.namePart = 60
        settings.titlePart = 60
        settings.longestList = 640
        settings.pagesWithoutGrammar = 10
        return settings
    }
}

extension SearchEngine {
    /// The paths of the best results.
    mutating func paths(_ query: String, limit: Int = 5, filter: SearchFilter = SearchFilter()) throws -> [String] {
        try answer(query, limit: limit, filter: filter).results.map(\.path)
    }
}
