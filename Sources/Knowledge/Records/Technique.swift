import Diagnostics

/// A way of treating by hand or device, and the code it is usually billed with: a record of `techniques/`.
package struct Technique: Sendable {
    /// What the techniques of a group have in common.
    package enum Group: String, CaseIterable, Sendable {
        case jointTechniques = "joint-techniques"
        case softTissueTechniques = "soft-tissue-techniques"
        case traction
        case massage
        case lymphAndCompression = "lymph-and-compression"
        case stretchingAndExercise = "stretching-and-exercise"
        case manipulation
        case needling
        case devicesAndTaping = "devices-and-taping"
    }

    /// A code under which the technique is reported.
    package struct Mapping: Sendable {
        package let code: Unresolved<CodeID>
        /// When the code fits.
        package let when: Prose?
        /// When it does not, although the technique is the same.
        package let unless: Prose?
        package let certainty: Certainty

        package init(code: Unresolved<CodeID>, when: Prose?, unless: Prose?, certainty: Certainty) {
            self.code = code
            self.when = when
            self.unless = unless
            self.certainty = certainty
        }
    }

    /// One side of a disagreement about the code.
    package struct Position: Sendable {
        package let heldBy: String
        package let claim: Prose

        package init(heldBy: String, claim: Prose) {
            self.heldBy = heldBy
            self.claim = claim
        }
    }

    /// An entry of the glossary that this one is taken for.
    package struct LookAlike: Sendable {
        package let term: Unresolved<TermID>
        package let difference: Prose

        package init(term: Unresolved<TermID>, difference: Prose) {
            self.term = term
            self.difference = difference
        }
    }

    package let id: Located<TermID>
    package let name: Spelling
    package let abbreviation: Spelling?
    package let aliases: [Spelling]
    package let misspellings: [String]
    package let group: Group
    package let definition: Prose
    package let mappings: [Mapping]
    package let positions: [Position]
    package let regions: [String]
    package let lookAlikes: [LookAlike]
    /// What the note must say, or what to watch for.
    package let caution: Prose?
    package let stewardship: Stewardship

    package init(
        id: Located<TermID>, name: Spelling, abbreviation: Spelling?, aliases: [Spelling], misspellings: [String],
        group: Group, definition: Prose, mappings: [Mapping], positions: [Position], regions: [String],
        lookAlikes: [LookAlike], caution: Prose?, stewardship: Stewardship
    ) {
        self.id = id
        self.name = name
        self.abbreviation = abbreviation
        self.aliases = aliases
        self.misspellings = misspellings
        self.group = group
        self.definition = definition
        self.mappings = mappings
        self.positions = positions
        self.regions = regions
        self.lookAlikes = lookAlikes
        self.caution = caution
        self.stewardship = stewardship
    }
}
