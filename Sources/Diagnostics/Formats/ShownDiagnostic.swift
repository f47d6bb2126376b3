/// A diagnostic in the words in which a person sees it, for whoever lays it out.
package struct ShownDiagnostic: Hashable, Sendable {
    /// A second place; see ``Diagnostic/Note``.
    package struct Note: Hashable, Sendable {
        package let message: String
        package let place: String
        package let excerpt: String?
    }

    package let severity: Severity
    /// `nil` for what is nobody's mistake in a text, such as a folder that is gone.
    package let rule: String?
    package let message: String
    /// `content/articles/units.md:12:25`, or the path alone.
    package let place: String?
    /// The line and, below it, the carets; for a font whose characters are of one width.
    package let excerpt: String?
    package let notes: [Note]
    package let help: String?

    /// What stands in the way without having a place in a text.
    package init(failure: String) {
        self.init(
            severity: .error, rule: nil, message: failure, place: nil, excerpt: nil, notes: [], help: nil)
    }

    private init(
        severity: Severity, rule: String?, message: String, place: String?, excerpt: String?, notes: [Note],
        help: String?
    ) {
        self.severity = severity
        self.rule = rule
        self.message = message
        self.place = place
        self.excerpt = excerpt
        self.notes = notes
        self.help = help
    }

    /// Returns the diagnostics in their order. `read` gives the bytes of a source file; each file is read once.
    package static func all(
        _ diagnostics: [Diagnostic], width: Int = TextStyle().width, read: (SourcePath) -> [UInt8]?
    ) -> [ShownDiagnostic] {
        let sources = SourceTexts(of: diagnostics, read: read)
        func excerpt(_ range: SourceRange?) -> String? {
            sources.excerpt(of: range, width: width).map { "\($0.line)\n\($0.indentation)\($0.carets)" }
        }
        return diagnostics.map { diagnostic in
            ShownDiagnostic(
                severity: diagnostic.severity, rule: diagnostic.rule.id, message: diagnostic.message,
                place: diagnostic.range.map(sources.place), excerpt: excerpt(diagnostic.range),
                notes: diagnostic.notes.map {
                    Note(message: $0.message, place: sources.place($0.range), excerpt: excerpt($0.range))
                },
                help: diagnostic.help)
        }
    }
}

extension SourceTexts {
    /// Returns a place as people and terminals write it: `path:line:column`, or the path alone for a whole file.
    func place(_ range: SourceRange) -> String {
        guard let start = positions(of: range)?.start else { return "\(range.path)" }
        return "\(range.path):\(start.line):\(start.column)"
    }

    /// Returns the line in which a range begins, with its number in front, and what stands below it.
    func excerpt(of range: SourceRange?, width: Int) -> (line: String, indentation: String, carets: String)? {
        guard let range, let start = positions(of: range)?.start, let index = self[range.path] else { return nil }
        let excerpt = Excerpt(line: index.line(start.line), marked: range.offsets, width: width)
        let number = "\(start.line)"
        let margin = String(repeating: " ", count: number.count)
        let blanks = String(repeating: " ", count: excerpt.cellsBefore)
        let carets = "^" + String(repeating: "~", count: max(0, excerpt.markedCells - 1))
        return ("\(number) | \(excerpt.text)", "\(margin) | \(blanks)", carets)
    }
}
