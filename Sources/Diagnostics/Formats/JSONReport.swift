/// Diagnostics as JSON for scripts.
struct JSONReport {
    let sources: SourceTexts

    func value(_ diagnostics: [Diagnostic]) -> JSONValue {
        let summary = DiagnosticSummary(of: diagnostics)
        return .object([
            "version": 1,
            "summary": .object([
                "errors": .number(summary.errors), "warnings": .number(summary.warnings),
                "notes": .number(summary.notes),
            ]),
            "diagnostics": .array(diagnostics.map(value)),
        ])
    }

    private func value(_ diagnostic: Diagnostic) -> JSONValue {
        .object([
            "severity": .string(diagnostic.severity.rawValue),
            "rule": .string(diagnostic.rule.id),
            "message": .string(diagnostic.message),
            "help": diagnostic.help.map(JSONValue.string),
            "location": diagnostic.range.map(location),
            "notes": .array(
                diagnostic.notes.map { .object(["message": .string($0.message), "location": location($0.range)]) }),
        ])
    }

    private func location(_ range: SourceRange) -> JSONValue {
        let positions = sources.positions(of: range)
        func place(_ position: LinePosition, _ offset: Int) -> JSONValue {
            .object(["line": .number(position.line), "column": .number(position.column), "offset": .number(offset)])
        }
        return .object([
            "path": .string(range.path.text),
            "start": positions.map { place($0.start, range.offsets.lowerBound) },
            "end": positions.map { place($0.end, range.offsets.upperBound) },
        ])
    }
}
