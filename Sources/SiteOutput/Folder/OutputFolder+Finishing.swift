extension OutputFolder {
    /// Puts everything written in place, removes what is no longer produced, and writes the manifest last.
    ///
    /// `files` are what ``write(_:_:)`` returned, in any order, for all planned paths. If nothing has changed, nothing
    /// is written. The lock is released; the value is of no further use.
    ///
    /// What `record` returns is kept beside the manifest, for a ``SettledFolder``, and `memory` with it; it is given the
    /// fingerprint that the folder will have then.
    package func finish(
        _ files: [WrittenFile], keeping memory: [StagedMemory] = [],
        remembering record: (ContentHash) -> [UInt8]? = { _ in nil }
    ) throws(OutputError) -> OutputReport {
        let files = try checked(files)
        let left = FileTable(files.map(\.entry))
        let manifest = Manifest.text(of: left)
        var removed: [String] = []
        if needsChange(files, leaving: left) {
            let intent = stale.entries.isEmpty ? manifest : Manifest.text(of: left.adding(stale))
            try put(intent, as: HiddenName.intent)
            removed += try remove(stale.entries.map(\.path).filter(plan.needsRoom))
            // New files first: a page that is replaced may already link to them.
            try putInPlace(created: files.filter { $0.finding == .nothing }.map(\.path))
            try putInPlace(replaced: files.filter { $0.finding == .outdated }.map(\.path))
            removed += try remove(stale.entries.map(\.path).filter { !plan.needsRoom(of: $0) })
            try put(manifest, as: HiddenName.manifest)
            try folder.removeFile(HiddenName.intent)
        }
        let forgotten = remember(record(ContentHash(of: manifest)), with: memory)
        // Last, since by then it has passed already, mostly.
        try letTheClockPassTheManifest()
        lock.release()
        return OutputReport(
            created: files.filter { $0.outcome == .created }.map(\.path),
            replaced: files.filter { $0.outcome == .replaced }.map(\.path),
            unchanged: files.count { $0.outcome == .unchanged },
            removed: removed.sorted { $0.precedesInBytes($1) },
            notes: earlier.notes + [forgotten].compactMap { $0 })
    }

    /// Returns the files in the order of the plan, after making sure that they are just those planned.
    private func checked(_ files: [WrittenFile]) throws(OutputError) -> [WrittenFile] {
        let files = files.sorted { $0.path.precedesInBytes($1.path) }
        func surplus(_ path: String) -> OutputError { plan.contains(path) ? .writtenTwice(path) : .unplanned(path) }
        for (index, path) in plan.paths.enumerated() {
            guard index < files.count, !path.precedesInBytes(files[index].path) else { throw .neverWritten(path) }
            guard path.hasSameBytes(as: files[index].path) else { throw surplus(files[index].path) }
        }
        guard files.count == plan.paths.count else { throw surplus(files[plan.paths.count].path) }
        let foreign = files.filter { $0.finding == .foreign }.map(\.path)
        guard foreign.isEmpty else { throw .foreignFiles(foreign, in: folder.name, remark: earlier.notes.first) }
        return files
    }

    /// A file that had to be read is a reason to write the manifest anew: next time it will vouch for the file.
    private func needsChange(_ files: [WrittenFile], leaving left: FileTable) -> Bool {
        earlier.wasInterrupted || earlier.manifestMoment == nil || !stale.entries.isEmpty
            || earlier.manifest != left || files.contains { $0.finding != .upToDate }
    }

    /// Writes a manifest, or an intent, which has the same form, in place of the one before.
    private func put(_ text: [UInt8], as path: String) throws(OutputError) {
        try stage(HiddenName.text, text)
        try folder.rename(HiddenName.staged(HiddenName.text), to: path)
    }

    /// An edit in the same tick of the clock as the manifest would look as old as the manifest.
    private func letTheClockPassTheManifest() throws(OutputError) {
        let path = HiddenName.manifest
        guard let status = try folder.status(of: path) else { return }
        SystemPaths.wait(until: status.changed)
    }
}

// MARK: Putting in place

extension OutputFolder {
    private func putInPlace(replaced paths: [String]) throws(OutputError) {
        for path in paths { try putInPlace(path) }
    }

    /// Files in folders that do not exist yet come with their folder: one call instead of one for each, which saves a
    /// third of the time of a first build.
    private func putInPlace(created paths: [String]) throws(OutputError) {
        var newFolder: String?
        var knownFolder: String?
        for path in paths {
            if let newFolder, path.isBelow(newFolder) { continue }
            let parent = path.parentFolder
            newFolder = parent == knownFolder ? nil : try firstMissing(of: path.foldersAbove)
            knownFolder = newFolder == nil ? parent : nil
            try putInPlace(newFolder ?? path)
        }
    }

    private func firstMissing(of folders: [String]) throws(OutputError) -> String? {
        for path in folders {
            if try folder.status(of: path) == nil { return path }
        }
        return nil
    }

    /// Puts a file, or a folder that is not there yet, in place.
    private func putInPlace(_ path: String) throws(OutputError) {
        do {
            try folder.rename(HiddenName.staged(path), to: path)
        } catch {
            guard error.cause?.isFolder == true else { throw error }
            // A folder without files stands where the file goes.
            try removeFolders(below: path)
            try folder.rename(HiddenName.staged(path), to: path)
        }
    }
}

// MARK: Removing

extension OutputFolder {
    /// Removes files, and the folders that became empty. Returns the files that were still there.
    private func remove(_ files: [String]) throws(OutputError) -> [String] {
        var removed: [String] = []
        for file in files where try folder.removeFile(file) { removed.append(file) }
        let folders = Set(files.flatMap(\.foldersAbove))
        // A folder sorts before what is in it, so backwards the inner ones come first.
        for path in folders.sorted(by: { $1.precedesInBytes($0) }) {
            try folder.removeEmptyFolder(path)
        }
        return removed
    }

    /// Removes a folder with all that is in it; for folders that only Fascia uses.
    func removeTree(_ path: String) throws(OutputError) {
        let tree = try tree(below: path)
        for file in tree.files {
            try folder.removeFile(file)
        }
        for path in tree.folders.reversed() {
            try folder.removeEmptyFolder(path)
        }
    }

    /// Removes a folder and those in it, as far as there is no file in them.
    private func removeFolders(below path: String) throws(OutputError) {
        for path in try tree(below: path).folders.reversed() {
            try folder.removeEmptyFolder(path)
        }
    }

    /// Lists a folder with all that is in it, outer folders before inner ones.
    private func tree(below path: String) throws(OutputError) -> (folders: [String], files: [String]) {
        guard try folder.status(of: path)?.kind == .folder else {
            return ([], [])
        }
        var folders = [path]
        var files: [String] = []
        var next = 0
        while next < folders.count {
            let current = folders[next]
            next += 1
            for entry in try folder.entries(of: current) {
                if entry.kind == .folder {
                    folders.append("\(current)/\(entry.name)")
                } else {
                    files.append("\(current)/\(entry.name)")
                }
            }
        }
        return (folders, files)
    }
}
