import Diagnostics

/// What a record must show: a file of `checklists/`.
package struct Checklist: Sendable {
    /// How much an item weighs.
    package enum Level: String, CaseIterable, Sendable {
        case required
        /// Required when its condition holds.
        case conditional
        case recommended
    }

    /// A situation of the day that some items belong to; a worksheet switches them on with it.
    package enum Situation: String, CaseIterable, Sendable {
        /// The same patient has a chiropractic or osteopathic manipulation that day.
        case manipulationSameDay = "manipulation-same-day"
        /// A PTA or OTA took part.
        case assistant
        case severalTimedCodes = "several-timed-codes"
        /// Another code of an NCCI pair is billed, so that 59 or an X modifier is considered.
        case separateService = "separate-service"
        case lymphaticDrainage = "lymphatic-drainage"
        /// Who pays: the two exclude each other in life, not here, since one record may be read for both.
        case medicare
        case commercial
    }

    /// One thing to look for in the record.
    package struct Item: Sendable {
        package let id: Located<ItemID>
        /// Raised by the author when the item asks for something else than before, so that old ticks no longer count.
        package let version: Int
        package let text: Prose
        package let level: Level
        /// When the item applies; every conditional item has one.
        package let condition: Prose?
        /// All of them must hold for the item to stand on a worksheet; with none it always does.
        package let applies: [Situation]
        /// What happens without it: the denial or the audit finding.
        package let risk: Prose?
        package let goodExample: Prose?
        package let badExample: Prose?
        package let sources: [Citation]

        package init(
            id: Located<ItemID>, version: Int, text: Prose, level: Level, condition: Prose?, applies: [Situation],
            risk: Prose?, goodExample: Prose?, badExample: Prose?, sources: [Citation]
        ) {
            self.id = id
            self.version = version
            self.text = text
            self.level = level
            self.condition = condition
            self.applies = applies
            self.risk = risk
            self.goodExample = goodExample
            self.badExample = badExample
            self.sources = sources
        }
    }

    package let id: Located<ChecklistID>
    package let title: String
    package let summary: Prose
    /// What the record is called that the list is for.
    package let aliases: [Spelling]
    package let misspellings: [String]
    /// Lists whose items come before this list's own.
    package let includes: [Unresolved<ChecklistID>]
    /// What holds whenever the list is used by itself; its items have these situations on other lists' worksheets.
    package let applies: [Situation]
    package let items: [Item]
    package let stewardship: Stewardship

    package init(
        id: Located<ChecklistID>, title: String, summary: Prose, aliases: [Spelling], misspellings: [String],
        includes: [Unresolved<ChecklistID>],
        applies: [Situation], items: [Item], stewardship: Stewardship
    ) {
        self.id = id
        self.title = title
        self.summary = summary
        self.aliases = aliases
        self.misspellings = misspellings
        self.includes = includes
        self.applies = applies
        self.items = items
        self.stewardship = stewardship
    }
}
