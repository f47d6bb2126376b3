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

    /// Returns what stands under a name: the first part is looked up from the innermost section outwards, each
    /// further part in what the one before it named.
    func kind(named name: String) -> FieldKind? {
        if name == "." {
            switch scopes.last {
            case .text: return .text
            case .html: return .html
            case .view, nil: return nil
            }
        }
        let parts = name.split(separator: ".")
        guard let first = parts.first else { return nil }
        var kind: FieldKind?
        for case .view(let shape) in scopes.reversed() {
            kind = shape.kind(named: first)
            if kind != nil { break }
        }
        for part in parts.dropFirst() {
            switch kind {
            case .one(let shape), .optional(let shape): kind = shape().kind(named: part)
            default: return nil
            }
        }
        return kind
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
                    if nested().kind(named: name[...]) != nil { return field }
                case .text, .html, .flag, .texts, .fragments: break
                }
            }
        }
        return nil
    }
}
