/// An output folder in which every file is as the last complete build left it, and no other is there.
///
/// As long as someone has the value, no other build gets at the folder.
package struct SettledFolder: Sendable {
    /// The fingerprint of the manifest, and so of all paths and contents.
    package let fingerprint: ContentHash
    package var fileCount: Int { earlier.manifest.entries.count }

    let folder: OpenFolder
    let lock: FolderLock
    let earlier: EarlierBuilds

    /// Looks at a folder without changing it; `nil` if a build has something to do there, be it only to say what is wrong.
    ///
    /// Costs a `stat` for each file; none is opened.
    package init?(at path: String) {
        do {
            let folder = try OpenFolder(at: path, willChange: { _ in nil })
            guard let lock = try FolderLock.take(HiddenName.lock, in: folder, waiting: false) else { return nil }
            if lock.isNew {
                try folder.removeFile(HiddenName.lock)
                return nil
            }
            let earlier = try EarlierBuilds(in: folder)
            guard earlier.manifestMoment != nil, !earlier.wasInterrupted,
                try folder.status(of: HiddenName.staging) == nil
            else { return nil }
            for entry in earlier.manifest.entries {
                guard let status = try folder.status(of: entry.path), status.kind == .file,
                    earlier.isUntouched(entry, status)
                else { return nil }
            }
            // All of the manifest are there; so others are, if there are more.
            let files = try FolderSurvey.files(in: folder) { _ in false }
            guard files.count == earlier.manifest.entries.count else { return nil }
            fingerprint = earlier.fingerprint
            (self.folder, self.lock, self.earlier) = (folder, lock, earlier)
        } catch {
            return nil
        }
    }
}
