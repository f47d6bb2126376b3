import Diagnostics

/// A modifier and when it goes on which line: a record of `modifiers/`.
package struct Modifier: Sendable {
    /// What a modifier tells the payer.
    package enum Purpose: String, CaseIterable, Sendable {
        /// Two services were separate: 59 and the X modifiers.
        case distinctService = "distinct-service"
        /// Under whose plan of care: GP, GO, GN.
        case therapyPlan = "therapy-plan"
        /// An assistant furnished part of it: CQ, CO.
        case assistant
        /// Necessity above the yearly threshold: KX.
        case threshold
        /// Who is liable if Medicare denies: GA, GX, GY, GZ.
        case liability
        /// Active treatment by a chiropractor: AT.
        case chiropractic
        /// Evaluation and management on the same day: 25.
        case evaluation
        case other
    }

    package let id: Located<ModifierID>
    package let title: String
    package let aliases: [Spelling]
    package let misspellings: [String]
    package let purpose: Purpose
    package let summary: Prose
    /// The line of the claim it goes on.
    package let goesOn: Prose?
    package let useWhen: [Prose]
    package let notWhen: [Prose]
    /// Modifiers that it needs beside it, or is confused with.
    package let related: [Unresolved<ModifierID>]
    package let codes: [Unresolved<CodeID>]
    package let openPoints: [Prose]
    package let stewardship: Stewardship

    package init(
        id: Located<ModifierID>, title: String, aliases: [Spelling], misspellings: [String], purpose: Purpose,
        summary: Prose, goesOn: Prose?, useWhen: [Prose], notWhen: [Prose], related: [Unresolved<ModifierID>],
        codes: [Unresolved<CodeID>], openPoints: [Prose], stewardship: Stewardship
    ) {
        self.id = id
        self.title = title
        self.aliases = aliases
        self.misspellings = misspellings
        self.purpose = purpose
        self.summary = summary
        self.goesOn = goesOn
        self.useWhen = useWhen
        self.notWhen = notWhen
        self.related = related
        self.codes = codes
        self.openPoints = openPoints
        self.stewardship = stewardship
    }
}
