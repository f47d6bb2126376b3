import Diagnostics
import Knowledge

/// A JSON Schema to be written into a folder.
package struct SchemaFile: Hashable, Sendable {
    /// Such as `code.schema.json`.
    package let name: String
    package let bytes: [UInt8]
}

/// Returns the JSON Schema (draft 2020-12) of each kind of record, sorted by name.
///
/// They describe files as editors see them: a record, or a list of records with their identifiers.
package func contentSchemas() -> [SchemaFile] {
    [
        definitionSchema(of: Code.self, .code), definitionSchema(of: Technique.self, .technique),
        definitionSchema(of: Term.self, .term), definitionSchema(of: Modifier.self, .modifier),
        definitionSchema(of: Family.self, .family), definitionSchema(of: Pair.self, .pair),
        definitionSchema(of: Checklist.self, .checklist), definitionSchema(of: Source.self, .source),
        recordSchema(of: FrontMatter.self, "article"), recordSchema(of: SiteSettings.self, "site"),
    ].sorted { $0.name < $1.name }
}

private let draft = JSONValue.string("https://json-schema.org/draft/2020-12/schema")

private func definitionSchema<Record: ReadableRecord>(of type: Record.Type, _ kind: RecordKind) -> SchemaFile {
    let record = JSONValue.object(["$ref": "#/$defs/record"])
    let listedRecord = JSONValue.object(["$ref": "#/$defs/record", "required": ["id"]])
    let list = JSONValue.object(["type": "array", "minItems": 1, "items": listedRecord])
    return SchemaFile(
        name: "\(kind.rawValue).schema.json",
        bytes: JSONValue.object([
            "$schema": draft,
            "title": .string(kind.folder),
            "description": .string(type.documentation),
            // Not `oneOf`: which of the two was meant is seen from the type, and messages speak of that one.
            "if": .object(["type": "array"]),
            "then": list,
            "else": record,
            "$defs": .object(["record": Fields.schema(of: type).value]),
        ]).bytes)
}

private func recordSchema<Record: ReadableRecord>(of type: Record.Type, _ name: String) -> SchemaFile {
    let head = JSONSchema([
        "$schema": draft, "title": .string(name), "description": .string(type.documentation),
    ])
    return SchemaFile(
        name: "\(name).schema.json",
        bytes: JSONValue.members(head.members + Fields.schema(of: type).members).bytes)
}
