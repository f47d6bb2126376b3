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
    /// Writes what the next build may want to know, as soon as it is known, so that it need not be held. What was written
    /// before in its place goes.
    package func stage(_ memory: Memory, _ bytes: [UInt8]) throws(OutputError) -> StagedMemory {
        _ = try folder.removeFile(HiddenName.staged(memory.rawValue))
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
