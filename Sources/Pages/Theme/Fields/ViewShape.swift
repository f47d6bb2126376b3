/// The fields of a kind of view without a view: what templates are verified against.
package struct ViewShape: Sendable {
    let id: ObjectIdentifier
    /// The type's name, such as `CodeView`.
    package let name: String
    package let documentation: String
    package let fields: [FieldShape]
    private let places: [String: Int]

    init(id: ObjectIdentifier, name: String, documentation: String, fields: [FieldShape]) {
        self.id = id
        self.name = name
        self.documentation = documentation
        self.fields = fields
        places = Dictionary(fields.indices.map { (fields[$0].name, $0) }) { first, _ in first }
    }

    /// Returns what a template may do with a name; `name?` asks whether there is anything under `name`.
    func kind(named name: Substring) -> FieldKind? {
        if let place = places[String(name)] { return fields[place].kind }
        guard name.last == "?", let place = places[String(name.dropLast())], fields[place].hasPresence else {
            return nil
        }
        return .flag
    }
}

/// One name that a template may use, without its value.
package struct FieldShape: Sendable {
    package let name: String
    package let documentation: String
    package let kind: FieldKind

    /// Whether `name?` may be asked. A flag is its own answer, and a view that is always there needs no question.
    var hasPresence: Bool {
        switch kind {
        case .flag, .one: false
        default: true
        }
    }
}

/// What stands under a name.
package enum FieldKind: Sendable {
    case text
    case html
    case flag
    case texts
    case fragments
    /// The nested shape is asked for, not stored: views may hold views of their own kind.
    case one(@Sendable () -> ViewShape)
    case optional(@Sendable () -> ViewShape)
    case list(@Sendable () -> ViewShape)
}
