import Diagnostics
import Knowledge

/// The names that records of one sort claim for themselves.
///
/// Two records must not claim the same name, or a mention in prose could mean either. Case and the number of blanks do
/// not matter, except for names whose case must fit: those stand beside the others, so that `MET` can be a technique
/// although `met` is a word of another entry.
struct NameClaims {
    private struct Claim {
        let owner: String
        let range: SourceRange
    }

    private var claims: [String: Claim] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    mutating func add(_ names: [Spelling], of owner: some Identifier) {
        for name in names {
            let words = name.text.value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let key = name.isCaseSensitive ? "=" + words : words.lowercased()
            if let first = claims[key] {
                diagnostics.append(
                    .duplicateName(name, other: first.owner == owner.text ? nil : first.owner)
                        .noting("first given here", at: first.range))
            } else {
                claims[key] = Claim(owner: owner.text, range: name.text.range)
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func duplicateName(_ name: Spelling, other: String?) -> Diagnostic {
        let message = other.map { "is already a name of \($0)" } ?? "is given twice"
        return Diagnostic(.duplicateName, "\(name.text.value.shown) \(message)", at: name.text.range)
    }
}

extension Rule {
    package static let duplicateName = Rule(
        "duplicate-name", .error, "A name or alias belongs to one record of its kind",
        why: "Names in prose become links by themselves, and a name that two records claim could lead to either. "
            + "Give it to the one that readers mean. If only the capitals differ, say `{text: MET, exact_case: true}`.",
        example: Rule.Example(
            "content/terms/unit.yaml",
            wrong: "name: unit\naliases: [Unit]\narea: billing\ndefinition: What is counted on a claim line.\n",
            right: "name: unit\naliases: [billing unit]\narea: billing\ndefinition: What is counted on a claim line.\n")
    )
}
