import Diagnostics
import Foundation
import SiteBuild
import TestSupport
import Testing

/// What a reader gets, as text that a person can read: the main part of one page of each shape.
@Suite struct PageGoldenTests {
    private static let content: [String: String] = [
        "codes/97140.yaml": """
        title: Manual therapy
        summary: Skilled *hands-on* treatment; see [[unit]].
        timing: timed
        unit_minutes: 15
        category: therapeutic-procedure
        medicare: {status: always-therapy, as_of: 2026-01-01, certainty: medium}
        use_when: ["Hands treat a joint. [@cpm5 §20.2]"]
        confused_with: [{code: 97124, difference: Strokes.}]
        sources: [cpm5 §20]
        last_reviewed_on: 2025-01-01
        review_in: 6 months
        owner: coding
        """,
        "codes/97140.md": "## Units\n\nMinutes, not regions; `\\97140` is plain: \\97140.\n",
        "terms/unit.yaml":
            "name: Unit\nabbreviation: U\narea: billing\ndefinition: What is billed. See [](code:97140#units).\n",
        "articles/example.md": """
        ---
        title: Example & more
        kind: how-to
        codes: [97140]
        ---
        ## Sources

        > [!WARNING] Check it
        > The [[97140]] page, [its units](../codes/97140.md#units) and [below](#a-table).

        ### A table

        | minutes | units |
        | ---: | --- |
        | 8 | 1[^a] |

        ```{codes}
        97140 97124
        ```

        [^a]: From 8 minutes on.
        """,
    ]

    @Test(arguments: ["codes/97140", "terms/unit", "articles/example", "codes/index", "404"])
    func `pages are as they were`(page: String) async throws {
        let input = try TinySite.input(Self.content)
        try await withTemporaryFolder { folder in
            let report = try await buildSite(from: input, to: folder, isStrict: false) { _ in }
            #expect(report.diagnostics.map(\.rule.id) == ["review-overdue"])
            let html = String(decoding: try contents(of: folder)["\(page).html"] ?? [], as: UTF8.self)
            expectGolden(html.mainPart, "\(page.split(separator: "/").joined(separator: "-")).html")
        }
    }
}

extension String {
    /// From `<main` to `</main>`.
    fileprivate var mainPart: String {
        guard let start = range(of: "<main"), let end = range(of: "</main>") else { return self }
        return String(self[start.lowerBound..<end.upperBound]) + "\n"
    }
}
