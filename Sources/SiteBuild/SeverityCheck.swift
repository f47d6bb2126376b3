import Diagnostics
import Knowledge

/// Reports rules that `site.yaml` names and that do not exist, or that no site may do without.
func checkSeverities(of settings: SiteSettings) -> [Diagnostic] {
    settings.namedRules.compactMap { name in
        guard let rule = RuleCatalogue.rule(name.value) else {
            let question = NearestNames(RuleCatalogue.rules.map(\.id)).question(name.value)
            return .unknownRule(name.value, question, at: name.range)
        }
        return rule.isStructural ? .fixedRule(rule, at: name.range) : nil
    }
}

extension Diagnostic {
    fileprivate static func unknownRule(_ name: String, _ question: String, at range: SourceRange) -> Self {
        Self(.unknownRule, "No rule is called \(name)\(question)", at: range)
            .helping(question.isEmpty ? "`fascia explain` lists all rules" : nil)
    }

    fileprivate static func fixedRule(_ rule: Rule, at range: SourceRange) -> Self {
        Self(.fixedRule, "The severity of \(rule.id) cannot be chosen; no site can be made without it", at: range)
    }
}

extension Rule {
    package static let unknownRule = Rule(
        "unknown-rule", .error, "A severity is chosen for a rule that exists",
        why: "A misspelt rule would leave the one that was meant as it was.",
        example: Rule.Example(
            "content/site.yaml",
            wrong: "title: Tiny\ndescription: A small site.\nseverities: {review-overdu: error}\n",
            right: "title: Tiny\ndescription: A small site.\nseverities: {review-overdue: error}\n"),
        isStructural: true)

    package static let fixedRule = Rule(
        "fixed-rule", .warning, "A severity is chosen only where a site has a choice",
        why: "Some rules hold the site together: a record of two kinds, or one that names nothing, has no page.",
        example: Rule.Example(
            "content/site.yaml",
            wrong: "title: Tiny\ndescription: A small site.\nseverities: {unknown-rule: ignore}\n",
            right: "title: Tiny\ndescription: A small site.\n"))

    /// The rules of this module.
    static let ofSiteBuild: [Rule] = [.fixedRule, .unknownRule]
}
