/// The severities that a site chooses for rules, in place of the rules' own.
package struct SeverityPolicy: Hashable, Sendable {
    /// What a site may say of a rule.
    package enum Choice: Hashable, Sendable {
        case ignore
        case report(Severity)
    }

    /// By rule identifier.
    package var choices: [String: Choice]

    package init(_ choices: [String: Choice] = [:]) {
        self.choices = choices
    }

    /// Returns the diagnostics as the site wants them, sorted by place and without repetition.
    package func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
        Set(diagnostics).compactMap { diagnostic in
            guard !diagnostic.rule.isStructural else { return diagnostic }
            switch choices[diagnostic.rule.id] {
            case nil: return diagnostic
            case .ignore: return nil
            case .report(let severity):
                var copy = diagnostic
                copy.severity = severity
                return copy
            }
        }
        .sorted()
    }
}
