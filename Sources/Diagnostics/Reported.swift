/// What a stage returns: its value, and what it has to say about the input.
package struct Reported<Value> {
    package var value: Value
    package var diagnostics: [Diagnostic]

    package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
        self.value = value
        self.diagnostics = diagnostics
    }

    /// Returns the value changed, with the same diagnostics.
    package func map<Other>(_ change: (Value) -> Other) -> Reported<Other> {
        Reported<Other>(change(value), diagnostics)
    }
}

extension Reported: Sendable where Value: Sendable {}

extension Sequence<Diagnostic> {
    /// Whether the site cannot be built.
    package var containErrors: Bool {
        contains { $0.severity == .error }
    }
}
