import Diagnostics

extension Fields {
    /// Demands `key` where `other` has the value, and refuses it elsewhere. Ask for both before.
    mutating func demand<Choice: RawRepresentable<String>>(
        _ key: String, exactlyWhen other: String, is choice: Choice
    ) {
        let value = choice.rawValue
        guard let entries else {
            conditions.append(Self.condition(key, exactlyWhen: other, is: value))
            return
        }
        guard let otherEntry = entries.first(where: { $0.key == other }),
            case .scalar(let scalar) = otherEntry.value.content, Choice(rawValue: scalar.text) != nil
        else { return }
        let entry = entries.first { $0.key == key }
        if scalar.text == value, entry == nil {
            reading.report(.fieldNeeded(key, other, value, at: reading.place(otherEntry.value.range)))
        } else if scalar.text != value, let entry {
            reading.report(
                .fieldNotNeeded(key, other, value, at: reading.place(entry.keyRange))
                    .noting("\(other) is \(scalar.text.shown) here", at: reading.place(otherEntry.value.range)))
        }
    }

    private static func condition(_ key: String, exactlyWhen other: String, is value: String) -> JSONValue {
        .object([
            "if": .object([
                "properties": .members([.init(name: other, value: .object(["const": .string(value)]))]),
                "required": [.string(other)],
            ]),
            "then": .object(["required": [.string(key)]]),
            // The key may not be there at all; `not` would quote the whole record in its message.
            "else": .object(["properties": .members([.init(name: key, value: false)])]),
        ])
    }
}

// MARK: - Messages

extension Diagnostic {
    fileprivate static func fieldNeeded(
        _ key: String, _ other: String, _ value: String, at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(.conditionalField, "\(key) is missing; \(other): \(value) needs it", at: range)
    }

    fileprivate static func fieldNotNeeded(
        _ key: String, _ other: String, _ value: String, at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(.conditionalField, "\(key) goes only with \(other): \(value)", at: range)
    }
}

extension Rule {
    package static let conditionalField = Rule(
        "conditional-field", .error, "Some keys belong to one value of another key",
        why: "A timed code says how many minutes make a unit and no other does; a conditional item of a checklist says "
            + "its condition and no other does.",
        example: Rule.Example(
            "content/checklists/treatment-note.yaml",
            wrong: "title: Note\nsummary: What it shows.\nitems:\n- {id: tn-1, text: Signature., level: conditional}\n",
            right: "title: Note\nsummary: What it shows.\nitems:\n- {id: tn-1, text: Signature., level: required, "
                + "sources: [cpm5]}\n"),
        isStructural: true)
}
