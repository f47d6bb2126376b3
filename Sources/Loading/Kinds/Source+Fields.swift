import Knowledge

extension Source: ReadableRecord {
    static let noun = "source"
    static let documentation = "A publication that statements cite"

    static func read(_ fields: inout Fields) -> Source? {
        let id = fields.identifier(SourceID.self)
        let shortTitle = fields.required("short_title", .text, "What a citation shows")
        let title = fields.required("title", .text, "The full title")
        let publisher = fields.required("publisher", .text, "Who published it")
        let section = fields.optional("section", .text, "The sections that are cited")
        let edition = fields.optional("edition", .text, "The edition, version or date")
        let url = fields.optional("url", .address, "Where it can be read")
        let retrieval = fields.required("retrieval", .choice(Retrieval.self), "How the authors know what it says")
        let retrievedOn = fields.optional("retrieved_on", .day, "The day on which it was read")
        let rights = fields.required("rights", .choice(Rights.self), "What may be done with its text")
        let note = fields.optional("note", .prose, "What else to know of it")
        let stewardship = fields.stewardship()
        guard let id, let shortTitle, let title, let publisher, let retrieval, let rights else { return nil }
        return Source(
            id: id, shortTitle: shortTitle, title: title, publisher: publisher, section: section, edition: edition,
            url: url, retrieval: retrieval, retrievedOn: retrievedOn, rights: rights, note: note,
            stewardship: stewardship)
    }
}
