import Diagnostics

/// A folder whose files were listed before, so that a site is made of just those that were looked at.
struct ListedFolder: FileTree {
    let folder: any FileTree
    let paths: [String]

    var name: String { folder.name }

    func list() -> [String] { paths }

    func read(_ path: String) throws(FileTreeError) -> [UInt8] { try folder.read(path) }

    func stamp(of path: String) -> FileStamp? { folder.stamp(of: path) }
}
