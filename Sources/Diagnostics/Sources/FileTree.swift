/// A folder of files to read: on disk for a build, in memory for a test.
package protocol FileTree: Sendable {
    /// What a person calls the folder, such as `content`; the first part of every ``SourcePath`` from it.
    var name: String { get }

    /// Returns the path of every file below the folder, with `/` between its parts, in any order.
    func list() throws(FileTreeError) -> [String]

    /// Returns the bytes of a file by a path that `list` gave.
    func read(_ path: String) throws(FileTreeError) -> [UInt8]

    /// Returns what the system knows of a file without opening it; `nil` if there is no such system, or no such file.
    func stamp(of path: String) -> FileStamp?
}

extension FileTree {
    package func stamp(of path: String) -> FileStamp? { nil }

    /// Returns the path of a file as a person sees it.
    package func sourcePath(_ path: String) -> SourcePath {
        SourcePath(name.isEmpty ? path : "\(name)/\(path)")
    }

    /// Returns the bytes of a file named as a person sees it, or `nil` if it is not one of this folder.
    package func bytes(of path: SourcePath) -> [UInt8]? {
        let prefix = name.isEmpty ? "" : name + "/"
        guard path.text.hasPrefix(prefix) else { return nil }
        return try? read(String(path.text.dropFirst(prefix.count)))
    }
}

/// A folder or file that cannot be read.
package struct FileTreeError: Error, Hashable, Sendable {
    package let path: SourcePath
    /// What the system said, such as "Permission denied".
    package let reason: String

    package init(_ path: SourcePath, _ reason: String) {
        self.path = path
        self.reason = reason
    }
}
