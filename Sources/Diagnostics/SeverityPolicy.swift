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
        // They come in runs that are mostly in order, so sorting them first is cheap; a set would forget that order.
        diagnostics.compactMap(wanted).sorted().reduce(into: []) { kept, diagnostic in
            if !kept.endsWith(diagnostic) { kept.append(diagnostic) }
        }
    }

    private func wanted(_ diagnostic: Diagnostic) -> Diagnostic? {
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
}

extension [Diagnostic] {
    /// Whether a diagnostic is among the last ones, as far as those have its place, rule and message.
    fileprivate func endsWith(_ diagnostic: Diagnostic) -> Bool {
        for last in reversed() {
            if last == diagnostic { return true }
            if last < diagnostic { return false }
        }
        return false
    }
}
