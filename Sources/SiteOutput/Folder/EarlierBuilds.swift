/// What earlier builds said about the files in an output folder.
struct EarlierBuilds: Sendable {
    /// What the last complete build left; empty if its manifest is missing or damaged.
    let manifest: FileTable
    /// Of the manifest's text, and so of all paths and contents.
    let fingerprint: ContentHash
    /// The change time of a manifest that can be trusted.
    let manifestMoment: FileStatus.Moment?
    /// Files that Fascia made: those of the manifest, and those that an interrupted build was about to leave.
    let owned: FileTable
    /// What a damaged manifest or intent says. It proves something only together with the content of a file.
    let claims: FileTable
    /// Whether the last build was interrupted while it put files in place.
    let wasInterrupted: Bool
    let notes: [String]

    init(in folder: OpenFolder) throws(OutputError) {
        let manifest = try Self.read(HiddenName.manifest, in: folder)
        let intent = try Self.read(HiddenName.intent, in: folder)
        self.manifest = manifest.trusted
        fingerprint = manifest.fingerprint ?? ContentHash(of: Manifest.text(of: manifest.trusted))
        manifestMoment = manifest.moment
        let untold = intent.trusted.entries.filter { manifest.trusted[$0.path] == nil }
        owned = untold.isEmpty ? manifest.trusted : FileTable(manifest.trusted.entries + untold)
        claims = FileTable(manifest.claimed.entries + intent.claimed.entries)
        wasInterrupted = intent.exists
        notes = [manifest.note, intent.note].compactMap { $0 }
    }

    /// Returns what a file holds if the manifest can tell without a look into it: nothing touched the file since.
    func vouched(for path: String, _ status: FileStatus) -> ContentHash? {
        guard let entry = manifest[path], isUntouched(entry, status) else { return nil }
        return entry.hash
    }

    /// Whether nothing touched a file of the manifest since.
    func isUntouched(_ entry: FileEntry, _ status: FileStatus) -> Bool {
        guard let manifestMoment else { return false }
        return entry.size == status.size && status.changed <= manifestMoment
    }

    private struct Record {
        var exists = false
        var trusted = FileTable()
        var claimed = FileTable()
        var moment: FileStatus.Moment?
        /// Of a text that is whole: there is one such text for the files it tells of.
        var fingerprint: ContentHash?
        var note: String?
    }

    private static func read(_ file: String, in folder: OpenFolder) throws(OutputError) -> Record {
        let shownPath = folder.shown(file)
        guard let status = try folder.status(of: file) else { return Record() }
        guard status.kind == .file else { throw .notAFile(shownPath) }
        let text = try folder.read(file)
        switch Manifest.read(text) {
        case .whole(let table):
            return Record(
                exists: true, trusted: table, moment: status.changed, fingerprint: ContentHash(of: text))
        case .damaged(let damage, let table):
            let note = "\(shownPath) \(damage.rawValue), so files were told apart by what is in them"
            return Record(exists: true, claimed: table, note: note)
        }
    }
}
