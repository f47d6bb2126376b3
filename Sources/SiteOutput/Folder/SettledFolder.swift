/// An output folder in which every file is as the last complete build left it, and no other is there.
package struct SettledFolder: Sendable {
    /// The fingerprint of the manifest, and so of all paths and contents.
    package let fingerprint: ContentHash
    package let fileCount: Int

    /// Looks at a folder without changing it; `nil` if a build has something to do there, be it only to say what is wrong.
    ///
    /// Costs a `stat` for each file; none is opened.
    package init?(at path: String) {
        do {
            let folder = try OpenFolder(at: path, willChange: { _ in nil })
            guard let lock = try FolderLock.take(HiddenName.lock, in: folder, waiting: false) else { return nil }
            defer { lock.release() }
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
                    earlier.vouched(for: entry.path, status) != nil
                else { return nil }
            }
            let plan = try OutputPlan(earlier.manifest.entries.map(\.path))
            let survey = try FolderSurvey(of: folder, plan: plan, after: earlier)
            guard survey.foreign.isEmpty, survey.stale.entries.isEmpty else { return nil }
            fingerprint = ContentHash(of: Manifest.text(of: earlier.manifest))
            fileCount = earlier.manifest.entries.count
        } catch {
            return nil
        }
    }
}
