/// What is in an output folder besides the planned files.
struct FolderSurvey: Hashable, Sendable {
    /// Files that Fascia made and that are no longer wanted, there or not.
    let stale: FileTable
    /// Files that Fascia did not make and that nobody asked to keep, in the order of their bytes.
    let foreign: [String]

    init(of folder: OpenFolder, plan: OutputPlan, after earlier: EarlierBuilds) throws(OutputError) {
        var stale = earlier.owned.entries.filter { !plan.contains($0.path) && !plan.keeps($0.path) }
        var foreign: [String] = []
        for file in try Self.files(in: folder, without: plan.keeps) {
            let isPlanned = plan.contains(file.path)
            if file.kind == .file, isPlanned || earlier.owned[file.path] != nil { continue }
            if file.kind == .file, let entry = try earlier.provenClaim(to: file.path, in: folder) {
                stale.append(entry)
            } else {
                foreign.append(file.path)
            }
        }
        self.stale = FileTable(stale)
        self.foreign = foreign.sorted { $0.precedesInBytes($1) }
    }

    struct File {
        let path: String
        let kind: FileStatus.Kind
    }

    /// Lists everything that is not a folder, without what is kept and what Fascia keeps for itself.
    static func files(in folder: OpenFolder, without isKept: (String) -> Bool) throws(OutputError) -> [File] {
        var files: [File] = []
        var pending = [""]
        while let current = pending.popLast() {
            for entry in try folder.entries(of: current) {
                let path = current.isEmpty ? entry.name : "\(current)/\(entry.name)"
                if current.isEmpty && HiddenName.all.contains(path) || isKept(path) { continue }
                switch entry.kind {
                case .folder: pending.append(path)
                case .file, .other: files.append(File(path: path, kind: entry.kind))
                }
            }
        }
        return files
    }
}

extension EarlierBuilds {
    /// Returns what a damaged manifest says of a file, if the file has just that content.
    func provenClaim(to path: String, in folder: OpenFolder) throws(OutputError) -> FileEntry? {
        let claims = claims.all(at: path)
        guard !claims.isEmpty else { return nil }
        let size = try folder.status(of: path)?.size
        guard claims.contains(where: { $0.size == size }) else { return nil }
        let hash = ContentHash(of: try folder.read(path))
        return claims.first { $0.hash == hash }
    }
}
