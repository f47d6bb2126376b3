/// One name that a template may use, and how its value is had from the view.
package struct Field<Model: Sendable>: Sendable {
    let shape: FieldShape
    let value: @Sendable (Model) -> FieldValue
    /// The answer to `name?`, had without making the value: a list need not be boxed to be counted.
    let isPresent: @Sendable (Model) -> Bool

    private init(
        _ name: String, _ documentation: String, _ kind: FieldKind, _ value: @escaping @Sendable (Model) -> FieldValue,
        isPresent: @escaping @Sendable (Model) -> Bool
    ) {
        shape = FieldShape(name: name, documentation: documentation, kind: kind)
        self.value = value
        self.isPresent = isPresent
    }

    /// Plain text: escaped where it is printed. A section of it is shown unless it is empty.
    package static func text(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Model) -> String
    ) -> Field {
        Field(name, documentation, .text, { .text(get($0)) }, isPresent: { !get($0).isEmpty })
    }

    /// HTML that is ready: printed as it is. A section of it is shown unless it is empty.
    package static func html(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Model) -> HTMLFragment
    ) -> Field {
        Field(name, documentation, .html, { .html(get($0)) }, isPresent: { !get($0).isEmpty })
    }

    /// Whether something is so: only for sections.
    package static func flag(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Model) -> Bool
    ) -> Field {
        Field(name, documentation, .flag, { .flag(get($0)) }, isPresent: { get($0) })
    }

    /// Plain texts: `{{#names}}{{.}}{{/names}}`.
    package static func texts(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Model) -> [String]
    ) -> Field {
        Field(name, documentation, .texts, { .texts(get($0)) }, isPresent: { !get($0).isEmpty })
    }

    /// Pieces of HTML: `{{#names}}{{{.}}}{{/names}}`.
    package static func fragments(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Model) -> [HTMLFragment]
    ) -> Field {
        Field(name, documentation, .fragments, { .fragments(get($0)) }, isPresent: { !get($0).isEmpty })
    }

    /// A view that is always there: `{{#page}}{{title}}{{/page}}` or `{{page.title}}`.
    package static func one<Nested: View>(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Model) -> Nested
    ) -> Field {
        Field(name, documentation, .one { Nested.fields.shape }, { .view(get($0)) }, isPresent: { _ in true })
    }

    /// A view that may be missing.
    package static func optional<Nested: View>(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Model) -> Nested?
    ) -> Field {
        Field(name, documentation, .optional { Nested.fields.shape }, { .view(get($0)) }, isPresent: { get($0) != nil })
    }

    /// Any number of views, in order.
    package static func list<Nested: View>(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Model) -> [Nested]
    ) -> Field {
        Field(name, documentation, .list { Nested.fields.shape }, { .views(get($0)) }, isPresent: { !get($0).isEmpty })
    }
}

/// What a template sees under a name.
package enum FieldValue {
    case text(String)
    case html(HTMLFragment)
    case flag(Bool)
    case texts([String])
    case fragments([HTMLFragment])
    case view((any View)?)
    case views([any View])

    /// Whether a section of it shows nothing.
    var isEmpty: Bool {
        switch self {
        case .text(let text): text.isEmpty
        case .html(let html): html.isEmpty
        case .flag(let flag): !flag
        case .texts(let texts): texts.isEmpty
        case .fragments(let fragments): fragments.isEmpty
        case .view(let view): view == nil
        case .views(let views): views.isEmpty
        }
    }
}
