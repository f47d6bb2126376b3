import Diagnostics

/// A word of billing or documentation: a record of `terms/`.
package struct Term: Sendable {
    /// The part of the work a term belongs to.
    package enum Area: String, CaseIterable, Sendable {
        case coding
        case billing
        case documentation
        case coverage
        case clinical
    }

    package let id: Located<TermID>
    package let name: Spelling
    package let abbreviation: Spelling?
    package let aliases: [Spelling]
    package let misspellings: [String]
    package let area: Area
    package let definition: Prose
    /// How the term matters at work, beyond what it means.
    package let practice: Prose?
    package let related: [Unresolved<TermID>]
    package let codes: [Unresolved<CodeID>]
    package let stewardship: Stewardship

    package init(
        id: Located<TermID>, name: Spelling, abbreviation: Spelling?, aliases: [Spelling], misspellings: [String],
        area: Area, definition: Prose, practice: Prose?, related: [Unresolved<TermID>], codes: [Unresolved<CodeID>],
        stewardship: Stewardship
    ) {
        self.id = id
        self.name = name
        self.abbreviation = abbreviation
        self.aliases = aliases
        self.misspellings = misspellings
        self.area = area
        self.definition = definition
        self.practice = practice
        self.related = related
        self.codes = codes
        self.stewardship = stewardship
    }
}
