import Diagnostics
import Knowledge
import Linking

/// Reports records that no other record and no text names or links to; the list of their kind is then the only way in.
///
/// Says nothing while there are records that could not be read: they may be the ones that lead there.
func checkReachability(of linked: LinkedLibrary) -> Reported<[Shortcoming]> {
    var lonely = Reported<[Shortcoming]>([], [])
    guard linked.library.unread.isEmpty else { return lonely }
    for (id, page, kind, _) in linked.records where !linked.leadsTo(id) {
        let isGlossary = kind == .term || kind == .technique
        lonely.value.append(Shortcoming(isGlossary ? .unused : .orphaned, id))
        lonely.diagnostics.append(isGlossary ? .unusedTerm(page, at: page.origin) : .orphanPage(page, kind))
    }
    return lonely
}

extension LinkedLibrary {
    fileprivate func leadsTo(_ page: PageID) -> Bool {
        !backlinks[page].isEmpty || !relations.confusionsStatedElsewhere(of: page).isEmpty
            || Relation.allCases.contains { !relations[$0, of: page].isEmpty }
    }
}

extension Diagnostic {
    fileprivate static func orphanPage(_ page: Page, _ kind: RecordKind) -> Self {
        Self(.orphanPage, "Nothing leads to the \(kind.rawValue) \(page.name)", at: page.origin)
    }

    fileprivate static func unusedTerm(_ page: Page, at range: SourceRange?) -> Self {
        Self(.unusedTerm, "Nothing uses the glossary's \(page.title)", at: range)
    }
}

extension Rule {
    package static let orphanPage = Rule(
        "orphan-page", .note, "A page is named by another record or linked from a text",
        why: """
            A page that only the list of its kind leads to is found by chance. Name it where it belongs: an article \
            by its `codes`, a checklist in a code's `checklists`, a source where it is cited.
            """,
        example: Rule.Example(
            "content/articles/alone.md",
            wrong: "---\ntitle: Alone\nkind: guide\n---\nText.\n",
            right: "---\ntitle: Alone\nkind: guide\ncodes: [97140]\n---\nText.\n"))

    package static let unusedTerm = Rule(
        "unused-term", .note, "An entry of the glossary is used by another page",
        why: """
            A word that no page uses explains nothing to anybody. Link it where it is spoken of, relate it to codes \
            or other entries, or leave it out.
            """,
        example: Rule.Example(
            "content/terms/unit.yaml",
            wrong: "name: unit\narea: billing\ndefinition: What is counted on a claim line.\n",
            right: "name: unit\narea: billing\ndefinition: What is counted on a claim line.\ncodes: [97140]\n"))
}
