import Diagnostics
import Knowledge
import Linking

/// Reports records that tell staff how to code and name no source, neither for the whole nor in a text.
func checkCitations(of linked: LinkedLibrary) -> Reported<[Shortcoming]> {
    var uncited = Reported<[Shortcoming]>([], [])
    for (id, page, kind, index) in linked.records
    where kind.tellsHowToCode && !linked.library.citesSources(kind, index) {
        uncited.value.append(Shortcoming(.uncited, id))
        uncited.diagnostics.append(.uncitedStatement(page, kind, at: page.origin))
    }
    return uncited
}

extension RecordKind {
    /// Whether a claim is changed on the word of such a record.
    fileprivate var tellsHowToCode: Bool {
        switch self {
        case .code, .modifier, .pair, .technique: true
        case .article, .checklist, .family, .source, .term: false
        }
    }
}

extension Library {
    fileprivate func citesSources(_ kind: RecordKind, _ index: Int) -> Bool {
        let outlines = prose(of: kind, index).map(\.outline) + [body(of: kind, index)?.outline].compactMap(\.self)
        return !stewardship(of: kind, index).sources.isEmpty
            || outlines.contains { $0.references.contains { $0.kind == .citation } }
    }
}

extension Diagnostic {
    fileprivate static func uncitedStatement(_ page: Page, _ kind: RecordKind, at range: SourceRange?) -> Self {
        Self(.uncitedStatement, "The \(kind.rawValue) \(page.name) names no source", at: range)
            .helping("Add sources: [cpm5 §20.2] or a citation such as [@cpm5 §20.2] in a text")
    }
}

extension Rule {
    package static let uncitedStatement = Rule(
        "uncited-statement", .warning, "A code, modifier, pair or technique names the source of what it says",
        why: """
            A coder who changes a claim must be able to show on whose word. Name the source in `sources`, or behind \
            the sentence it supports: `[@cpm5 §20.2]`.
            """,
        example: Rule.Example(
            "content/techniques/release.yaml",
            wrong: "name: release\ngroup: soft-tissue-techniques\ndefinition: Slow pressure.\ncodes: [{code: 97140}]\n",
            right: "name: release\ngroup: soft-tissue-techniques\ndefinition: Slow pressure.\ncodes: [{code: 97140}]\n"
                + "sources: [cpm5]\n"))
}
