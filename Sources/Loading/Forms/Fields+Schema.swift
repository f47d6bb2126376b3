import Diagnostics

extension Fields {
    /// Returns the keys of a record.
    static func descriptions<Record: ReadableRecord>(of type: Record.Type) -> [Description] {
        described(type).descriptions
    }

    /// Returns the JSON Schema of a record.
    static func schema<Record: ReadableRecord>(of type: Record.Type) -> JSONSchema {
        let fields = described(type)
        let properties = fields.descriptions.map { field in
            JSONValue.Member(name: field.key, value: field.schema.described(field.documentation).value)
        }
        let required = fields.descriptions.filter(\.isRequired).map { JSONValue.string($0.key) }
        return JSONSchema([
            "type": "object",
            "properties": .members(properties),
            "required": required.isEmpty ? nil : .array(required),
            "additionalProperties": false,
            "allOf": fields.conditions.isEmpty ? nil : .array(fields.conditions),
        ])
    }

    private static func described<Record: ReadableRecord>(_ type: Record.Type) -> Fields {
        let reading = Reading(SourcePath(""), markdown: MarkdownReading())
        var fields = Fields(nil, noun: type.noun, name: .none, in: 0..<0, reading)
        _ = type.read(&fields)
        return fields
    }
}
