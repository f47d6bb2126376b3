/// The forms in which diagnostics leave the program.
package enum DiagnosticFormat: String, CaseIterable, Sendable {
    /// For people: message, line, caret. Of hundreds of notes that say the same, the first ones.
    case text
    /// For scripts; described in the article *Output forms*.
    case json
    /// SARIF 2.1.0, for editors and code review.
    case sarif

    /// Returns the diagnostics in this form, in the order given; all of them, but for notes in ``text``.
    ///
    /// `read` gives the bytes of a source file, `nil` where there is none any more. Each file is read once.
    package func write(
        _ diagnostics: [Diagnostic], style: TextStyle = TextStyle(), read: (SourcePath) -> [UInt8]?
    ) -> [UInt8] {
        let diagnostics = self == .text ? diagnostics.withoutFloods() : diagnostics
        let sources = SourceTexts(of: diagnostics, read: read)
        return switch self {
        case .text: TextReport(style: style, sources: sources).bytes(diagnostics)
        case .json: JSONReport(sources: sources).value(diagnostics).bytes
        case .sarif: SARIFReport(sources: sources).value(diagnostics).bytes
        }
    }
}
