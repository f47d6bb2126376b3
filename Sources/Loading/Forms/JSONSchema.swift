import Diagnostics

/// The JSON Schema of a value: keywords in a fixed order.
struct JSONSchema: Hashable, Sendable {
    private(set) var members: [JSONValue.Member]

    init(_ keywords: KeyValuePairs<String, JSONValue?>) {
        members = keywords.compactMap { name, value in value.map { JSONValue.Member(name: name, value: $0) } }
    }

    var value: JSONValue { .members(members) }

    /// Returns the schema with a description in front.
    func described(_ text: String) -> JSONSchema {
        var copy = self
        copy.members.insert(JSONValue.Member(name: "description", value: .string(text)), at: 0)
        return copy
    }
}
