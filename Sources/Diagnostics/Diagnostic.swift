/// One thing that is wrong, said to the author who can mend it.
///
/// The message is one line without a full stop, the specific words first:
/// `Code 97l40 does not exist; did you mean 97140?`
package struct Diagnostic: Hashable, Sendable {
    /// A second place that explains the first, such as "also defined here".
    package struct Note: Hashable, Sendable {
        package let message: String
        package let range: SourceRange
    }

    package let rule: Rule
    package var severity: Severity
    package let message: String
    /// `nil` where no place in a source file is to blame.
    package let range: SourceRange?
    package var notes: [Note] = []
    /// What to do, where the message alone does not say it: an imperative sentence without a full stop.
    package var help: String?

    package init(_ rule: Rule, _ message: String, at range: SourceRange?) {
        self.rule = rule
        self.severity = rule.severity
        self.message = message
        self.range = range
    }

    /// Returns the diagnostic with a second place added.
    package func noting(_ message: String, at range: SourceRange) -> Diagnostic {
        var copy = self
        copy.notes.append(Note(message: message, range: range))
        return copy
    }

    /// Returns the diagnostic with advice added.
    package func helping(_ help: String?) -> Diagnostic {
        var copy = self
        copy.help = help
        return copy
    }
}

extension Diagnostic: Comparable {
    /// Orders by place, then by rule and message; diagnostics without a place come first.
    package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        switch (left.range, right.range) {
        case (nil, .some): return true
        case (.some, nil): return false
        case (let leftRange?, let rightRange?) where leftRange != rightRange: return leftRange < rightRange
        default: return (left.rule.id, left.message) < (right.rule.id, right.message)
        }
    }
}
