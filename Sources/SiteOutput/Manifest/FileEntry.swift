/// A file as a build left it: its path, and what is in it.
struct FileEntry: Hashable, Sendable {
    /// Relative to the output folder.
    let path: String
    let hash: ContentHash
    /// In bytes.
    let size: Int
}

/// Entries in the order of their paths' bytes, to be found by path in logarithmic time.
///
/// Not a dictionary: to `String`, `é` written in two ways is one key; to a file system it is two names.
struct FileTable: Hashable, Sendable {
    let entries: [FileEntry]
    private let index: PathIndex

    /// Sorts the entries. Several may have the same path.
    init(_ entries: [FileEntry] = []) {
        self.entries = entries.sorted { $0.path.precedesInBytes($1.path) }
        index = PathIndex(self.entries.lazy.map(\.path))
    }

    /// Returns all entries of a path.
    func all(at path: String) -> ArraySlice<FileEntry> {
        let start = index.firstPosition(notBefore: path)
        var end = start
        while index.isPath(path, at: end) { end += 1 }
        return entries[start..<end]
    }

    /// Returns an entry of a path.
    subscript(path: String) -> FileEntry? {
        let position = index.firstPosition(notBefore: path)
        return index.isPath(path, at: position) ? entries[position] : nil
    }

    /// Returns a table with the entries of both.
    func adding(_ other: FileTable) -> FileTable {
        FileTable(entries + other.entries)
    }
}
