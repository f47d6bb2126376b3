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

    /// Returns what a template sees at a place of ``fields``.
    ///
    /// No view writes it itself. It is a requirement so that each view has code of its own for it: looked up through
    /// the protocol alone, half of the time of a page went into metadata of the getters' types (perf).
    func value(at place: FieldPlace) -> FieldValue
}

extension View {
    package func value(at place: FieldPlace) -> FieldValue {
        Self.fields.value(at: place, of: self)
    }
}

/// The names that a template may use of one kind of view. A class, because each name of each page asks for it.
package final class ViewFields<Model: View>: Sendable {
    package let shape: ViewShape
    // Apart, since to take a whole field out of an array takes its texts along.
    private let values: [@Sendable (Model) -> FieldValue]
    private let presences: [@Sendable (Model) -> Bool]

    /// Makes a table. `documentation` is one sentence without a full stop; the fields' names are all different.
    package init(_ documentation: String, _ fields: [Field<Model>]) {
        shape = ViewShape(
            id: ObjectIdentifier(Model.self), name: String(describing: Model.self), documentation: documentation,
            fields: fields.map(\.shape))
        values = fields.map(\.value)
        presences = fields.map(\.isPresent)
    }

    fileprivate func value(at place: FieldPlace, of model: Model) -> FieldValue {
        place.asksForPresence ? .flag(presences[place.index](model)) : values[place.index](model)
    }
}
