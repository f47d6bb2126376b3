/// How many diagnostics of each severity there are.
package struct DiagnosticSummary: Hashable, Sendable, CustomStringConvertible {
    package let errors: Int
    package let warnings: Int
    package let notes: Int

    package init(of diagnostics: [Diagnostic]) {
        errors = diagnostics.count { $0.severity == .error }
        warnings = diagnostics.count { $0.severity == .warning }
        notes = diagnostics.count { $0.severity == .note }
    }

    /// Such as `2 errors, 1 warning`; `no problems` for none.
    package var description: String {
        let parts = [(errors, "error"), (warnings, "warning"), (notes, "note")].filter { $0.0 > 0 }
        guard !parts.isEmpty else { return "no problems" }
        return parts.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: ", ")
    }
}
