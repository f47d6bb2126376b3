import Diagnostics
import Knowledge

/// The fields of one record: asked for by key and form, they are read; or, if there is no record, described.
///
///     let title = fields.required("title", .text, "The name of the page")
///     let codes = fields.list("codes", of: .identifier(CodeID.self), "Codes it is billed with")
struct Fields {
    /// What is known of a field without a record.
    struct Description {
        let key: String
        let documentation: String
        let schema: JSONSchema
        let isRequired: Bool
    }

    var reading: Reading
    /// `nil` while fields are only described.
    let entries: [YAMLEntry]?
    private let noun: String
    let name: RecordName
    let place: Range<Int>
    private var askedKeys: [String] = []
    private var missingKeys: [String] = []
    private(set) var descriptions: [Description] = []
    /// What JSON Schema is to demand of several fields together.
    var conditions: [JSONValue] = []
    /// The identifier, as soon as it is known; by it others may refer to the record although it is broken.
    var identifier: String?

    init(_ entries: [YAMLEntry]?, noun: String, name: RecordName, in place: Range<Int>, _ reading: Reading) {
        self.entries = entries
        self.noun = noun
        self.name = name
        self.place = place
        self.reading = reading
    }

    // MARK: Asking

    /// Returns a field that every record of the kind has.
    mutating func required<Value>(_ key: String, _ form: Form<Value>, _ documentation: String) -> Value? {
        guard let entry = entry(key, form, documentation, isRequired: true) else { return nil }
        return read(entry, form)
    }

    /// Returns a field that may be left out.
    mutating func optional<Value>(_ key: String, _ form: Form<Value>, _ documentation: String) -> Value? {
        guard let entry = entry(key, form, documentation, isRequired: false) else { return nil }
        return read(entry, form)
    }

    /// Returns a list that may be left out, which is as good as an empty one.
    mutating func list<Item>(_ key: String, of item: Form<Item>, _ documentation: String) -> [Item] {
        optional(key, .list(of: item), documentation) ?? []
    }

    /// Says something about the value of a key that was asked for.
    mutating func report(_ key: String, _ diagnostic: (SourceRange) -> Diagnostic) {
        guard let entry = entries?.first(where: { $0.key == key }) else { return }
        reading.report(diagnostic(reading.place(entry.value.range)))
    }

    /// Whether texts may hold HTML; to be told before the first of them is read.
    mutating func read(with markdown: MarkdownReading) {
        reading.markdown = markdown
    }

    mutating func entry<Value>(
        _ key: String, _ form: Form<Value>, _ documentation: String, isRequired: Bool
    ) -> YAMLEntry? {
        guard let entries else {
            descriptions.append(
                Description(
                    key: key, documentation: documentation, schema: form.schema(), isRequired: isRequired))
            return nil
        }
        askedKeys.append(key)
        let entry = entries.first { $0.key == key }
        if entry == nil, isRequired { missingKeys.append(key) }
        return entry
    }

    mutating func read<Value>(_ entry: YAMLEntry, _ form: Form<Value>) -> Value? {
        reading.subject = entry.key
        return form.read(entry.value, &reading)
    }

    /// Where the record begins, which is what can be said of something missing.
    var firstKey: Range<Int> {
        entries?.first?.keyRange ?? place.lowerBound..<place.lowerBound
    }

    /// Reports the keys that nobody asked for and those that are missing; a misspelt key is not missing as well.
    private mutating func finish() {
        let unknown = (entries ?? []).filter { !askedKeys.contains($0.key) }
        var misspelt: Set<String> = []
        if !unknown.isEmpty {
            let names = NearestNames(askedKeys)
            for entry in unknown {
                misspelt.formUnion(names.near(entry.key, limit: 1))
                reading.report(.unknownKey(entry.key, names, at: reading.place(entry.keyRange)))
            }
        }
        for key in missingKeys where !misspelt.contains(key) {
            reading.report(.missingField(key, of: noun, at: reading.place(firstKey)))
        }
    }
}

// MARK: - Reading

extension Reading {
    /// Returns the record, and the identifier that it has or would have.
    mutating func namedRecord<Record: ReadableRecord>(
        _ type: Record.Type, _ entries: [YAMLEntry], name: RecordName, in place: Range<Int>
    ) -> (record: Record?, identifier: String?) {
        Fields.read(type, entries, name: name, in: place, &self)
    }

    mutating func record<Record: ReadableRecord>(
        _ type: Record.Type, _ entries: [YAMLEntry], in place: Range<Int>
    ) -> Record? {
        Fields.read(type, entries, name: .none, in: place, &self).record
    }
}

extension Fields {
    fileprivate static func read<Record: ReadableRecord>(
        _ type: Record.Type, _ entries: [YAMLEntry], name: RecordName, in place: Range<Int>, _ reading: inout Reading
    ) -> (record: Record?, identifier: String?) {
        // A reading of its own, so that its diagnostics are appended once and copied never.
        let inner = Reading(reading.path, markdown: reading.markdown)
        var fields = Fields(entries, noun: type.noun, name: name, in: place, inner)
        let record = type.read(&fields)
        fields.finish()
        reading.report(fields.reading.diagnostics)
        return (record, fields.identifier)
    }
}

// MARK: - Messages

extension Diagnostic {
    fileprivate static func unknownKey(_ key: String, _ known: NearestNames, at range: SourceRange) -> Diagnostic {
        Diagnostic(.unknownKey, "Unknown key \(key.shown)\(known.question(key))", at: range)
    }

    fileprivate static func missingField(_ key: String, of noun: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.missingField, "\(key) is missing in this \(noun)", at: range)
    }
}

extension Rule {
    package static let unknownKey = Rule(
        "unknown-key", .error, "Records have the keys of their kind and no others",
        why: "A misspelt key would be passed over in silence, and its text would never be seen. "
            + "`fascia schema` writes the keys of each kind, with which editors complete them.",
        example: Rule.Example(
            "content/families/hands-on.yaml",
            wrong: "tittle: Hands-on codes\nsummary: Treatment by hand.\ncodes: [97140]\n",
            right: "title: Hands-on codes\nsummary: Treatment by hand.\ncodes: [97140]\n"),
        isStructural: true)

    package static let missingField = Rule(
        "missing-field", .error, "Records have the keys that their kind demands",
        why: "The pages of a kind answer the same questions; a page without the answer would mislead.",
        example: Rule.Example(
            "content/families/hands-on.yaml",
            wrong: "title: Hands-on codes\ncodes: [97140]\n",
            right: "title: Hands-on codes\nsummary: Treatment by hand.\ncodes: [97140]\n"),
        isStructural: true)
}
