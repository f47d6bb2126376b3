import Diagnostics
import Knowledge
import Linking

/// Runs every check of the linked library. The value is what the quality page lists, in the order of the site map.
package func checkRecords(of linked: LinkedLibrary, today: Day) -> Reported<[Shortcoming]> {
    let checks = [
        checkReviews(of: linked, today: today), checkCitations(of: linked), checkItemSources(of: linked),
        checkReachability(of: linked), Reported(uncertainStatements(of: linked), []),
    ]
    let shortcomings = checks.flatMap(\.value).sorted { ($0.page, $0.anchor ?? "") < ($1.page, $1.anchor ?? "") }
    return Reported(shortcomings, checks.flatMap(\.diagnostics))
}

extension LinkedLibrary {
    /// Every page of a record, with the record's kind and its place among those of its kind.
    var records: [(id: PageID, page: Page, kind: RecordKind, index: Int)] {
        siteMap.entries.compactMap { id, page in
            guard case .record(let kind, let index) = page.subject else { return nil }
            return (id, page, kind, index)
        }
    }
}

extension Rule {
    /// The rules of this module.
    package static let ofChecks: [Rule] = [.orphanPage, .reviewOverdue, .uncitedItem, .uncitedStatement, .unusedTerm]
}
