import Diagnostics
import Knowledge

/// Where a record's name comes from.
enum RecordName: Hashable, Sendable {
    /// The file's name without its ending.
    case file(String)
    /// The key `id`: the record is one of a list.
    case inList
    /// It has none: a part of another record.
    case none
}

extension Fields {
    /// Returns the identifier: of the key `id`, or of the file's name.
    mutating func identifier<ID: Identifier>(_ type: ID.Type) -> Located<ID>? {
        let form = Form<Located<ID>>.identifier(type)
        let documentation = "The identifier; in a file of one record it is the file's name and can be left out"
        let entry = entry("id", form, documentation, isRequired: name == .inList)
        let written = entry.flatMap { read($0, form) }
        guard case .file(let stem) = name else {
            identifier = written?.value.text
            return written
        }
        guard let id = ID(stem) else {
            reading.report(.fileName(stem, type, at: .file(reading.path)))
            return nil
        }
        identifier = id.text
        if let written, written.value != id {
            reading.report(.identifierMismatch(written.value.text, file: id.text, at: written.range))
        }
        return Located(id, at: written?.range ?? reading.place(firstKey))
    }
}

// MARK: - Messages

extension Diagnostic {
    static func fileName<ID: Identifier>(_ stem: String, _ type: ID.Type, at range: SourceRange) -> Diagnostic {
        let question = ID.mended(stem).map { "; did you mean \($0)?" } ?? ""
        return Diagnostic(.fileName, "File name \(stem.shown) cannot name \(ID.noun.withArticle)\(question)", at: range)
            .helping("Rename the file: \(ID.form)")
    }

    fileprivate static func identifierMismatch(_ id: String, file: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.identifierMismatch, "id \(id) contradicts the file's name, \(file)", at: range)
            .helping("Remove the key, or rename the file")
    }
}

extension Rule {
    package static let fileName = Rule(
        "file-name", .error, "A file that holds one record is named for it",
        why: "The file's name is the record's identifier and its address on the site, which must be the same on every "
            + "system: small letters, digits and hyphens, and for a code the code.",
        example: nil,
        isStructural: true)

    package static let identifierMismatch = Rule(
        "id-mismatch", .error, "A record's id agrees with its file's name",
        why: "Otherwise links to one of the two names would break, and nobody would find the file.",
        example: Rule.Example(
            "content/families/hands-on.yaml",
            wrong: "id: hand-on\ntitle: Hands-on codes\nsummary: Treatment by hand.\ncodes: [97140]\n",
            right: "id: hands-on\ntitle: Hands-on codes\nsummary: Treatment by hand.\ncodes: [97140]\n"),
        isStructural: true)
}
