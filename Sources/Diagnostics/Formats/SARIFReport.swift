/// Diagnostics as SARIF 2.1.0, the form that editors and code review tools take.
struct SARIFReport {
    let sources: SourceTexts

    func value(_ diagnostics: [Diagnostic]) -> JSONValue {
        let rules = Dictionary(diagnostics.map { ($0.rule.id, $0.rule) }) { first, _ in first }
            .values.sorted { $0.id < $1.id }
        let places = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.id, $0) })
        let driver = JSONValue.object(["name": "Fascia", "rules": .array(rules.map(descriptor))])
        let run = JSONValue.object([
            "tool": .object(["driver": driver]),
            "columnKind": "unicodeCodePoints",
            "results": .array(diagnostics.map { result($0, rulePlace: places[$0.rule.id]) }),
        ])
        return .object([
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [run],
        ])
    }

    private func descriptor(_ rule: Rule) -> JSONValue {
        .object([
            "id": .string(rule.id),
            "shortDescription": text(rule.summary),
            "fullDescription": text(rule.why),
            "defaultConfiguration": .object(["level": .string(rule.severity.rawValue)]),
        ])
    }

    private func result(_ diagnostic: Diagnostic, rulePlace: Int?) -> JSONValue {
        let message = [diagnostic.message, diagnostic.help].compactMap { $0 }.joined(separator: ". ")
        let related = diagnostic.notes.map { note in location(note.range, message: note.message) }
        return .object([
            "ruleId": .string(diagnostic.rule.id),
            "ruleIndex": rulePlace.map(JSONValue.number),
            "level": .string(diagnostic.severity.rawValue),
            "message": text(message),
            "locations": .array(diagnostic.range.map { [location($0, message: nil)] } ?? []),
            "relatedLocations": related.isEmpty ? nil : .array(related),
        ])
    }

    private func location(_ range: SourceRange, message: String?) -> JSONValue {
        let region = sources.positions(of: range).map { start, end in
            JSONValue.object([
                "startLine": .number(start.line), "startColumn": .number(start.column),
                "endLine": .number(end.line), "endColumn": .number(end.column),
            ])
        }
        let file = JSONValue.object(["uri": .string(Self.address(of: range.path))])
        return .object([
            "physicalLocation": .object(["artifactLocation": file, "region": region]),
            "message": message.map(text),
        ])
    }

    private func text(_ text: String) -> JSONValue {
        .object(["text": .string(text)])
    }

    /// A path as a URI reference: everything but unreserved characters and slashes is escaped.
    private static func address(of path: SourcePath) -> String {
        let hexDigits = Array("0123456789ABCDEF".unicodeScalars)
        var address = String.UnicodeScalarView()
        if path.text.hasPrefix("/") { address += "file://".unicodeScalars }
        for byte in path.text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                address.append(Unicode.Scalar(byte))
            default: address += ["%", hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
            }
        }
        return String(address)
    }
}
