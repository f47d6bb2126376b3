import Diagnostics
import Knowledge

/// Settles which pages the handbook holds; names that lead nowhere, to a section only, or to a page twice are reported.
struct HandbookPages {
    private(set) var pages: [PageID] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ handbook: SiteSettings.Handbook?, _ resolver: Resolver, _ messages: inout ReferenceMessages) {
        var seen: Set<PageID> = []
        for name in handbook?.pages ?? [] {
            do throws(Resolver.Failure) {
                guard case .page(let page, let anchor) = try resolver.resolve(.wikiLink, name.value, on: SitePath("")),
                    // A handbook within the handbook would never end.
                    resolver.siteMap[page].kind != nil
                else {
                    diagnostics.append(.notAPage(name))
                    continue
                }
                if anchor != nil {
                    diagnostics.append(.onlyASection(name))
                } else if seen.insert(page).inserted {
                    pages.append(page)
                } else {
                    diagnostics.append(.twiceInHandbook(name))
                }
            } catch {
                let finding = ReferenceCheck.Finding(failure: error, range: name.range)
                if let diagnostic = messages.diagnostic(for: finding) { diagnostics.append(diagnostic) }
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func notAPage(_ name: Located<String>) -> Self {
        Self(.handbookPage, "\(name.value) is no record that a handbook could hold", at: name.range)
    }

    fileprivate static func onlyASection(_ name: Located<String>) -> Self {
        Self(.handbookPage, "\(name.value) is a section; a handbook holds whole pages", at: name.range)
            .helping("Write it without the # and what follows")
    }

    fileprivate static func twiceInHandbook(_ name: Located<String>) -> Self {
        Self(.handbookPage, "\(name.value) stands in the handbook twice", at: name.range)
    }
}

extension Rule {
    package static let handbookPage = Rule(
        "handbook-page", .error, "The handbook holds records, each whole and once",
        why: """
            Its pages are named as links name them: `code:97140`, `article:time-rule`, a title or an alias. Lists and \
            other pages that are made from records have nothing to print.
            """,
        example: Rule.Example(
            "content/site.yaml",
            wrong: "title: Tiny\ndescription: D.\nhandbook: {title: Handbook, pages: [code:97140, code:97140]}\n",
            right: "title: Tiny\ndescription: D.\nhandbook: {title: Handbook, pages: [code:97140]}\n"),
        isStructural: true)
}
