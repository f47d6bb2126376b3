import Diagnostics
import Foundation
import SiteBuild
import Testing

/// Checklists as pages: composed for a code, for an encounter, and put into articles.
@Suite struct WorksheetTests {
    private static let files: [String: String] = [
        "checklists/note.yaml": """
        title: Note
        summary: What it shows.
        items:
          - {id: n-1, version: 3, text: Minutes., level: required, sources: [cpm5]}
          - {id: n-2, text: Region., level: conditional, condition: Adjusted., applies: [manipulation-same-day],
             sources: [cpm5]}
        """,
        "checklists/helper.yaml": """
        title: Helper
        summary: Who helped.
        includes: [note]
        applies: [assistant]
        items:
          - {id: h-1, text: Names., level: required, applies: [medicare], sources: [cpm5]}
        """,
        "codes/97140.yaml": (TinySite.content["codes/97140.yaml"] ?? "") + "\nchecklists: [helper, note]\n",
    ]

    private func page(_ path: String, _ changes: [String: String] = [:]) async throws -> String {
        let input = try TinySite.input(Self.files.merging(changes) { _, new in new })
        return try await withTemporaryFolder { folder in
            _ = try await buildSite(from: input, to: folder, isStrict: true) { _ in }
            return String(decoding: try #require(try contents(of: folder)[path]), as: UTF8.self)
        }
    }

    /// The items of a page: identifier and version, list, situations.
    private func items(of page: String) -> [String] {
        page.matches(of: /data-item="([^"]*)" data-level="[^"]*" data-list="([^"]*)" data-situations="([^"]*)"/)
            .map { "\($0.1) \($0.2) [\($0.3)]" }
    }

    @Test func `the lists of a code are one page with each item once`() async throws {
        let page = try await page("checklists/for-97140.html")
        #expect(
            items(of: page) == [
                "n-1@3 note []", "h-1@1 helper [assistant medicare]", "n-2@1 note [manipulation-same-day]",
            ])
        #expect(try await self.page("codes/97140.html").contains("href=\"../checklists/for-97140.html\""))
    }

    @Test func `what a list takes for granted is no condition on its own page`() async throws {
        let page = try await page("checklists/helper.html")
        #expect(items(of: page).contains("h-1@1 helper [medicare]"))
        #expect(!page.contains("data-situation=\"assistant\""))
    }

    @Test func `the audit sheet knows which lists a code brings in`() async throws {
        let page = try await page("checklists/audit.html")
        #expect(items(of: page).count == 3)
        #expect(page.contains("data-code=\"97140\" data-lists=\"note helper\""))
        #expect(!page.contains("data-code=\"97124\""))
    }

    @Test func `an item of a composed list can be linked`() async throws {
        let article = "---\ntitle: A\nkind: guide\n---\nSee [it](../checklists/for-97140.html#n-2).\n"
        #expect(
            try await page("articles/example.html", ["articles/example.md": article]).contains("for-97140.html#n-2"))
    }

    @Test func `a list, or a part of it, stands in an article`() async throws {
        let front = "---\ntitle: A\nkind: guide\n---\n"
        let body = "```{checklist} 97140 level=required\n```\n\nSee [[helper]].\n"
        let page = try await page("articles/example.html", ["articles/example.md": front + body])
        #expect(page.contains("href=\"../checklists/for-97140.html#n-1\">n-1</a>"))
        #expect(page.contains("for-97140.html#h-1\">h-1</a>"))
        #expect(!page.contains("#n-2"))
        // The reference of the block is counted, so the next one leads where it says.
        #expect(page.contains("href=\"../checklists/helper.html\""))
    }

    @Test(arguments: [
        ("{checklist} nota", "Nothing is called nota; did you mean note?"),
        ("{checklist} 97124", "The code 97124 names no checklist"),
        ("{checklist}", "The data block checklist names no list"),
        ("{checklist} note level=requird", "A checklist has no option level=requird; did you mean level=required?"),
    ])
    func `a list that is not there is an error`(block: String, message: String) async throws {
        let article = "---\ntitle: A\nkind: guide\n---\n```\(block)\n```\n"
        let found = try await TinySite.diagnostics(
            Self.files.merging(["articles/example.md": article]) { _, new in new })
        #expect(found.filter { $0.severity == .error }.map(\.message) == [message])
    }

    @Test func `an item that holds its own list does not write it for ever`() async throws {
        let list = """
            title: Loop
            summary: S
            items:
              - id: l-1
                level: required
                sources: [cpm5]
                text: |
                  First.

                  ```{checklist} loop
                  ```
            """
        let page = try await page("checklists/loop.html", ["checklists/loop.yaml": list])
        #expect(page.components(separatedBy: ">l-1</a>").count == 3)
    }

    @Test(arguments: ["audit", "for-97140", "index"])
    func `a list cannot take the name of a page that is made`(name: String) async throws {
        let list = "title: T\nsummary: S\n"
        let found = try await TinySite.diagnostics(
            Self.files.merging(["checklists/\(name).yaml": list]) { _, new in new })
        #expect(found.map(\.rule.id).contains("reserved-name"))
    }
}
