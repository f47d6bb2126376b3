import Diagnostics

/// A folder and all folders below it, watched.
///
/// Each folder needs a watch of its own, so folders that appear are added, with everything in them reported: what was
/// made in them before they were watched made no event. A folder is always watched first and listed later, so nothing
/// falls between.
struct WatchedFolder {
    /// If more folders than these came and went, it takes less to look at everything than to follow each of them.
    private static let mostFolders = 64

    let path: String
    private let inotify: Inotify
    /// Paths from the folder, by the system's numbers; the folder itself is `""`.
    private var folders: [Int32: String] = [:]

    /// `notice` is called when there is something to take, from some thread.
    init(_ path: String, notice: @escaping @Sendable () -> Void) throws(WatchError) {
        self.path = path
        inotify = try Inotify(notice: notice)
        _ = try add("")
    }

    /// Whether the folder is there, as far as is known; if not, nobody tells when it comes back.
    var isThere: Bool { !folders.isEmpty }

    /// Returns what changed since the last call.
    mutating func take() throws(WatchError) -> FolderChanges {
        if !isThere { return try startAgain() ? .everything : FolderChanges() }
        var changes = FolderChanges()
        let events = inotify.take()
        if events.count(where: \.isAboutFolder) > Self.mostFolders {
            _ = try startAgain()
            return .everything
        }
        for event in events {
            if event.isOverflow {
                _ = try startAgain()
                return .everything
            }
            guard let folder = folders[event.folder] else { continue }
            if event.isEndOfFolder {
                // Folders below the top are told of by the folder they stand in.
                guard folder.isEmpty else { continue }
                _ = try startAgain()
                return .everything
            }
            // Hidden files are no part of a folder of texts; editors use them for copies.
            if event.name.hasPrefix(".") { continue }
            if event.name.isEmpty {
                // The rights of the folder itself; those of other folders are told of by the folder they stand in.
                if folder.isEmpty { changes.folders.insert("") }
                continue
            }
            try note(event, at: folder.isEmpty ? event.name : "\(folder)/\(event.name)", in: &changes)
        }
        return changes
    }

    private mutating func note(
        _ event: InotifyEvent, at path: String, in changes: inout FolderChanges
    ) throws(WatchError) {
        guard event.isAboutFolder else {
            changes.files.insert(path)
            return
        }
        changes.folders.insert(path)
        // Any other change may have made a folder readable, and to watch one again does no harm.
        if event.isRemoval { forget(path) } else { _ = try add(path) }
    }

    /// Watches a folder and what is below it. Returns whether it is there.
    private mutating func add(_ folder: String) throws(WatchError) -> Bool {
        var pending = [folder]
        var isThere = false
        while let folder = pending.popLast() {
            guard let number = try inotify.add(folder.isEmpty ? path : "\(path)/\(folder)") else { continue }
            isThere = true
            folders[number] = folder
            // A folder that cannot be listed is reported by whoever reads it.
            pending += (try? FolderOnDisk(path).folders(in: folder)) ?? []
        }
        return isThere
    }

    /// A folder that was moved would go on telling of its new place under the old name.
    private mutating func forget(_ folder: String) {
        for (number, path) in folders where path == folder || path.hasPrefix(folder + "/") {
            inotify.remove(number)
            folders[number] = nil
        }
    }

    /// Forgets everything, and watches what is at the path now. Returns whether there is a folder.
    private mutating func startAgain() throws(WatchError) -> Bool {
        for number in folders.keys { inotify.remove(number) }
        folders = [:]
        _ = inotify.take()
        return try add("")
    }
}
