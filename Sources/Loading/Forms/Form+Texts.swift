import Diagnostics
import Knowledge

extension Form<Located<String>> {
    /// A text of one line, without blanks around it, and where it stands.
    static var locatedText: Self {
        Form(schema: { JSONSchema(["type": ["string", "number", "boolean"], "minLength": 1]) }) { node, reading in
            guard let scalar = reading.scalar(node) else { return nil }
            let text = scalar.text[...].trimmed
            guard !text.isEmpty else {
                reading.report(.noValue(reading.subject, at: reading.place(node.range)))
                return nil
            }
            return Located(text, at: reading.place(node.range))
        }
    }
}

extension Form<String> {
    /// A text of one line, without blanks around it. A number or `no` is a text like any other.
    static var text: Self { Form<Located<String>>.locatedText.then { text, _, _ in text.value } }
}

extension Form<Prose> {
    /// A text in Markdown.
    static var prose: Self {
        Form(schema: { JSONSchema(["type": ["string", "number", "boolean"], "minLength": 1]) }) { node, reading in
            guard let scalar = reading.scalar(node) else { return nil }
            let bytes = Array(scalar.text.utf8)
            guard bytes.contains(where: { $0 > 0x20 }) else {
                reading.report(.noValue(reading.subject, at: reading.place(node.range)))
                return nil
            }
            let origin = reading.origin(of: scalar)
            let reported = reading.markdown.read(bytes[...], origin: origin)
            reading.report(reported.diagnostics)
            return Prose(document: reported.value.document, outline: reported.value.outline, origin: origin)
        }
    }
}

extension Form<Spelling> {
    /// A name: a text, or a text with the demand that its case must fit.
    static var spelling: Self {
        let plain = Form<Located<String>>.locatedText
        let exact = Form<Spelling>.record(Spelling.self)
        return Form(
            schema: { JSONSchema(["anyOf": [plain.schema().value, exact.schema().value]]) },
            read: { node, reading in
                if case .mapping = node.content { return exact.read(node, &reading) }
                return plain.read(node, &reading).map { Spelling(text: $0, isCaseSensitive: false) }
            })
    }
}

extension Spelling: ReadableRecord {
    static let noun = "name"
    static let documentation = "A name that counts only in the case in which it is written"

    static func read(_ fields: inout Fields) -> Spelling? {
        let text = fields.required("text", .locatedText, "The name")
        let isExact = fields.optional("exact_case", .flag, "Whether MET is meant and met is not")
        return text.map { Spelling(text: $0, isCaseSensitive: isExact ?? false) }
    }
}

extension Substring {
    /// The text without blanks and line breaks around it. Looks at bytes: to ask characters costs as much as all else.
    var trimmed: String {
        guard let first = utf8.firstIndex(where: { $0 > 0x20 }), let last = utf8.lastIndex(where: { $0 > 0x20 }) else {
            return ""
        }
        return String(self[first..<utf8.index(after: last)])
    }
}

extension Reading {
    /// Returns the node as a scalar that was written, or `nil` after saying that it is none.
    mutating func scalar(_ node: YAMLNode) -> YAMLScalar? {
        switch node.content {
        case .scalar(let scalar) where scalar.isAbsent:
            report(.noValue(subject, at: place(node.range)))
            return nil
        case .scalar(let scalar): return scalar
        case .sequence:
            report(
                .wrongType(subject, is: "a list", not: "a text", at: place(node.range))
                    .helping("If the text begins with [, put it in quotes"))
        case .mapping:
            report(
                .wrongType(subject, is: "a mapping", not: "a text", at: place(node.range))
                    .helping("If the text holds a colon and a space, put it in quotes"))
        }
        return nil
    }
}

// MARK: - Messages

extension Diagnostic {
    static func noValue(_ subject: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.noValue, "\(subject) has no value", at: range)
            .helping("Write the value behind the colon, or remove the key")
    }

    static func wrongType(_ subject: String, is found: String, not wanted: String, at range: SourceRange) -> Diagnostic
    {
        Diagnostic(.wrongType, "\(subject) is \(found), but must be \(wanted)", at: range)
    }
}

extension Rule {
    package static let noValue = Rule(
        "no-value", .error, "A key that is written has a value",
        why: "An empty value may be a text that was forgotten or one that was not meant to be. Leave the key out "
            + "when there is nothing to say.",
        example: Rule.Example(
            "content/families/hands-on.yaml",
            wrong: "title: Hands-on codes\nsummary:\ncodes: [97140]\n",
            right: "title: Hands-on codes\nsummary: Treatment by hand.\ncodes: [97140]\n"),
        isStructural: true)

    package static let wrongType = Rule(
        "wrong-type", .error, "A value is a text, a list or a mapping, as its key demands",
        why: "A single code still stands in brackets where a list of codes is expected, and a text that holds a colon "
            + "followed by a space is read as a mapping unless it is in quotes.",
        example: Rule.Example(
            "content/families/hands-on.yaml",
            wrong: "title: Hands-on codes\nsummary: Treatment by hand.\ncodes: 97140\n",
            right: "title: Hands-on codes\nsummary: Treatment by hand.\ncodes: [97140]\n"),
        isStructural: true)
}
