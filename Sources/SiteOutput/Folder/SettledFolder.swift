/// An output folder in which every file is as the last complete build left it, and no other is there.
package struct SettledFolder: Sendable {
    /// The fingerprint of the manifest, and so of all paths and contents.
    package let fingerprint: ContentHash
    package let fileCount: Int
    /// What that build wanted to be remembered; empty if it said nothing, or if it can no longer be read.
    package let record: [UInt8]
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
            record = try folder.status(of: HiddenName.record)?.kind == .file ? try folder.read(HiddenName.record) : []
        } catch {
            return nil
        }
    }
}

/// What a build left for the next one in a folder, to be believed only as far as a ``SettledFolder`` and hashes prove it.
package struct KeptFiles: Sendable {
    private let folder: OpenFolder

    /// Opens a folder without changing it; `nil` if that cannot be.
    package init?(at path: String) {
        guard let folder = try? OpenFolder(at: path, willChange: { _ in nil }) else { return nil }
        self.folder = folder
    }

    /// What tells whether there is anything to do; empty if it is not there.
    package var record: [UInt8] { read(HiddenName.record) }

    /// What a build knew; empty if it is not there.
    package subscript(memory: Memory) -> [UInt8] { read(memory.rawValue) }

    private func read(_ name: String) -> [UInt8] {
        guard let status = try? folder.status(of: name), status.kind == .file else { return [] }
        return (try? folder.read(name)) ?? []
    }
}

/// What a build keeps for the next one beside the record of it: large, so each is read only when it is asked for.
package enum Memory: String, CaseIterable, Sendable {
    case texts = ".fascia-texts"
    case search = ".fascia-search"
}

/// What a build knew, written where it waits until the build is done.
package struct StagedMemory: Sendable {
    let memory: Memory
    package let hash: ContentHash
}

extension OutputFolder {
    /// Writes what the next build may want to know, as soon as it is known, so that it need not be held.
    package func stage(_ memory: Memory, _ bytes: [UInt8]) throws(OutputError) -> StagedMemory {
        try stage(memory.rawValue, bytes)
        return StagedMemory(memory: memory, hash: ContentHash(of: bytes))
    }

    /// Keeps what the next build may want to know. That it cannot be kept is no reason to fail.
    func remember(_ record: [UInt8]?, with staged: [StagedMemory]) -> String? {
        do {
            for memory in Memory.allCases.map(\.rawValue) {
                if staged.contains(where: { $0.memory.rawValue == memory }) {
                    try folder.rename(HiddenName.staged(memory), to: memory)
                } else if try folder.status(of: memory) != nil {
                    try folder.removeFile(memory)
                }
            }
            if let record {
                try stage(HiddenName.text, record)
                try folder.rename(HiddenName.staged(HiddenName.text), to: HiddenName.record)
            }
            try removeTree(HiddenName.staging)
            return nil
        } catch {
            return "The next build will take as long as this one: \(error)"
        }
    }
}
