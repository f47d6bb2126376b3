import Diagnostics
import Knowledge

extension Pair: ReadableRecord {
    static let noun = "pair"
    static let documentation = "Guidance on two codes for one patient on one day; edit data is imported, never typed"

    static func read(_ fields: inout Fields) -> Pair? {
        let id = fields.identifier(PairID.self)
        let title = fields.required("title", .text, "What the page is called")
        let sides = fields.required("codes", .sides, "The two codes, or ranges of codes")
        let summary = fields.required("summary", .prose, "How the two stand to each other")
        let bothWhen = fields.list("both_when", of: .prose, "What must be true to report both")
        let notWhen = fields.list("not_when", of: .prose, "When only one may be reported")
        let modifier = fields.optional("modifier", .prose, "Which line takes which modifier")
        let modifiers = fields.list("modifiers", of: .identifier(ModifierID.self), "Modifiers that may apply")
        let history = fields.history()
        let openPoints = fields.openPoints()
        let certainty = fields.required("certainty", .choice(Certainty.self), "How sure all of this is")
        let stewardship = fields.stewardship()
        guard let id, let title, let sides, let summary, let certainty else { return nil }
        return Pair(
            id: id, title: title, sides: sides, summary: summary, bothWhen: bothWhen, notWhen: notWhen,
            modifier: modifier, modifiers: modifiers, history: history, openPoints: openPoints, certainty: certainty,
            stewardship: stewardship)
    }
}

extension Form<(Located<CodeRange>, Located<CodeRange>)> {
    /// A list of two different codes or ranges.
    fileprivate static var sides: Self {
        Form<[Located<CodeRange>]>.list(of: .codeRange, count: 2...2).then { sides, node, reading in
            guard case .sequence(let nodes) = node.content else { return nil }
            guard nodes.count == 2 else {
                reading.report(.notTwoSides(nodes.count, at: reading.place(node.range)))
                return nil
            }
            // One that cannot be read has been reported.
            guard sides.count == 2 else { return nil }
            guard sides[0].value != sides[1].value else {
                reading.report(.sameSides(sides[0].value, at: sides[1].range))
                return nil
            }
            return (sides[0], sides[1])
        }
    }
}

extension Diagnostic {
    fileprivate static func notTwoSides(_ count: Int, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .pairSides, "A pair has two sides, but \(count == 1 ? "1 is" : "\(count) are") named here", at: range)
    }

    fileprivate static func sameSides(_ side: CodeRange, at range: SourceRange) -> Diagnostic {
        Diagnostic(.pairSides, "Both sides of the pair are \(side.text)", at: range)
    }
}

extension Rule {
    package static let pairSides = Rule(
        "pair-sides", .error, "A pair has two different sides",
        why: "A pair is guidance on two codes of one day; each side is a code, or a range such as 98940-98942.",
        example: Rule.Example(
            "content/pairs/97124-97140.yaml",
            wrong: "title: Two\ncodes: [97140]\nsummary: Both may be reported.\ncertainty: high\n"
                + "sources: [cpm5]\n",
            right: "title: Two\ncodes: [97140, 97124]\nsummary: Both may be reported.\ncertainty: high\n"
                + "sources: [cpm5]\n"),
        isStructural: true)
}
