/// A folder in memory.
package struct VirtualFolder: FileTree {
    package let name: String
    package var files: [String: [UInt8]]
    /// Whether `list` gives the paths backwards; the result of a build must not depend on it.
    package var listsBackwards = false

    package init(_ name: String = "content", _ files: [String: String] = [:]) {
        self.name = name
        self.files = files.mapValues { Array($0.utf8) }
    }

    package func list() throws(FileTreeError) -> [String] {
        let paths = files.keys.sorted()
        return listsBackwards ? paths.reversed() : paths
    }

    package func read(_ path: String) throws(FileTreeError) -> [UInt8] {
        guard let bytes = files[path] else { throw FileTreeError(sourcePath(path), "No such file") }
        return bytes
    }
}
