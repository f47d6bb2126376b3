import Knowledge

extension Checklist: ReadableRecord {
    static let noun = "checklist"
    static let documentation = "What a record must show"

    static func read(_ fields: inout Fields) -> Checklist? {
        let id = fields.identifier(ChecklistID.self)
        let title = fields.required("title", .text, "What the list is called")
        let summary = fields.required("summary", .prose, "What it is for")
        let aliases = fields.list(
            "aliases", of: .spelling, "What the record is called; search joins these with the words for a checklist")
        let misspellings = fields.misspellings()
        let includes = fields.list(
            "includes", of: .identifier(ChecklistID.self), "Lists whose items come before this list's own")
        let applies = fields.list(
            "applies", of: .choice(Situation.self), "Situations that hold whenever the list is used by itself")
        let items = fields.list("items", of: .record(Item.self), "What to look for in the record")
        let stewardship = fields.stewardship()
        guard let id, let title, let summary else { return nil }
        return Checklist(
            id: id, title: title, summary: summary, aliases: aliases, misspellings: misspellings, includes: includes,
            applies: applies, items: items, stewardship: stewardship)
    }
}

extension Checklist.Item: ReadableRecord {
    static let noun = "checklist item"
    static let documentation = "One thing to look for in the record"

    static func read(_ fields: inout Fields) -> Checklist.Item? {
        let id = fields.required("id", .identifier(ItemID.self), "Its identifier, unique over all checklists")
        let version = fields.optional(
            "version", .number(1...999), "Raised when the item asks for something else than before; 1 if not said")
        let text = fields.required("text", .prose, "What the record must show")
        let level = fields.required("level", .choice(Checklist.Level.self), "How much it weighs")
        let condition = fields.optional("condition", .prose, "When a conditional item applies")
        fields.demand("condition", exactlyWhen: "level", is: Checklist.Level.conditional)
        let applies = fields.list(
            "applies", of: .choice(Checklist.Situation.self), "Situations that must all hold for the item to be asked")
        let risk = fields.optional("risk", .prose, "What happens without it: the denial or the finding")
        let good = fields.optional("good", .prose, "A note that shows it")
        let bad = fields.optional("bad", .prose, "A note that does not")
        let sources = fields.list("sources", of: .citation, "What demands it")
        guard let id, let text, let level else { return nil }
        return Checklist.Item(
            id: id, version: version ?? 1, text: text, level: level, condition: condition, applies: applies, risk: risk,
            goodExample: good, badExample: bad, sources: sources)
    }
}
