import Foundation
import SiteBuild
import Testing

/// The chosen pages as one document.
@Suite struct HandbookTests {
    private static let site = "title: Tiny\ndescription: D.\nhandbook:\n  title: All of it\n  pages: "

    private func handbook(_ pages: String, _ changes: [String: String?] = [:]) async throws -> String? {
        let input = try TinySite.input(changes.merging(["site.yaml": Self.site + pages]) { $1 })
        return try await withTemporaryFolder { folder in
            let report = try await buildSite(from: input, to: folder, isStrict: false) { _ in }
            #expect(report.value != nil, "\(report.diagnostics)")
            return try contents(of: folder)["handbook.html"].map { String(decoding: $0, as: UTF8.self) }
        }
    }

    @Test func `links between its pages stay in it, others lead out`() async throws {
        let article =
            "---\ntitle: Both\nkind: guide\ncodes: [97124]\n---\n## Units\n\nSee [it](#units), [a](code:97140), "
            + "[b](code:97124), [c](code:97140#sources).\n"
        let found = try await handbook("[article:cases/both, code:97140]", ["articles/cases/both.md": article])
        let html = try #require(found)
        for link in [
            "href=\"#article-cases_both--units\">it", "href=\"#code-97140--content\">a", "href=\"codes/97124.html\">b",
            "href=\"#code-97140--sources\">c",
        ] { #expect(html.contains(link), "\(link)") }
        #expect(html.contains("<h3 id=\"article-cases_both--units\">Units"))
        let identifiers = html.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
        #expect(Set(identifiers).count == identifiers.count)
        for target in html.matches(of: /\shref="#([^"]*)"/) { #expect(identifiers.contains(String(target.1))) }
        #expect(html.matches(of: /<h1/).count == 1)
    }

    @Test func `its pages come in the order chosen`() async throws {
        let html = try #require(try await handbook("[97140, 97124]"))
        let chapters = html.matches(of: /<article class="chapter[^"]*" id="([^"]*)"/).map { String($0.1) }
        #expect(chapters == ["code-97140--content", "code-97124--content"])
    }

    @Test func `a worksheet leaves its script behind`() async throws {
        let list = "title: A list\nsummary: What to show.\nitems:\n  - {id: a-1, level: required, text: A thing.}\n"
        let html = try #require(try await handbook("[checklist:a-list]", ["checklists/a-list.yaml": list]))
        #expect(html.contains("A thing."))
        #expect(!html.contains("worksheet.js"))
    }

    @Test(arguments: [
        ("[code:97141]", "dangling-link"), ("[code:97140#use]", "handbook-page"),
        ("[97140, code:97140]", "handbook-page"),
        ("code:97140", "wrong-type"),
    ])
    func `what it cannot hold is reported`(pages: String, rule: String) async throws {
        let found = try await TinySite.diagnostics(["site.yaml": Self.site + pages])
        #expect(found.filter { $0.severity == .error }.map(\.rule.id) == [rule])
    }

    @Test func `a site without one has no such page`() async throws {
        let input = try TinySite.input()
        try await withTemporaryFolder { folder in
            _ = try await buildSite(from: input, to: folder, isStrict: false) { _ in }
            #expect(try contents(of: folder)["handbook.html"] == nil)
        }
    }
}
