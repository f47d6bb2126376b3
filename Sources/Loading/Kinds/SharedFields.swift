import Diagnostics
import Knowledge

extension Fields {
    /// The fields that every record may have.
    mutating func stewardship() -> Stewardship {
        var stewardship = Stewardship()
        stewardship.sources = list("sources", of: .citation, "What supports the statements, such as cpm5 §20.2.C")
        stewardship.lastReviewedOn = optional(
            "last_reviewed_on", .locatedDay, "The day on which somebody last compared it with its sources")
        stewardship.reviewInMonths = optional(
            "review_in", .months, "After what time it must be read again: 6 months, 1 year")
        stewardship.owner = optional("owner", .text, "Who answers for it")
        stewardship.effectiveFrom = optional("effective_from", .day, "The first day on which it holds")
        stewardship.effectiveTo = optional("effective_to", .day, "The last day on which it holds")
        if let first = stewardship.effectiveFrom, let last = stewardship.effectiveTo, last < first {
            report("effective_to") { .periodEndsEarly(last, first, at: $0) }
        }
        return stewardship
    }

    mutating func aliases() -> [Spelling] {
        list("aliases", of: .spelling, "Other names, which become links in prose")
    }

    mutating func misspellings() -> [String] {
        list("misspellings", of: .text, "Wrong forms that people type into the search")
    }

    mutating func history() -> [Code.Event] {
        list("history", of: .record(Code.Event.self), "What changed, and in which year")
    }

    mutating func openPoints() -> [Prose] {
        list("open_points", of: .prose, "What is not certain and must be looked up")
    }
}

extension Code.Event: ReadableRecord {
    static let noun = "event"
    static let documentation = "Something that changed, in the year it did"

    static func read(_ fields: inout Fields) -> Code.Event? {
        let year = fields.required("year", .number(1900...2999), "The year")
        let text = fields.required("text", .prose, "What changed")
        guard let year, let text else { return nil }
        return Code.Event(year: year, text: text)
    }
}

extension Diagnostic {
    fileprivate static func periodEndsEarly(_ last: Day, _ first: Day, at range: SourceRange) -> Diagnostic {
        Diagnostic(.badPeriod, "effective_to \(last) lies before effective_from \(first)", at: range)
    }
}

extension Rule {
    package static let badPeriod = Rule(
        "bad-period", .error, "A period begins before it ends",
        why: "A record that ends before it begins would hold on no day.",
        example: Rule.Example(
            "content/families/hands-on.yaml",
            wrong: "title: Hands-on codes\nsummary: Treatment by hand.\ncodes: [97140]\n"
                + "effective_from: 2026-01-01\neffective_to: 2025-12-31\n",
            right: "title: Hands-on codes\nsummary: Treatment by hand.\ncodes: [97140]\n"
                + "effective_from: 2025-01-01\neffective_to: 2025-12-31\n"))
}
