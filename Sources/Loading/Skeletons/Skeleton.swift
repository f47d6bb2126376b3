import Diagnostics
import Knowledge

/// Returns the text of a new definition or article: keys that it needs, filled with the nearest thing to a value, then
/// the others as comments, each with what it means.
///
/// It is made from the same fields by which a record is read, so it cannot name a key that does not exist.
package func skeleton(of kind: RecordKind, named name: String) -> String {
    let title = (name.split(separator: "/").last.map(String.init) ?? name)
        .split(separator: "-").joined(separator: " ")
    let fields = fields(of: kind).filter { $0.key != "id" }
    var lines = ["# Keys behind a # can be left out. Remove what you do not need."]
    for field in fields where field.isRequired {
        lines += ["", "# \(field.documentation)\(choices(in: field.schema.value))"]
        lines += example(of: field.schema.value, key: field.key, title: title)
    }
    // A field that another demands is optional in itself; the first choice of `timing` is such a one.
    if kind == .code { lines += ["unit_minutes: 15"] }
    lines.append("")
    for field in fields where !field.isRequired && !(kind == .code && field.key == "unit_minutes") {
        lines.append("# \(field.key): \(field.documentation)\(choices(in: field.schema.value))")
    }
    let text = lines.joined(separator: "\n") + "\n"
    return kind == .article ? "---\n\(text)---\n\nThe answer first, in a sentence or two.\n" : text
}

private func fields(of kind: RecordKind) -> [Fields.Description] {
    switch kind {
    case .article: Fields.descriptions(of: FrontMatter.self)
    case .checklist: Fields.descriptions(of: Checklist.self)
    case .code: Fields.descriptions(of: Code.self)
    case .family: Fields.descriptions(of: Family.self)
    case .modifier: Fields.descriptions(of: Modifier.self)
    case .pair: Fields.descriptions(of: Pair.self)
    case .source: Fields.descriptions(of: Source.self)
    case .technique: Fields.descriptions(of: Technique.self)
    case .term: Fields.descriptions(of: Term.self)
    }
}

private func choices(in schema: JSONValue) -> String {
    guard let choices = schema["enum"]?.texts, !choices.isEmpty else { return "" }
    return ": " + choices.joined(separator: ", ")
}

/// Writes a key with a value that its schema accepts.
private func example(of schema: JSONValue, key: String, title: String) -> [String] {
    if let choice = schema["enum"]?.texts.first { return ["\(key): \(choice)"] }
    guard case .members(let properties)? = schema["properties"] else {
        return ["\(key): \(scalar(of: schema, key: key, title: title))"]
    }
    let required = Set(schema["required"]?.texts ?? [])
    return ["\(key):"]
        + properties.filter { required.contains($0.name) }.flatMap { property in
            example(of: property.value, key: property.name, title: title).map { "  \($0)" }
        }
}

private func scalar(of schema: JSONValue, key: String, title: String) -> String {
    switch (key, schema["type"]) {
    case ("codes", _): "[\(codes(in: title).joined(separator: ", "))]"
    case (_, .string("array")?): "[]"
    case (_, .string("integer")?): "1"
    case ("title", _), ("name", _), ("short_title", _): "\"\(title)\""
    case ("as_of", _): "2026-01-01"
    default: "To be written"
    }
}

/// The codes that a name such as `97124-97140` is made of; two that may stand for others, if it is not.
private func codes(in title: String) -> [String] {
    let codes = title.split(separator: " ").compactMap { CodeID($0)?.text }
    return codes.isEmpty ? ["97140", "97124"] : codes
}

extension JSONValue {
    fileprivate subscript(name: String) -> JSONValue? {
        guard case .members(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    fileprivate var texts: [String] {
        guard case .array(let items) = self else { return [] }
        return items.compactMap { if case .string(let text) = $0 { text } else { nil } }
    }
}
