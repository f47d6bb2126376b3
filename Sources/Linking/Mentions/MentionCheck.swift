import Diagnostics
import Knowledge

/// Words the doubts about mentions; looks for near codes once for each wrong one.
struct MentionMessages {
    private let siteMap: SiteMap
    private let codes: NearestNames
    private var questions: [String: String] = [:]

    init(_ siteMap: SiteMap) {
        self.siteMap = siteMap
        codes = NearestNames(siteMap.names(of: [.code]))
    }

    /// Returns what an author should read about the doubts of a text.
    mutating func diagnostics(for doubts: [TextSurvey.Doubt], from origin: TextOrigin) -> [Diagnostic] {
        doubts.map { doubt in
            let range = origin.range(doubt.source.range)
            let candidates = doubt.candidates.compactMap(siteMap.page(of:))
            return candidates.isEmpty
                ? .unknownCode(doubt.text, question(doubt.text), at: range)
                : .ambiguousMention(doubt.text, candidates.map { siteMap[$0] }, at: range)
        }
    }

    private mutating func question(_ code: String) -> String {
        if let known = questions[code] { return known }
        // The candidates behind the first few hundred wrong codes tell an author nothing new.
        guard questions.count < 300 else { return "" }
        let question = codes.question(code)
        questions[code] = question
        return question
    }
}

extension Diagnostic {
    fileprivate static func unknownCode(_ code: String, _ question: String, at range: SourceRange) -> Self {
        Self(.unknownCode, "Code \(code) is not defined\(question)", at: range)
            .helping("If it is meant, write \\\(code), or define it in codes/\(code).yaml")
    }

    fileprivate static func ambiguousMention(_ text: String, _ pages: [Page], at range: SourceRange) -> Self {
        let candidates = pages.compactMap { page in page.kind.map { "\($0.scheme):\(page.name)" } }
        return Self(.ambiguousMention, "\(text) may mean \(candidates.joined(separator: " or "))", at: range)
            .helping("Link to the one you mean, such as [\(text)](\(candidates.first ?? text)), or write \\\(text)")
    }
}

extension Rule {
    package static let unknownCode = Rule(
        "unknown-code", .warning, "A code in a text is defined, or marked as not meant to be",
        why: """
            A number such as 97410 in a text is most often a slip for 97140, and staff would bill it. A code that this \
            site does not describe stands behind a backslash: `\\99999`.
            """,
        example: Rule.Example(
            "content/terms/example.yaml",
            wrong: "name: Example\narea: coding\ndefinition: Bill 97410 for it.\n",
            right: "name: Example\narea: coding\ndefinition: Bill 97140 for it.\n"))

    package static let ambiguousMention = Rule(
        "ambiguous-mention", .warning, "A name in a text means one page",
        why: """
            Names in a text become links by themselves. Where two pages go by a name and nothing beside it tells which is \
            meant, no link is made; link to the one you mean, or put a backslash in front: `\\CO`.
            """,
        example: Rule.Example(
            "content/terms/example.yaml",
            wrong: """
                - {id: example, name: Area form, area: coding, definition: The first., aliases: [example form]}
                - {id: other, name: Other form, area: coding, definition: The second., aliases: [example form]}
                - {id: third, name: Third, area: coding, definition: Take the example form.}

                """,
            right: """
                - {id: example, name: Area form, area: coding, definition: The first., aliases: [example form]}
                - {id: other, name: Other form, area: coding, definition: The second.}
                - {id: third, name: Third, area: coding, definition: Take the example form.}

                """))
}
