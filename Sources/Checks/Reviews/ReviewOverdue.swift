import Diagnostics
import Knowledge
import Linking

/// Reports records whose next review was due before `today`.
///
/// The date of a review is only ever what an author wrote: a file's own date changes with every corrected comma.
func checkReviews(of linked: LinkedLibrary, today: Day) -> Reported<[Shortcoming]> {
    var overdue = Reported<[Shortcoming]>([], [])
    for (id, page, kind, index) in linked.records {
        let stewardship = linked.library.stewardship(of: kind, index)
        guard let reviewed = stewardship.lastReviewedOn,
            let months = stewardship.reviewInMonths ?? linked.library.settings.reviewInMonths
        else { continue }
        let due = reviewed.value.adding(months: months)
        guard due < today else { continue }
        overdue.value.append(Shortcoming(.stale, id, detail: "due on \(due)"))
        overdue.diagnostics.append(
            .reviewOverdue(page.title, since: due, owner: stewardship.owner, at: reviewed.range))
    }
    return overdue
}

extension Diagnostic {
    fileprivate static func reviewOverdue(_ title: String, since date: Day, owner: String?, at range: SourceRange)
        -> Self
    {
        Self(.reviewOverdue, "Review of \(title) was due on \(date)", at: range)
            .helping(owner.map { "Its owner is \($0)" })
    }
}

extension Rule {
    package static let reviewOverdue = Rule(
        "review-overdue", .warning, "A record is read again before its review is due",
        why: """
            Edits change every quarter and amounts every year. Read the record against its sources, then set \
            `last_reviewed_on` to the day you did; never set it because the file was touched.
            """,
        example: Rule.Example(
            "content/articles/example.md",
            wrong: "---\ntitle: Example\nkind: guide\nlast_reviewed_on: 2001-01-01\nreview_in: 6 months\n---\nText.\n",
            right: "---\ntitle: Example\nkind: guide\nlast_reviewed_on: 2026-01-01\nreview_in: 6 months\n---\nText.\n"))
}
