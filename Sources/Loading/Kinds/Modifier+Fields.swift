import Knowledge

extension Modifier: ReadableRecord {
    static let noun = "modifier"
    static let documentation = "A modifier, and when it goes on which line of the claim"

    static func read(_ fields: inout Fields) -> Modifier? {
        let id = fields.identifier(ModifierID.self)
        let title = fields.required("title", .text, "What it says, in a few words of our own")
        let aliases = fields.aliases()
        let misspellings = fields.misspellings()
        let purpose = fields.required("purpose", .choice(Purpose.self), "What it tells the payer")
        let summary = fields.required("summary", .prose, "What it is for, in a sentence or two of our own")
        let goesOn = fields.optional("goes_on", .prose, "The line of the claim it goes on")
        let useWhen = fields.list("use_when", of: .prose, "When it is right")
        let notWhen = fields.list("not_when", of: .prose, "When it is not")
        let related = fields.list(
            "related", of: .identifier(ModifierID.self), "Modifiers it needs beside it, or is confused with")
        let codes = fields.list("codes", of: .identifier(CodeID.self), "Codes it goes with")
        let openPoints = fields.openPoints()
        let stewardship = fields.stewardship()
        guard let id, let title, let purpose, let summary else { return nil }
        return Modifier(
            id: id, title: title, aliases: aliases, misspellings: misspellings, purpose: purpose, summary: summary,
            goesOn: goesOn, useWhen: useWhen, notWhen: notWhen, related: related, codes: codes, openPoints: openPoints,
            stewardship: stewardship)
    }
}
