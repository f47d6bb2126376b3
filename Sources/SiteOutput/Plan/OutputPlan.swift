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
        try Self.checkCollisions(paths)
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

    private static func checkCollisions(_ paths: [String]) throws(OutputError) {
        // `String` keys on purpose: here two spellings of one letter are to be the same.
        var files: [String: String] = Dictionary(minimumCapacity: paths.count)
        for path in paths {
            if let other = files.updateValue(path, forKey: path.lowercased()) { throw .collision(other, path) }
        }
        var lastFolder: String?
        for path in paths where path.parentFolder != lastFolder {
            lastFolder = path.parentFolder
            for folder in path.foldersAbove {
                if let file = files[folder.lowercased()] { throw .fileAndFolder(file, path) }
            }
        }
    }
}
