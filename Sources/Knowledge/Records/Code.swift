import Diagnostics

/// A billable procedure, described in our own words: a file of `codes/`.
package struct Code: Sendable {
    /// What a unit of the code stands for.
    package enum Timing: Sendable {
        /// Billed in units of so many minutes of direct contact.
        case timed(minutesPerUnit: Int)
        /// One unit, however long it took.
        case untimed
        /// The payer decides; an unlisted code.
        case payerDefined
    }

    /// Where the code stands among the procedures of physical medicine.
    package enum Category: String, CaseIterable, Sendable {
        case therapeuticProcedure = "therapeutic-procedure"
        case supervisedModality = "supervised-modality"
        case attendedModality = "attended-modality"
        case evaluation
        case testing
        case orthosesAndProstheses = "orthoses-and-prostheses"
        case manipulation
        case needling
        case caregiverTraining = "caregiver-training"
        case neighbour
    }

    /// How Medicare treats the code.
    package struct MedicareStatus: Sendable {
        package enum Status: String, CaseIterable, Sendable {
            /// Needs GP, GO or GN whoever bills it.
            case alwaysTherapy = "always-therapy"
            /// Needs the modifier when it is furnished under a therapy plan of care.
            case sometimesTherapy = "sometimes-therapy"
            /// On neither therapy list.
            case notTherapy = "not-therapy"
            /// Paid for with another service, never by itself.
            case bundled
            /// Another code must be used.
            case invalid
            case notCovered = "not-covered"
            case unknown
        }

        package let status: Status
        /// The day for which the status is known.
        package let asOf: Day
        package let certainty: Certainty
        package let note: Prose?

        package init(status: Status, asOf: Day, certainty: Certainty, note: Prose?) {
            self.status = status
            self.asOf = asOf
            self.certainty = certainty
            self.note = note
        }
    }

    /// A code that this one is mistaken for.
    package struct Confusion: Sendable {
        package let code: Unresolved<CodeID>
        package let difference: Prose

        package init(code: Unresolved<CodeID>, difference: Prose) {
            self.code = code
            self.difference = difference
        }
    }

    /// Something that changed, in the year it did.
    package struct Event: Sendable {
        package let year: Int
        package let text: Prose

        package init(year: Int, text: Prose) {
            self.year = year
            self.text = text
        }
    }

    package let id: Located<CodeID>
    package let title: String
    package let summary: Prose
    package let aliases: [Spelling]
    package let misspellings: [String]
    package let timing: Timing
    package let category: Category
    package let family: Unresolved<FamilyID>?
    package let medicare: MedicareStatus
    package let reportedBy: Prose?
    /// What a session under the code typically holds.
    package let content: [Prose]
    package let useWhen: [Prose]
    package let notWhen: [Prose]
    package let confusions: [Confusion]
    package let modifiers: [Unresolved<ModifierID>]
    package let checklists: [Unresolved<ChecklistID>]
    package let denials: [Prose]
    package let history: [Event]
    /// What is not certain and must be looked up.
    package let openPoints: [Prose]
    /// `codes/97140.md`, if there is one: its text is read again for rendering.
    package var guidance: Body?
    package let stewardship: Stewardship

    package init(
        id: Located<CodeID>, title: String, summary: Prose, aliases: [Spelling], misspellings: [String],
        timing: Timing, category: Category, family: Unresolved<FamilyID>?, medicare: MedicareStatus,
        reportedBy: Prose?, content: [Prose], useWhen: [Prose], notWhen: [Prose], confusions: [Confusion],
        modifiers: [Unresolved<ModifierID>], checklists: [Unresolved<ChecklistID>], denials: [Prose],
        history: [Event], openPoints: [Prose], guidance: Body?, stewardship: Stewardship
    ) {
        self.id = id
        self.title = title
        self.summary = summary
        self.aliases = aliases
        self.misspellings = misspellings
        self.timing = timing
        self.category = category
        self.family = family
        self.medicare = medicare
        self.reportedBy = reportedBy
        self.content = content
        self.useWhen = useWhen
        self.notWhen = notWhen
        self.confusions = confusions
        self.modifiers = modifiers
        self.checklists = checklists
        self.denials = denials
        self.history = history
        self.openPoints = openPoints
        self.guidance = guidance
        self.stewardship = stewardship
    }
}
