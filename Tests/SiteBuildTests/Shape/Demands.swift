import Knowledge
import Linking
import Markup

// What each kind of record of the reference must hold. An empty list on a page would leave a reader with a question.

extension Demand<Code> {
    /// A number that is no longer billed has no session, no checklist and no use.
    private static func unlessRetired(_ what: String, _ isMet: @escaping @Sendable (Code) -> Bool) -> Demand {
        Demand(what) { $0.isRetired || isMet($0) }
    }

    /// `treated` are the codes to which a technique leads.
    static func all(treated: Set<CodeID>) -> [Demand] {
        [
            Demand("a family") { $0.family != nil },
            Demand("who reports it") { $0.reportedBy != nil },
            Demand("typical content") { !$0.content.isEmpty },
            Demand("when to use it") { !$0.useWhen.isEmpty },
            Demand("when not to use it") { !$0.notWhen.isEmpty },
            Demand("confusions") { !$0.confusions.isEmpty },
            Demand("the source of its Medicare status") { $0.medicare.note?.citesSource == true },
            Demand("what is open about a status that is unknown") {
                $0.medicare.status != .unknown || $0.medicare.certainty == .low
            },
            unlessRetired("a checklist") { !$0.checklists.isEmpty },
            Demand("a technique") { treated.contains($0.id.value) || $0.hasNoTechnique },
        ]
    }

    /// The code that the reference is about has everything.
    static var focus: [Demand] {
        let sections = ["what-it-is", "who", "units", "documentation", "same-day", "medicare", "questions"]
        return [
            Demand("aliases and misspellings") { $0.aliases.count > 1 && $0.misspellings.count > 2 },
            Demand("denials") { $0.denials.count > 4 },
            Demand("history") { $0.history.count > 2 },
            Demand("open points") { !$0.openPoints.isEmpty },
            Demand("modifiers") { $0.modifiers.count > 9 },
            Demand("all checklists") { $0.checklists.count > 8 },
            Demand("confusions with massage, exercise, tasks and machines") {
                Set(["97124", "97110", "97112", "97530", "97012"]).isSubset(
                    of: $0.confusions.map { "\($0.code.value)" })
            },
        ]
            + sections.map { section in
                Demand("the section \(section)") { $0.guidance?.hasSection(section) == true }
            }
    }
}

extension Code {
    fileprivate var isRetired: Bool { family?.value.text == "retired-manual-codes" }

    /// What is examined, tested or without a listed procedure is not done by a technique.
    fileprivate var hasNoTechnique: Bool {
        switch category {
        case .evaluation, .testing, .neighbour: true
        default: family?.value.text == "unlisted-services"
        }
    }
}

extension Demand<Technique> {
    static let all = [
        Demand("a code, or the reason why there is none") { !$0.mappings.isEmpty || $0.caution != nil },
        Demand("when its code fits") { $0.mappings.allSatisfy { $0.when != nil } },
        Demand("another name or spelling that people type") {
            $0.abbreviation != nil || !$0.aliases.isEmpty || !$0.misspellings.isEmpty
        },
        Demand("who holds what, where a code is disputed") {
            !$0.positions.isEmpty || $0.mappings.allSatisfy { $0.certainty != .disputed }
        },
        Demand("the source of a side of the dispute") {
            $0.positions.isEmpty || $0.positions.contains { $0.claim.citesSource } || !$0.stewardship.sources.isEmpty
        },
        Demand("regions") { !$0.regions.isEmpty },
        Demand("what it is taken for") { !$0.lookAlikes.isEmpty },
    ]
}

extension Demand<Term> {
    static let all = [
        Demand("what it means at work") { $0.practice != nil },
        Demand("the source of what it means at work") {
            $0.practice?.citesSource == true || !$0.stewardship.sources.isEmpty
        },
        Demand("another name or spelling that people type") {
            $0.abbreviation != nil || !$0.aliases.isEmpty || !$0.misspellings.isEmpty
        },
        Demand("a related entry or code") { !$0.related.isEmpty || !$0.codes.isEmpty },
    ]
}

extension Demand<Modifier> {
    static let all = [
        Demand("the line it goes on") { $0.goesOn != nil },
        Demand("when to use it") { !$0.useWhen.isEmpty },
        Demand("when not to use it") { !$0.notWhen.isEmpty },
        Demand("a cited statement") { ($0.useWhen + $0.notWhen + $0.openPoints).contains { $0.citesSource } },
        Demand("codes") { !$0.codes.isEmpty },
        Demand("modifiers beside it") { !$0.related.isEmpty },
    ]
}

extension Demand<Pair> {
    static let all = [
        Demand("when both may be reported") { !$0.bothWhen.isEmpty },
        Demand("when not") { !$0.notWhen.isEmpty },
        Demand("what to say of a modifier") { $0.modifier != nil },
        Demand("a way to the quarterly file, since no row of it was seen") {
            ($0.openPoints + [$0.modifier].compactMap(\.self)).contains { $0.cites("ncci-ptp") }
        },
    ]
}

extension Demand<Checklist> {
    static let all = [
        Demand("items") { !$0.items.isEmpty || !$0.includes.isEmpty },
        Demand("what happens without an item") { $0.items.allSatisfy { $0.risk != nil } },
        Demand("a good and a bad example of each item") {
            $0.items.allSatisfy { $0.goodExample != nil && $0.badExample != nil }
        },
        Demand("a source of each item") { $0.items.allSatisfy { !$0.sources.isEmpty } },
    ]
}

extension Demand<Source> {
    static let all = [
        Demand("where to find it, or what to know of it") {
            $0.url != nil || $0.edition != nil || $0.note != nil
        },
        Demand("what is known of a publication that was not seen") { $0.retrieval != .notSeen || $0.note != nil },
        Demand("an address of what CMS publishes") {
            !$0.publisher.contains("(CMS)") || $0.url != nil || $0.retrieval == .notSeen
        },
    ]
}

extension Demand<Article> {
    static let all =
        [
            Demand("a description") { $0.description != nil },
            Demand("codes") { !$0.codes.isEmpty },
            Demand("another name that people type") { !$0.aliases.isEmpty || $0.kind == .caseStudy },
            Demand("a place in the list") { $0.order != nil },
            Demand("a citation in its text") { $0.body.references(.citation) },
        ] + reading

    /// Each part of a text tells its source, or leads to the page that does.
    private static let reading = [
        Demand<Article>("a citation or link in each section") {
            $0.kind == .training || $0.body.sections.dropFirst().allSatisfy { !$0.references.isEmpty }
        },
        Demand<Article>("a citation in each section about a false claim") {
            $0.kind != .myth
                || $0.body.sections.dropFirst().allSatisfy { $0.references.contains { $0.kind == .citation } }
        },
        Demand<Article>("the answer of a case, and why") {
            $0.kind != .caseStudy || ($0.body.hasSection("answer") && $0.body.hasSection("why"))
        },
    ]
}

extension Body {
    fileprivate func references(_ kind: Outline.Reference.Kind) -> Bool {
        outline.references.contains { $0.kind == kind }
    }
}
