import Knowledge

extension Family: ReadableRecord {
    static let noun = "family"
    static let documentation = "Codes that are chosen among"

    static func read(_ fields: inout Fields) -> Family? {
        let id = fields.identifier(FamilyID.self)
        let title = fields.required("title", .text, "What the family is called")
        let summary = fields.required("summary", .prose, "What its codes have in common, and how they differ")
        let members = fields.required(
            "codes", .list(of: .codeRange, count: 1...Int.max), "Its codes and ranges, such as 98940-98942")
        let stewardship = fields.stewardship()
        guard let id, let title, let summary, let members else { return nil }
        return Family(id: id, title: title, summary: summary, members: members, stewardship: stewardship)
    }
}
