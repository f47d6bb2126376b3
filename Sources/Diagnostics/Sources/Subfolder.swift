/// A folder inside of another one, such as `content/theme`. It need not be there: then it has no files.
package struct Subfolder: FileTree {
    private let parent: any FileTree
    private let path: String

    package init(_ path: String, of parent: any FileTree) {
        self.parent = parent
        self.path = path
    }

    package var name: String { parent.name.isEmpty ? path : "\(parent.name)/\(path)" }

    package func list() throws(FileTreeError) -> [String] {
        let prefix = path + "/"
        return try parent.list().filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    }

    package func read(_ path: String) throws(FileTreeError) -> [UInt8] {
        try parent.read("\(self.path)/\(path)")
    }
}
