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

    /// One thing to look for in the record.
    package struct Item: Sendable {
        package let id: Located<ItemID>
        package let text: Prose
        package let level: Level
        /// When the item applies; every conditional item has one.
        package let condition: Prose?
        /// What happens without it: the denial or the audit finding.
        package let risk: Prose?
        package let goodExample: Prose?
        package let badExample: Prose?
        package let sources: [Citation]

        package init(
            id: Located<ItemID>, text: Prose, level: Level, condition: Prose?, risk: Prose?, goodExample: Prose?,
            badExample: Prose?, sources: [Citation]
        ) {
            self.id = id
            self.text = text
            self.level = level
            self.condition = condition
            self.risk = risk
            self.goodExample = goodExample
            self.badExample = badExample
            self.sources = sources
        }
    }

    package let id: Located<ChecklistID>
    package let title: String
    package let summary: Prose
    /// Lists whose items come before this list's own.
    package let includes: [Unresolved<ChecklistID>]
    package let items: [Item]
    package let stewardship: Stewardship

    package init(
        id: Located<ChecklistID>, title: String, summary: Prose, includes: [Unresolved<ChecklistID>], items: [Item],
        stewardship: Stewardship
    ) {
        self.id = id
        self.title = title
        self.summary = summary
        self.includes = includes
        self.items = items
        self.stewardship = stewardship
    }
}
