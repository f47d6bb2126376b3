import ArgumentParser
import Diagnostics
import SiteBuild

/// `fascia explain`
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Describe a rule: what it asks, why, and an example.",
        discussion: "Without a rule, all rules are listed. A rule's name stands in brackets behind a message.")

    @Argument(
        help: ArgumentHelp("The rule's name, such as dangling-link.", valueName: "rule-id"),
        completion: .list(RuleCatalogue.rules.map(\.id)))
    var id: String?

    func run() throws {
        guard let id else {
            let width = RuleCatalogue.rules.map(\.id.count).max() ?? 0
            for rule in RuleCatalogue.rules {
                let name = rule.id + String(repeating: " ", count: width - rule.id.count)
                print("\(name)  \(rule.severity.rawValue): \(rule.summary)")
            }
            return
        }
        guard let rule = RuleCatalogue.rule(id) else {
            let question = NearestNames(RuleCatalogue.rules.map(\.id)).question(id)
            throw ValidationError("No rule is called \(id)\(question)")
        }
        print(rule.explanation)
    }
}

extension Rule {
    /// The rule as a page of text.
    var explanation: String {
        var text = "\(id) (\(severity.rawValue))\n\n\(summary).\n\n\(why.wrapped(at: 80))\n"
        if let example {
            text += "\nWrong, in \(example.path):\n\n\(example.wrong.indented)\n"
            text += "\nRight:\n\n\(example.right.indented)\n"
        }
        text +=
            isStructural
            ? "\nEvery site must satisfy this rule.\n"
            : "\nA site may choose in site.yaml what it means:\n\n    severities:\n      \(id): ignore\n"
        return text
    }
}

extension String {
    fileprivate var indented: String {
        split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n").trimmedEnd
    }

    private var trimmedEnd: String {
        String(reversed().drop { $0 == "\n" }.reversed())
    }

    /// Breaks lines at spaces so that none is longer than `width`, unless a word is.
    fileprivate func wrapped(at width: Int) -> String {
        var lines: [String] = []
        for word in split(whereSeparator: \.isWhitespace) {
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines.joined(separator: "\n")
    }
}
