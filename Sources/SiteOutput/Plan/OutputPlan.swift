/// The files that an output folder is to hold, and those of others that may stay.
struct OutputPlan: Hashable, Sendable {
    /// In the order of their bytes.
    let paths: [String]
    private let index: PathIndex
    /// Files and folders that are somebody else's and may stay, without a slash at the end.
    let kept: [String]

    /// Takes paths in any order, and finds those that cannot stand side by side.
    ///
    /// On some systems `A.html` and `a.html` are one file, and so are two spellings of `é`. A site is copied to such
    /// systems, so it must not hold both.
    init(_ planned: [String], keeping kept: [String] = []) throws(OutputError) {
        paths = planned.sorted { $0.precedesInBytes($1) }
        index = PathIndex(paths)
        self.kept = kept.map { path in path.hasSuffix("/") ? String(path.dropLast()) : path }
        for path in paths {
            if let fault = PathFault(of: path) { throw .badPath(path, fault) }
        }
        try checkCollisions()
        for kept in self.kept {
            if let path = paths.first(where: { $0.hasSameBytes(as: kept) || $0.isBelow(kept) || kept.isBelow($0) }) {
                throw .keptAndPlanned(path, kept: kept)
            }
        }
    }

    /// Whether a file is to be made.
    func contains(_ path: String) -> Bool {
        index.isPath(path, at: index.firstPosition(notBefore: path))
    }

    /// Whether a path stands where something planned needs room: in place of a folder, or in a folder in place of a file.
    func needsRoom(of path: String) -> Bool {
        let position = index.firstPosition(notBefore: path + "/")
        if position < paths.count, paths[position].isBelow(path) { return true }
        return path.foldersAbove.contains(where: contains)
    }

    /// Whether a file or folder that is somebody else's may stay.
    func keeps(_ path: String) -> Bool {
        kept.contains { path.hasSameBytes(as: $0) || path.isBelow($0) }
    }

    private func checkCollisions() throws(OutputError) {
        // `String` keys on purpose: here two spellings of one letter are to be the same. Only of paths that can have
        // another spelling: the others are one file if they have the same bytes, and then they stand side by side.
        var files: [String: String] = [:]
        for (path, next) in zip(paths, paths.dropFirst()) where path.hasSameBytes(as: next) {
            throw .collision(path, next)
        }
        // A file that is spelled as it is.
        func file(spelled key: String) -> String? {
            let position = index.firstPosition(notBefore: key)
            return index.isPath(key, at: position) ? paths[position] : nil
        }
        let hasForeignLetters = !paths.allSatisfy(\.isASCII)
        for path in paths where hasForeignLetters || path.hasCapitals {
            let key = path.lowercased()
            let other = files.updateValue(path, forKey: key) ?? (hasForeignLetters ? nil : file(spelled: key))
            guard let other else { continue }
            throw other.precedesInBytes(path) ? .collision(other, path) : .collision(path, other)
        }
        var lastFolder: String?
        for path in paths where path.parentFolder != lastFolder {
            lastFolder = path.parentFolder
            for folder in path.foldersAbove {
                if let file = files[folder.lowercased()] ?? file(spelled: folder.lowercased()) {
                    throw .fileAndFolder(file, path)
                }
            }
        }
    }
}

extension String {
    fileprivate var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
    fileprivate var hasCapitals: Bool { utf8.contains { $0 &- UInt8(ascii: "A") < 26 } }
}
