import Knowledge

extension Term: ReadableRecord {
    static let noun = "term"
    static let documentation = "A word of billing or documentation"

    static func read(_ fields: inout Fields) -> Term? {
        let id = fields.identifier(TermID.self)
        let name = fields.required("name", .spelling, "What it is called")
        let abbreviation = fields.optional("abbreviation", .spelling, "Its short form, such as MUE")
        let aliases = fields.aliases()
        let misspellings = fields.misspellings()
        let area = fields.required("area", .choice(Area.self), "The part of the work it belongs to")
        let definition = fields.required("definition", .prose, "What it means, in our own words")
        let practice = fields.optional("practice", .prose, "How it matters at work")
        let related = fields.list("related", of: .identifier(TermID.self), "Techniques and terms to read with it")
        let codes = fields.list("codes", of: .identifier(CodeID.self), "Codes it is about")
        let stewardship = fields.stewardship()
        guard let id, let name, let area, let definition else { return nil }
        return Term(
            id: id, name: name, abbreviation: abbreviation, aliases: aliases, misspellings: misspellings, area: area,
            definition: definition, practice: practice, related: related, codes: codes, stewardship: stewardship)
    }
}
