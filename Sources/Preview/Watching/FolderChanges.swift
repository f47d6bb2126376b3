/// What may have changed in a folder since it was last looked at.
///
/// It may name more than what changed, never less: whoever gets it compares.
struct FolderChanges: Hashable, Sendable {
    /// Files that were written, made, renamed or removed, by their paths in the folder.
    var files: Set<String> = []
    /// Folders in which anything may have changed; `""` is the whole folder.
    var folders: Set<String> = []

    static let everything = FolderChanges(folders: [""])

    var isEmpty: Bool { files.isEmpty && folders.isEmpty }

    mutating func formUnion(_ other: FolderChanges) {
        files.formUnion(other.files)
        folders.formUnion(other.folders)
    }

    /// Whether a path is one of the files, or stands in one of the folders, at any depth.
    func contains(_ path: String) -> Bool {
        if files.contains(path) { return true }
        guard !folders.isEmpty else { return false }
        // The folders above the path, from the inside out: there may be many folders here, but never many above a path.
        var above = path[...]
        while let slash = above.utf8.lastIndex(of: UInt8(ascii: "/")) {
            above = above[..<slash]
            if folders.contains(String(above)) { return true }
        }
        return folders.contains("")
    }
}

/// What may have changed in the folders of a site.
struct SiteChanges: Hashable, Sendable {
    var content = FolderChanges()
    var templates = FolderChanges()

    static let everything = SiteChanges(content: .everything, templates: .everything)

    var isEmpty: Bool { content.isEmpty && templates.isEmpty }

    mutating func formUnion(_ other: SiteChanges) {
        content.formUnion(other.content)
        templates.formUnion(other.templates)
    }
}
