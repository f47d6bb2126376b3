/// What a diagnostic is an instance of: a named rule that `fascia explain` describes.
///
/// A rule is declared at the end of the file that raises it, and listed in its module's catalogue.
///
///     extension Rule {
///         package static let codeFormat = Rule(
///             "code-format", .error, "A code is four digits and a digit or letter",
///             why: "…", example: Example("articles/a.md", wrong: "…", right: "…"))
///     }
package struct Rule: Hashable, Sendable {
    /// A page that breaks the rule and the same page mended; a test builds both.
    package struct Example: Hashable, Sendable {
        /// Path in the content or template folder, such as `content/articles/example.md`.
        package let path: String
        package let wrong: String
        package let right: String

        package init(_ path: String, wrong: String, right: String) {
            self.path = path
            self.wrong = wrong
            self.right = right
        }
    }

    /// The name in brackets behind a message and in `site.yaml`, such as `unknown-code`.
    package let id: String
    package let severity: Severity
    /// The rule itself, in one sentence without a full stop.
    package let summary: String
    /// Why the rule is there and how to satisfy it.
    package let why: String
    /// `nil` where no content can break the rule (a full disk, say).
    package let example: Example?
    /// Whether `site.yaml` may set another severity. Without what a structural rule demands no site can be made.
    package let isStructural: Bool

    package init(
        _ id: String, _ severity: Severity, _ summary: String, why: String,
        example: Example? = nil, isStructural: Bool = false
    ) {
        self.id = id
        self.severity = severity
        self.summary = summary
        self.why = why
        self.example = example
        self.isStructural = isStructural
    }
}

/// How much a diagnostic matters.
package enum Severity: String, CaseIterable, Comparable, Sendable {
    /// Neither of the others; worth knowing.
    case note
    /// A reader would notice.
    case warning
    /// The site cannot be built.
    case error

    package static func < (left: Severity, right: Severity) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}
