import Diagnostics
import Knowledge

extension Form {
    /// The identifier of a record, and where it stands.
    static func identifier<ID: Identifier>(_ type: ID.Type) -> Self where Value == Located<ID> {
        Form(schema: { schemaOfIdentifier(type) }) { node, reading in
            guard let scalar = reading.scalar(node) else { return nil }
            if let id = ID(scalar.text) { return Located(id, at: reading.place(node.range)) }
            reading.report(.identifierForm(scalar.text, type, at: reading.place(node.range)))
            return nil
        }
    }
}

extension Form<Located<CodeRange>> {
    /// A code, or a range such as `98940-98942`.
    static var codeRange: Self {
        Form(schema: {
            let code = CodeID.pattern.dropFirst().dropLast()
            return JSONSchema([
                "type": ["string", "integer"], "pattern": .string("^\(code)([-–]\(code))?$"),
                "minimum": 0, "maximum": 99999,
            ])
        }) { node, reading in
            guard let scalar = reading.scalar(node) else { return nil }
            if let range = CodeRange(scalar.text) { return Located(range, at: reading.place(node.range)) }
            reading.report(.codeRangeForm(scalar.text, at: reading.place(node.range)))
            return nil
        }
    }
}

extension Form<Citation> {
    /// A source and a place in it: `cpm5 §20.2.C`.
    static var citation: Self {
        Form(schema: {
            let source = SourceID.pattern.dropLast()
            return JSONSchema(["type": "string", "pattern": .string("\(source)( .+)?$")])
        }) { node, reading in
            guard let scalar = reading.scalar(node) else { return nil }
            let text = scalar.text
            let start = text.utf8.firstIndex { $0 > 0x20 } ?? text.startIndex
            let name = text[start..<(text.utf8[start...].firstIndex { $0 <= 0x20 } ?? text.endIndex)]
            let offset = text.utf8.distance(from: text.startIndex, to: start)
            let place = reading.origin(of: scalar).range(offset..<(offset + name.utf8.count))
            guard let source = SourceID(name) else {
                reading.report(.citationForm(String(name), at: place))
                return nil
            }
            let locator = text[name.endIndex...].trimmed
            return Citation(source: Located(source, at: place), locator: locator.isEmpty ? nil : locator)
        }
    }
}

/// Codes and modifiers are digits mostly, which an editor takes for a number unless they are in quotes.
private func schemaOfIdentifier<ID: Identifier>(_ type: ID.Type) -> JSONSchema {
    let largest: Int? = type == CodeID.self ? 99999 : type == ModifierID.self ? 99 : nil
    guard let largest else { return JSONSchema(["type": ["string", "integer"], "pattern": .string(ID.pattern)]) }
    return JSONSchema([
        "type": ["string", "integer"], "pattern": .string(ID.pattern), "minimum": 0, "maximum": .number(largest),
    ])
}

extension Identifier {
    /// Returns what was probably meant by a text that does not have the form: letters that look like digits, capitals,
    /// blanks for hyphens.
    static func mended(_ text: String) -> Self? {
        let lookalikes: [Character: Character] = ["l": "1", "I": "1", "|": "1", "O": "0", "o": "0"]
        let digits = String(text.map { lookalikes[$0] ?? $0 })
        let words = text.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber || $0 == "/") }
        let candidates = [
            text[...].trimmed, text.uppercased(), digits, digits.uppercased(), words.joined(separator: "-"),
        ]
        for candidate in candidates {
            if let id = Self(candidate) { return id }
        }
        return nil
    }
}

// MARK: - Messages

extension Diagnostic {
    static func identifierForm<ID: Identifier>(_ text: String, _ type: ID.Type, at range: SourceRange) -> Diagnostic {
        let question = ID.mended(text).map { "; did you mean \($0)?" } ?? ""
        return Diagnostic(.identifierForm, "\(text.shown) cannot name \(ID.noun.withArticle)\(question)", at: range)
            .helping("Write \(ID.form)")
    }

    fileprivate static func codeRangeForm(_ text: String, at range: SourceRange) -> Diagnostic {
        let parts = text.split { $0 == "-" || $0 == "–" }
        if parts.count == 2, let turned = CodeRange("\(parts[1])-\(parts[0])") {
            return Diagnostic(
                .identifierForm, "\(text.shown) runs backwards; did you mean \(turned.text)?", at: range)
        }
        let question = CodeID.mended(text).map { "; did you mean \($0)?" } ?? ""
        return Diagnostic(.identifierForm, "\(text.shown) is neither a code nor a range of codes\(question)", at: range)
            .helping("Write a code such as 97140, or a range such as 98940-98942")
    }

    fileprivate static func citationForm(_ name: String, at range: SourceRange) -> Diagnostic {
        let question = SourceID.mended(name).map { "; did you mean \($0)?" } ?? ""
        return Diagnostic(.citationForm, "\(name.shown) cannot name a source\(question)", at: range)
            .helping("Write the source's identifier and the place in it: cpm5 §20.2.C")
    }
}

extension Rule {
    package static let identifierForm = Rule(
        "identifier-form", .error, "Codes, modifiers and other identifiers have their form",
        why: "An identifier is part of addresses and file names, and a code with a letter l for a digit 1 would never "
            + "be found.",
        example: Rule.Example(
            "content/families/hands-on.yaml",
            wrong: "title: Hands-on codes\nsummary: Treatment by hand.\ncodes: [97l40]\n",
            right: "title: Hands-on codes\nsummary: Treatment by hand.\ncodes: [97140]\n"),
        isStructural: true)

    package static let citationForm = Rule(
        "citation-form", .error, "A citation is a source and a place in it",
        why: "Readers are led from a statement to the section that supports it: `cpm5 §20.2.C` is the source cpm5, "
            + "a file of `sources/`, and in it the section.",
        example: Rule.Example(
            "content/families/hands-on.yaml",
            wrong: "title: Hands-on codes\nsummary: Treatment by hand.\ncodes: [97140]\nsources: ['§20.2 of cpm5']\n",
            right: "title: Hands-on codes\nsummary: Treatment by hand.\ncodes: [97140]\nsources: [cpm5 §20.2]\n"),
        isStructural: true)
}
