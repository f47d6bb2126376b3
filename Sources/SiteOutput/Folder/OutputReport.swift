/// What a build changed in an output folder; paths in the order of their bytes.
package struct OutputReport: Hashable, Sendable {
    package let created: [String]
    package let replaced: [String]
    /// How many files stayed as they were.
    package let unchanged: Int
    package let removed: [String]
    /// What the user may want to know, such as that the manifest was damaged; one line each, without a full stop.
    package let notes: [String]

    /// Whether no file of the site was touched.
    package var isEmpty: Bool {
        created.isEmpty && replaced.isEmpty && removed.isEmpty
    }

    /// Returns the report with something else that the user may want to know.
    package func noting(_ note: String?) -> OutputReport {
        OutputReport(
            created: created, replaced: replaced, unchanged: unchanged, removed: removed,
            notes: notes + [note].compactMap { $0 })
    }

    /// Of a build that found everything as it was to be.
    package static func nothingToDo(in folder: SettledFolder) -> OutputReport {
        OutputReport(created: [], replaced: [], unchanged: folder.fileCount, removed: [], notes: [])
    }
}
