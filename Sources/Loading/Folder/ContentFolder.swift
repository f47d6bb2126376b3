import Diagnostics
import Knowledge

/// A file of the content folder that is read.
struct ContentFile: Hashable, Sendable {
    enum Role: Hashable, Sendable {
        case definitions(RecordKind)
        /// `codes/97140.md`
        case guidance
        case article
    }

    let path: String
    let role: Role

    fileprivate var isDefinition: Bool {
        if case .definitions = role { true } else { false }
    }

    /// The name without folders and ending.
    var stem: String {
        let name = path.split(separator: "/").last ?? ""
        return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? String(name)
    }
}

/// The files of the content folder by what they are; sorted by path, whatever order the folder lists them in.
struct ContentFolder {
    static let siteFile = "site.yaml"

    private(set) var hasSite = false
    private(set) var files: [ContentFile] = []

    /// The files that define records; they say what names mean, so they are read first.
    var definitions: [ContentFile] { files.filter(\.isDefinition) }
    /// Articles and guidance in the order of their names: `a.md` before `a-b.md`, as their pages are listed.
    var texts: [ContentFile] {
        files.filter { !$0.isDefinition }.sorted {
            $0.path.utf8.dropLast(".md".utf8.count).lexicographicallyPrecedes($1.path.utf8.dropLast(".md".utf8.count))
        }
    }

    private(set) var media: [String] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(paths: [String], place: (String) -> SourcePath) {
        var strays: [(folder: String, paths: [String])] = []
        let kinds = Dictionary(
            RecordKind.allCases.map { ($0.folder[...], $0) }, uniquingKeysWith: { first, _ in first })
        for path in paths.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            let folder = path.utf8.firstIndex(of: UInt8(ascii: "/")).map { path[..<$0] } ?? ""
            let name =
                path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
            let ending = name.utf8.lastIndex(of: UInt8(ascii: ".")).map { name[$0...] } ?? ""
            switch (kinds[folder], ending) {
            case (_, _) where path == Self.siteFile: hasSite = true
            case (_, _) where folder == "media": media.append(path)
            // The site's own templates, which are not content.
            case (_, _) where folder == "theme": break
            case (.article, ".md"): files.append(ContentFile(path: path, role: .article))
            case (.code, ".md"): files.append(ContentFile(path: path, role: .guidance))
            case (let kind?, ".yaml") where kind != .article:
                files.append(ContentFile(path: path, role: .definitions(kind)))
            case (let kind?, _): diagnostics.append(.wrongEnding(String(ending), in: kind, at: .file(place(path))))
            case (nil, _) where folder.isEmpty: diagnostics.append(.strayFile(path, at: .file(place(path))))
            case (nil, _):
                // A folder of a thousand such files is one slip.
                if let last = strays.last, last.folder == folder {
                    strays[strays.count - 1].paths.append(path)
                } else {
                    strays.append((String(folder), [path]))
                }
            }
        }
        diagnostics += strays.map { .strayFolder($0.folder, count: $0.paths.count, at: .file(place($0.paths[0]))) }
    }
}

// MARK: - Messages

extension Diagnostic {
    fileprivate static func wrongEnding(_ ending: String, in kind: RecordKind, at range: SourceRange) -> Diagnostic {
        let expected = kind == .article ? ".md" : kind == .code ? ".yaml or .md" : ".yaml"
        let found = ending.isEmpty ? "File without ending" : "File with the ending \(ending)"
        return Diagnostic(.strayFile, "\(found) is not read in \(kind.folder)/", at: range)
            .helping("Give it the ending \(expected), or move it; images belong in media/")
    }

    fileprivate static func strayFile(_ path: String, at range: SourceRange) -> Diagnostic {
        let question = NearestNames([ContentFolder.siteFile]).question(path)
        return Diagnostic(.strayFile, "File \(path) belongs to no kind of content\(question)", at: range)
    }

    fileprivate static func strayFolder(_ folder: String, count: Int, at range: SourceRange) -> Diagnostic {
        let folders = RecordKind.allCases.map(\.folder) + ["media", "theme"]
        let files = count == 1 ? "1 file" : "\(count) files"
        let question = NearestNames(folders).question(folder)
        return Diagnostic(.strayFile, "Folder \(folder)/ belongs to no kind of content\(question)", at: range)
            .helping("Move its \(files) to one of \(folders.sorted().map { $0 + "/" }.joined(separator: ", "))")
    }
}

extension Rule {
    package static let strayFile = Rule(
        "stray-file", .warning, "Every file of the content folder is of some kind",
        why: "The folder says what a file is. A file in a folder with a misspelt name, or with the ending .yml, would "
            + "be passed over in silence.",
        example: nil)
}
