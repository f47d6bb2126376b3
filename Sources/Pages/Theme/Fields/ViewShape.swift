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

    /// Returns where a name stands; `name?` asks whether there is anything under `name`.
    func place(named name: Substring) -> FieldPlace? {
        if let index = places[String(name)] { return FieldPlace(index: index, asksForPresence: false) }
        guard name.last == "?", let index = places[String(name.dropLast())], fields[index].hasPresence else {
            return nil
        }
        return FieldPlace(index: index, asksForPresence: true)
    }

    /// Returns what a template may do with what stands at a place.
    func kind(at place: FieldPlace) -> FieldKind {
        place.asksForPresence ? .flag : fields[place.index].kind
    }
}

/// Where the value of a name is had in a view, settled when a template is compiled.
package struct FieldPlace: Sendable {
    /// Counted from 0 in the view's table.
    let index: Int
    /// Whether the name was `name?`, whose value is a flag.
    let asksForPresence: Bool
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

extension FieldKind {
    /// The shape of the one view that may stand here.
    var viewShape: ViewShape? {
        switch self {
        case .one(let shape), .optional(let shape): shape()
        default: nil
        }
    }
}
