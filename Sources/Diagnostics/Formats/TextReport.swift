/// How diagnostics look on a terminal.
package struct TextStyle: Hashable, Sendable {
    package var isColored: Bool
    /// How many cells of a source line are shown.
    package var width: Int

    package init(isColored: Bool = false, width: Int = 110) {
        self.isColored = isColored
        self.width = width
    }
}

/// Diagnostics as people read them, a blank line between one and the next.
///
///     content/codes/97140.yaml:2:1: error: Unknown key tittle; did you mean title? [unknown-key]
///     2 | tittle: Manual therapy
///       | ^~~~~~
///     help: …
struct TextReport {
    let style: TextStyle
    let sources: SourceTexts

    func bytes(_ diagnostics: [Diagnostic]) -> [UInt8] {
        Array(diagnostics.map { lines($0).map { $0 + "\n" }.joined() }.joined(separator: "\n").utf8)
    }

    private func lines(_ diagnostic: Diagnostic) -> [String] {
        let paint = paint(for: diagnostic.severity)
        let kind = colored("\(diagnostic.severity.rawValue):", paint)
        let message = colored(diagnostic.message, .bold)
        var lines = ["\(place(diagnostic.range))\(kind) \(message) [\(diagnostic.rule.id)]"]
        lines += excerpt(diagnostic.range, paint)
        for note in diagnostic.notes {
            lines.append("\(place(note.range))\(colored("note:", .cyan)) \(note.message)")
            lines += excerpt(note.range, .cyan)
        }
        if let help = diagnostic.help { lines.append("\(colored("help:", .green)) \(help)") }
        return lines
    }

    private func place(_ range: SourceRange?) -> String {
        range.map { "\(sources.place($0)): " } ?? ""
    }

    private func excerpt(_ range: SourceRange?, _ paint: Paint) -> [String] {
        guard let excerpt = sources.excerpt(of: range, width: style.width) else { return [] }
        return [excerpt.line, excerpt.indentation + colored(excerpt.carets, paint)]
    }

    // MARK: Colour

    private enum Paint: Int {
        case bold = 1
        case red = 31
        case green = 32
        case yellow = 33
        case cyan = 36
    }

    private func paint(for severity: Severity) -> Paint {
        switch severity {
        case .note: .cyan
        case .warning: .yellow
        case .error: .red
        }
    }

    private func colored(_ text: String, _ paint: Paint) -> String {
        guard style.isColored else { return text }
        return "\u{1B}[\(paint == .bold ? "1" : "1;\(paint.rawValue)")m\(text)\u{1B}[0m"
    }
}
