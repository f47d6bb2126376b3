import Diagnostics

/// Guidance on two codes for one patient on one day: a record of `pairs/`. Edit data is imported, never typed.
package struct Pair: Sendable {
    package let id: Located<PairID>
    package let title: String
    /// Two codes or ranges.
    package let sides: (Located<CodeRange>, Located<CodeRange>)
    package let summary: Prose
    /// What must be true to report both.
    package let bothWhen: [Prose]
    package let notWhen: [Prose]
    /// Which line takes the modifier, and which modifier.
    package let modifier: Prose?
    package let modifiers: [Unresolved<ModifierID>]
    package let history: [Code.Event]
    package let openPoints: [Prose]
    package let certainty: Certainty
    package let stewardship: Stewardship

    package init(
        id: Located<PairID>, title: String, sides: (Located<CodeRange>, Located<CodeRange>), summary: Prose,
        bothWhen: [Prose], notWhen: [Prose], modifier: Prose?, modifiers: [Unresolved<ModifierID>],
        history: [Code.Event], openPoints: [Prose], certainty: Certainty, stewardship: Stewardship
    ) {
        self.id = id
        self.title = title
        self.sides = sides
        self.summary = summary
        self.bothWhen = bothWhen
        self.notWhen = notWhen
        self.modifier = modifier
        self.modifiers = modifiers
        self.history = history
        self.openPoints = openPoints
        self.certainty = certainty
        self.stewardship = stewardship
    }
}
