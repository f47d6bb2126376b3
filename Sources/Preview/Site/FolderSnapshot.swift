import Diagnostics
import WorkSharing

/// A folder as it was when it was last looked at.
///
/// Texts are kept in memory: pages of the last good site are made from the texts that it was checked with, whatever has
/// become of the files since, and a text that has not changed is not read again. Images are read when they are asked for.
struct FolderSnapshot: FileTree {
    private enum Entry: Hashable, Sendable {
        case text([UInt8])
        case unreadable(FileTreeError)
        case elsewhere
    }

    private var folder: any FileTree
    private var entries: [String: Entry] = [:]

    /// Begins with nothing; the first ``update(_:from:jobs:)`` must be of everything.
    init(of folder: any FileTree) {
        self.folder = folder
    }

    var name: String { folder.name }

    func list() throws(FileTreeError) -> [String] { Array(entries.keys) }

    func read(_ path: String) throws(FileTreeError) -> [UInt8] {
        switch entries[path] {
        case .text(let bytes): return bytes
        case .unreadable(let error): throw error
        case .elsewhere: return try folder.read(path)
        case nil: throw FileTreeError(sourcePath(path), "No such file")
        }
    }

    /// Looks at what may have changed. Returns the paths of the files that did: written with another text, new, or gone.
    ///
    /// If the folder cannot be listed, nothing is changed.
    mutating func update(
        _ changes: FolderChanges, from folder: any FileTree, jobs: Int
    ) async throws(FileTreeError) -> Set<String> {
        guard !changes.isEmpty else { return [] }
        let paths = Set(try folder.list())
        let gone = entries.keys.filter { !paths.contains($0) }
        let stale = paths.filter { entries[$0] == nil || changes.contains($0) }.sorted()
        let read = await stale.mapOnAllCores(jobs: jobs) { path in Self.read(path, in: folder) }

        self.folder = folder
        var changed = Set(gone)
        for path in gone { entries[path] = nil }
        for (path, entry) in zip(stale, read) where entries[path] != entry || entry == .elsewhere {
            entries[path] = entry
            changed.insert(path)
        }
        return changed
    }

    private static func read(_ path: String, in folder: any FileTree) -> Entry {
        if path.hasPrefix("media/") { return .elsewhere }
        do throws(FileTreeError) { return .text(try folder.read(path)) } catch { return .unreadable(error) }
    }
}
