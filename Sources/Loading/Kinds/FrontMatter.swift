import Knowledge

/// What an article says of itself before its text begins.
struct FrontMatter: ReadableRecord {
    static let noun = "article"
    static let documentation = "The front matter of an article"

    let title: String
    let description: String?
    let kind: Article.Kind
    let aliases: [Spelling]
    let tags: [String]
    let isDraft: Bool
    let order: Int?
    let codes: [Unresolved<CodeID>]
    let terms: [Unresolved<TermID>]
    let unlinked: [String]
    let stewardship: Stewardship

    static func read(_ fields: inout Fields) -> FrontMatter? {
        let title = fields.required("title", .text, "What the page is called")
        let description = fields.optional("description", .text, "What the page tells, in a sentence")
        let kind = fields.required("kind", .choice(Article.Kind.self), "What sort of article it is")
        let aliases = fields.aliases()
        let tags = fields.list("tags", of: .text, "Words under which it is listed")
        let isDraft = fields.optional("draft", .flag, "Whether it is left out of the site")
        let order = fields.optional("order", .number(-1_000_000...1_000_000), "Its place in lists, lowest first")
        let codes = fields.list("codes", of: .identifier(CodeID.self), "Codes it is about")
        let terms = fields.list("terms", of: .identifier(TermID.self), "Techniques and terms it is about")
        let unlinked = fields.list("unlinked", of: .text, "Words and codes that must not become links here")
        let stewardship = fields.stewardship()
        guard let title, let kind else { return nil }
        return FrontMatter(
            title: title, description: description, kind: kind, aliases: aliases, tags: tags,
            isDraft: isDraft ?? false, order: order, codes: codes, terms: terms, unlinked: unlinked,
            stewardship: stewardship)
    }
}
