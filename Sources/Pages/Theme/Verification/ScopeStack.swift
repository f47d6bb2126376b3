/// What a name may mean at a place in a template: the views of the sections around it, the innermost last.
struct ScopeStack: Sendable {
    enum Scope: Sendable {
        case view(ViewShape)
        /// A text or piece of HTML, printed as `{{.}}` or `{{{.}}}`.
        case text
        case html
    }

    private var scopes: [Scope]

    init(_ shape: ViewShape) {
        scopes = [.view(shape)]
    }

    /// Tells two stacks apart.
    var identity: [ObjectIdentifier] {
        scopes.map { scope in
            switch scope {
            case .view(let shape): shape.id
            case .text: ObjectIdentifier(String.self)
            case .html: ObjectIdentifier(HTMLFragment.self)
            }
        }
    }

    /// How a name's value is had: from one of the scopes, through the fields on the way.
    struct Way: Sendable {
        /// Counted from 0, the outermost.
        let scope: Int
        /// Empty for `{{.}}`: the scope is the text itself.
        let places: [FieldPlace]
        let kind: FieldKind
    }

    /// Returns what stands under a name.
    func kind(named name: String) -> FieldKind? {
        way(to: name)?.kind
    }

    /// Finds a name: the first part is looked up from the innermost section outwards, each further part in what the
    /// one before it named.
    func way(to name: String) -> Way? {
        if name == "." {
            switch scopes.last {
            case .text: return Way(scope: scopes.count - 1, places: [], kind: .text)
            case .html: return Way(scope: scopes.count - 1, places: [], kind: .html)
            case .view, nil: return nil
            }
        }
        let parts = name.split(separator: ".")
        guard let first = parts.first else { return nil }
        for scope in scopes.indices.reversed() {
            guard case .view(let shape) = scopes[scope], let place = shape.place(named: first) else { continue }
            var (places, kind) = ([place], shape.kind(at: place))
            for part in parts.dropFirst() {
                guard let nested = kind.viewShape, let place = nested.place(named: part) else { return nil }
                places.append(place)
                kind = nested.kind(at: place)
            }
            return Way(scope: scope, places: places, kind: kind)
        }
        return nil
    }

    /// Returns the stack inside a section of a field. A flag is only a condition and adds nothing.
    func inside(_ kind: FieldKind) -> ScopeStack {
        var copy = self
        switch kind {
        case .flag: break
        case .text, .texts: copy.scopes.append(.text)
        case .html, .fragments: copy.scopes.append(.html)
        case .one(let shape), .optional(let shape), .list(let shape): copy.scopes.append(.view(shape()))
        }
        return copy
    }

    /// Every name that means something here.
    var names: [String] {
        scopes.flatMap { scope -> [String] in
            if case .view(let shape) = scope { shape.fields.map(\.name) } else { [] }
        }
    }

    /// Returns the section in which a name would mean something, if there is one.
    func section(holding name: String) -> FieldShape? {
        for case .view(let shape) in scopes.reversed() {
            for field in shape.fields {
                switch field.kind {
                case .one(let nested), .optional(let nested), .list(let nested):
                    if nested().place(named: name[...]) != nil { return field }
                case .text, .html, .flag, .texts, .fragments: break
                }
            }
        }
        return nil
    }
}
