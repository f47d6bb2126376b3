/// A folder that may be used for output.
struct OutputLocation: Hashable, Sendable {
    /// As the user gave it, without a slash at the end.
    let path: String

    /// Refuses a folder that is, or holds, one of `protected`.
    ///
    /// Symbolic links are followed first, so a link to the content folder is as good as the folder. The output folder
    /// need not exist.
    init(_ path: String, protecting protected: [String]) throws(OutputError) {
        guard !path.isEmpty else { throw .noLocation() }
        guard !path.utf8.contains(0) else { throw .badPath(path, .control) }
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        let real = try Self.resolved(path)
        guard real != "/" else { throw .protected(path, holding: "the whole file system") }
        for name in protected where !name.isEmpty {
            let realName = try Self.resolved(name)
            if realName.hasSameBytes(as: real) || realName.isBelow(real) { throw .protected(path, holding: name) }
        }
    }

    /// Makes the folder and those above it, where they are missing.
    func makeFolder() throws(OutputError) {
        for folder in path.foldersAbove + [path] where !folder.isEmpty {
            guard let status = try SystemPaths.status(folder) else {
                try SystemPaths.makeFolder(folder)
                continue
            }
            if status.kind != .folder { throw .notAFolder(folder) }
        }
    }

    /// Returns the path without links and dots; what does not exist yet is added as it is written.
    private static func resolved(_ path: String) throws(OutputError) -> String {
        var existing = path.hasPrefix("/") ? path : "./\(path)"
        var missing: [Substring] = []
        while true {
            if let real = try SystemPaths.real(existing) {
                return missing.reversed().reduce(real, appending)
            }
            // Both forms of the path begin with a folder that exists, so there is a slash to be found before the end.
            guard let slash = existing.lastIndex(of: "/") else { return path }
            missing.append(existing[existing.index(after: slash)...])
            existing = slash == existing.startIndex ? "/" : String(existing[..<slash])
        }
    }

    /// A folder that does not exist is no link, so `..` leads back to where one was.
    private static func appending(_ folder: String, _ part: Substring) -> String {
        switch part {
        case "", ".": folder
        case "..": folder.parentFolder.flatMap { $0.isEmpty ? nil : $0 } ?? "/"
        default: folder == "/" ? "/\(part)" : "\(folder)/\(part)"
        }
    }
}
