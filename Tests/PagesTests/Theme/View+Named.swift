@testable import Pages

extension View {
    /// Returns what a template sees under a name, `nil` if there is no such field.
    func value(named name: String) -> FieldValue? {
        Self.fields.shape.place(named: name[...]).map { value(at: $0) }
    }
}
