/// What a template is filled from: a plain struct, and a table of the names under which a template sees its fields.
///
///     struct EventView: View {
///         let year: String
///         let text: HTMLFragment
///
///         static let fields = ViewFields<Self>("Something that changed, and when", [
///             .text("year", "Such as 1999", \.year),
///             .html("text", "What changed", \.text),
///         ])
///     }
///
/// The one table serves three times: values are looked up in it, templates are verified against it, and the list of
/// what a template may use is printed from it. So the three cannot disagree.
package protocol View: Sendable {
    static var fields: ViewFields<Self> { get }
}

extension View {
    /// Returns what a template sees under a name, `nil` if there is no such field. Cost: one look into a dictionary.
    func value(named name: String) -> FieldValue? {
        Self.fields.value(named: name, of: self)
    }
}

/// The names that a template may use of one kind of view.
package struct ViewFields<Model: View>: Sendable {
    package let shape: ViewShape
    private let getters: [String: @Sendable (Model) -> FieldValue]

    /// Makes a table. `documentation` is one sentence without a full stop; the fields' names are all different.
    package init(_ documentation: String, _ fields: [Field<Model>]) {
        shape = ViewShape(
            id: ObjectIdentifier(Model.self), name: String(describing: Model.self), documentation: documentation,
            fields: fields.map(\.shape))
        var getters: [String: @Sendable (Model) -> FieldValue] = [:]
        for field in fields {
            getters[field.shape.name] = field.value
            guard field.shape.hasPresence else { continue }
            getters[field.shape.name + "?"] = { .flag(!field.value($0).isEmpty) }
        }
        self.getters = getters
    }

    fileprivate func value(named name: String, of model: Model) -> FieldValue? {
        getters[name]?(model)
    }
}
