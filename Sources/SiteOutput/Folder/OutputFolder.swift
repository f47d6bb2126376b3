/// A folder on its way into the wanted state: opened with a plan, written to from many tasks, then finished.
///
///     let output = try OutputFolder.open(at: "site", planned: ["index.html"], protecting: ["content"])
///     let page = try output.write("index.html", bytes)
///     let report = try output.finish([page])
///
/// Until ``finish(_:)`` no file of the site changes: what is written waits in a hidden folder. A build that fails
/// before that leaves the old site whole. <doc:CrashSafety> says what happens to a build that ends during it.
package struct OutputFolder: Sendable {
    /// What to do when another build is at work in the folder.
    package enum WhenBusy: Sendable {
        case fail
        /// Wait until the other is done; the closure is called once before that.
        case wait(announcing: @Sendable () -> Void)
    }

    let plan: OutputPlan
    let folder: OpenFolder
    let lock: FolderLock
    let earlier: EarlierBuilds
    let stale: FileTable

    /// Opens a folder, makes it if need be, and finds out what is in it.
    ///
    /// - Parameters:
    ///   - planned: The paths of all files that the folder is to hold, with `/` between their parts.
    ///   - keeping: Paths of files and folders of others that may stay; all other foreign files are an error.
    ///   - protecting: Folders that the output must not be or contain, such as the content folder.
    package static func open(
        at path: String, planned: [String], keeping: [String] = [], protecting: [String] = [],
        whenBusy: WhenBusy = .fail
    ) throws(OutputError) -> OutputFolder {
        try open(
            at: path, planned: planned, keeping: keeping, protecting: protecting, whenBusy: whenBusy,
            home: SystemPaths.home, willChange: { _ in nil })
    }

    /// Opens a folder of which it is known what is in it.
    package static func open(
        _ settled: SettledFolder, planned: [String], protecting: [String] = []
    ) throws(OutputError) -> OutputFolder {
        let plan = try OutputPlan(planned)
        _ = try OutputLocation(settled.folder.name, protecting: protecting + [SystemPaths.home].compactMap { $0 })
        let stale = settled.earlier.manifest.entries.filter { !plan.contains($0.path) }
        return OutputFolder(
            plan: plan, folder: settled.folder, lock: settled.lock, earlier: settled.earlier, stale: FileTable(stale))
    }

    static func open(
        at path: String, planned: [String], keeping: [String], protecting: [String], whenBusy: WhenBusy,
        home: String?, willChange: @escaping OpenFolder.Hook
    ) throws(OutputError) -> OutputFolder {
        let plan = try OutputPlan(planned, keeping: keeping)
        let location = try OutputLocation(path, protecting: protecting + [home].compactMap { $0 })
        try location.makeFolder()
        let folder = try OpenFolder(at: location.path, willChange: willChange)
        let lock = try lock(folder, whenBusy)
        let earlier = try EarlierBuilds(in: folder)
        let survey = try FolderSurvey(of: folder, plan: plan, after: earlier)
        guard survey.foreign.isEmpty else {
            // A folder that is refused is left as it was found.
            if lock.isNew { try folder.removeFile(HiddenName.lock) }
            throw .foreignFiles(survey.foreign, in: folder.name, remark: earlier.notes.first)
        }
        let output = OutputFolder(plan: plan, folder: folder, lock: lock, earlier: earlier, stale: survey.stale)
        try output.removeTree(HiddenName.staging)
        return output
    }

    private static func lock(_ folder: OpenFolder, _ whenBusy: WhenBusy) throws(OutputError) -> FolderLock {
        if let lock = try FolderLock.take(HiddenName.lock, in: folder, waiting: false) { return lock }
        guard case .wait(let announce) = whenBusy else { throw .busy(folder.name) }
        announce()
        guard let lock = try FolderLock.take(HiddenName.lock, in: folder, waiting: true) else {
            throw .busy(folder.name)
        }
        return lock
    }
}

// MARK: Writing

extension OutputFolder {
    /// Returns the folder with further planned paths: of files whose names follow from what is in the others.
    package func adding(planned paths: [String]) throws(OutputError) -> OutputFolder {
        let plan = try OutputPlan(self.plan.paths + paths, keeping: self.plan.kept)
        let stale = FileTable(stale.entries.filter { !plan.contains($0.path) })
        return OutputFolder(plan: plan, folder: folder, lock: lock, earlier: earlier, stale: stale)
    }

    /// Takes the bytes of a planned file. May be called from several tasks at once, each path once.
    ///
    /// Costs one `stat` if the file is up to date, and is written to disk aside otherwise.
    package func write(_ path: String, _ bytes: [UInt8]) throws(OutputError) -> WrittenFile {
        guard plan.contains(path) else { throw .unplanned(path) }
        let entry = FileEntry(path: path, hash: ContentHash(of: bytes), size: bytes.count)
        let finding = try finding(at: entry, wanting: bytes)
        if finding == .nothing || finding == .outdated { try stage(path, bytes) }
        return WrittenFile(entry: entry, finding: finding)
    }

    /// Leaves a planned file as the last build left it, in place of writing the same bytes; `nil` if somebody touched it.
    ///
    /// May be called from several tasks at once. Costs one `stat`.
    package func keep(_ path: String) throws(OutputError) -> WrittenFile? {
        guard plan.contains(path) else { throw .unplanned(path) }
        guard let status = try folder.status(of: path), status.kind == .file,
            let hash = earlier.vouched(for: path, status)
        else { return nil }
        return WrittenFile(entry: FileEntry(path: path, hash: hash, size: status.size), finding: .upToDate)
    }

    /// Returns what a file of the site holds now.
    package func read(_ path: String) throws(OutputError) -> [UInt8] {
        try folder.read(path)
    }

    private func finding(at entry: FileEntry, wanting bytes: [UInt8]) throws(OutputError) -> WrittenFile.Finding {
        let path = entry.path
        let status = try folder.status(of: path)
        // The survey found no folder with foreign files here, so one that stands here will be gone.
        guard let status, status.kind == .file else { return .nothing }
        if let hash = earlier.vouched(for: path, status) { return hash == entry.hash ? .upToDate : .outdated }
        if status.size == entry.size, try folder.read(path) == bytes { return .sameBytes }
        if earlier.owned[path] != nil { return .outdated }
        return try earlier.provenClaim(to: path, in: folder) == nil ? .foreign : .outdated
    }

    /// Writes a file where it waits to be put in place. Its folders are made when the first of them is missed.
    func stage(_ path: String, _ bytes: [UInt8]) throws(OutputError) {
        let staged = HiddenName.staged(path)
        do {
            try folder.create(staged, bytes)
        } catch {
            if error.cause?.isPresence == true { throw .writtenTwice(path) }
            guard error.cause?.isAbsence == true else { throw error }
            for parent in staged.foldersAbove { try folder.makeFolder(parent) }
            try folder.create(staged, bytes)
        }
    }

    /// Gives up: removes what waits, and lets the next build in. The site stays as it is.
    package func abandon() throws(OutputError) {
        try removeTree(HiddenName.staging)
        lock.release()
    }
}
