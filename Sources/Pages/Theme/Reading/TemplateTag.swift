/// One `{{…}}` of a template, and where it stands.
struct TemplateTag: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// `{{name}}`
        case value
        /// `{{{name}}}` or `{{&name}}`
        case rawValue
        /// `{{#name}}`
        case section
        /// `{{^name}}`
        case invertedSection
        /// `{{$name}}`
        case block
        /// `{{<name}}`
        case parent
        /// `{{>name}}`
        case partial
        /// `{{/name}}`
        case close
        /// `{{! … }}`
        case comment

        /// Whether a `{{/name}}` must follow.
        var opens: Bool {
            switch self {
            case .section, .invertedSection, .block, .parent: true
            case .value, .rawValue, .partial, .close, .comment: false
            }
        }

        /// What stands before the name.
        var sigil: String {
            switch self {
            case .value, .rawValue: ""
            case .section: "#"
            case .invertedSection: "^"
            case .block: "$"
            case .parent: "<"
            case .partial: ">"
            case .close: "/"
            case .comment: "!"
            }
        }
    }

    let kind: Kind
    /// Empty for a comment.
    let name: String
    /// UTF-8 offsets of the name in the file.
    let nameRange: Range<Int>
    /// UTF-8 offsets of the whole tag, braces included.
    let range: Range<Int>
}
