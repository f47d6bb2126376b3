import Knowledge

extension Technique: ReadableRecord {
    static let noun = "technique"
    static let documentation = "A way of treating by hand or device, and the code it is usually billed with"

    static func read(_ fields: inout Fields) -> Technique? {
        let id = fields.identifier(TermID.self)
        let name = fields.required("name", .spelling, "What it is called")
        let abbreviation = fields.optional("abbreviation", .spelling, "Its short form, such as MFR")
        let aliases = fields.aliases()
        let misspellings = fields.misspellings()
        let group = fields.required("group", .choice(Group.self), "What it has in common with others")
        let definition = fields.required("definition", .prose, "What it is, in our own words")
        let mappings = fields.list("codes", of: .record(Mapping.self), "Codes under which it is reported")
        let positions = fields.list("positions", of: .record(Position.self), "Where payers and societies disagree")
        let regions = fields.list("regions", of: .text, "Parts of the body on which it is used")
        let lookAlikes = fields.list("look_alikes", of: .record(LookAlike.self), "What it is taken for")
        let caution = fields.optional("caution", .prose, "What the note must say, or what to watch for")
        let stewardship = fields.stewardship()
        guard let id, let name, let group, let definition else { return nil }
        return Technique(
            id: id, name: name, abbreviation: abbreviation, aliases: aliases, misspellings: misspellings, group: group,
            definition: definition, mappings: mappings, positions: positions, regions: regions, lookAlikes: lookAlikes,
            caution: caution, stewardship: stewardship)
    }
}

extension Technique.Mapping: ReadableRecord {
    static let noun = "code of a technique"
    static let documentation = "A code under which the technique is reported"

    static func read(_ fields: inout Fields) -> Technique.Mapping? {
        let code = fields.required("code", .identifier(CodeID.self), "The code")
        let when = fields.optional("when", .prose, "When it fits")
        let unless = fields.optional("unless", .prose, "When it does not, although the technique is the same")
        let certainty = fields.optional("certainty", .choice(Certainty.self), "How sure that is; high if not said")
        return code.map { Technique.Mapping(code: $0, when: when, unless: unless, certainty: certainty ?? .high) }
    }
}

extension Technique.Position: ReadableRecord {
    static let noun = "position"
    static let documentation = "One side of a disagreement about the code"

    static func read(_ fields: inout Fields) -> Technique.Position? {
        let heldBy = fields.required("held_by", .text, "Who says so")
        let claim = fields.required("claim", .prose, "What they say")
        guard let heldBy, let claim else { return nil }
        return Technique.Position(heldBy: heldBy, claim: claim)
    }
}

extension Technique.LookAlike: ReadableRecord {
    static let noun = "look-alike"
    static let documentation = "An entry of the glossary that this one is taken for"

    static func read(_ fields: inout Fields) -> Technique.LookAlike? {
        let term = fields.required("term", .identifier(TermID.self), "The other technique or term")
        let difference = fields.required("difference", .prose, "How to tell them apart")
        guard let term, let difference else { return nil }
        return Technique.LookAlike(term: term, difference: difference)
    }
}
