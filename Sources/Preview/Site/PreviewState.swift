import Diagnostics

/// What a page in a browser has to know to be up to date: how often things changed, and what is wrong.
///
/// It is a state and not an event, so that nothing is lost when a browser misses one, sleeps, or comes back to a server
/// that was started anew: it compares with what stood in its page.
struct PreviewState: Hashable, Sendable {
    /// Which start of the preview it is; numbers of different starts mean nothing to one another.
    let run: String
    /// How often pages changed.
    var pages = 0
    /// How often nothing but stylesheets changed.
    var styles = 0
    /// Why the newest texts are not shown; empty if they are.
    var problems: [ShownDiagnostic] = []

    /// As many problems as a person looks at in a page; all of them are in the terminal.
    private static let mostProblems = 20

    /// One JSON text without line breaks; see the article *The protocol*.
    var json: [UInt8] {
        JSONValue.object([
            "run": .string(run), "pages": .number(pages), "styles": .number(styles),
            "problems": .array(problems.prefix(Self.mostProblems).map(\.json)),
            "further": .number(max(0, problems.count - Self.mostProblems)),
        ]).bytes.split(separator: 0x0A).flatMap { $0.drop { $0 == 0x20 } }
    }
}

extension ShownDiagnostic {
    fileprivate var json: JSONValue {
        .object([
            "severity": .string(severity.rawValue), "rule": rule.map(JSONValue.string), "message": .string(message),
            "place": place.map(JSONValue.string), "excerpt": excerpt.map(JSONValue.string),
            "notes": .array(
                notes.map {
                    .object([
                        "message": .string($0.message), "place": .string($0.place),
                        "excerpt": $0.excerpt.map(JSONValue.string),
                    ])
                }),
            "help": help.map(JSONValue.string),
        ])
    }
}
