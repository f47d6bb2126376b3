import Diagnostics
import Foundation
import SiteBuild
import SiteOutput
import Testing

@Suite struct SitePipelineTests {
    private func build(_ input: SiteInput, into folder: String) async throws -> Reported<OutputReport?> {
        try await buildSite(from: input, to: folder, isStrict: false) { _ in }
    }

    /// The pages of a site, without what the output folder keeps for itself.
    private func pages(_ input: SiteInput) async throws -> [String: [UInt8]] {
        try await withTemporaryFolder { folder in
            let report = try await build(input, into: folder)
            #expect(report.diagnostics.allSatisfy { $0.severity == .note })
            return try contents(of: folder).filter { !$0.key.hasPrefix(".") }
        }
    }

    @Test func `every kind has its index, every record its page`() async throws {
        let pages = try await pages(
            TinySite.input(["site.yaml": "title: T\ndescription: D.\nbase_url: https://x.example/\n"]))
        let expected = [
            "index.html", "404.html", "sitemap.xml", "codes/97140.html", "codes/97124.html", "sources/cpm5.html",
            "quality.html", "search.html", "opensearch.xml", "articles/example.html", "articles/index.html",
            "checklists/index.html", "codes/index.html",
            "families/index.html", "modifiers/index.html", "pairs/index.html", "sources/index.html",
            "techniques/index.html", "terms/index.html",
        ]
        #expect(Set(expected).subtracting(pages.keys).isEmpty)
        #expect(pages.keys.filter { $0.hasSuffix(".html") || $0.hasSuffix(".xml") }.count == expected.count)
    }

    @Test func `the same input gives the same bytes`() async throws {
        let first = try await pages(TinySite.input(jobs: 1))
        #expect(try await pages(TinySite.input(jobs: 1)) == first)
        #expect(try await pages(TinySite.input(jobs: 2)) == first)
        #expect(try await pages(TinySite.input(jobs: 5, listsBackwards: true)) == first)
    }

    @Test func `a second build changes nothing, and a changed article only its pages`() async throws {
        try await withTemporaryFolder { folder in
            _ = try await build(TinySite.input(), into: folder)
            let again = try #require(await build(TinySite.input(), into: folder).value)
            #expect(again.isEmpty)
            let article = "---\ntitle: Example\nkind: guide\ncodes: [97124, 97140]\n---\nOther text.\n"
            let changed = try #require(
                await build(TinySite.input(["articles/example.md": article]), into: folder).value)
            // Files of the search index are named for what is in them.
            #expect((changed.created + changed.removed).allSatisfy { $0.hasPrefix("search/") })
            #expect(changed.replaced.contains("articles/example.html"))
            #expect(!changed.replaced.contains("sources/cpm5.html"))
            let gone = try #require(await build(TinySite.input(["articles/example.md": nil]), into: folder).value)
            #expect(gone.removed.filter { !$0.hasPrefix("search/") } == ["articles/example.html"])
        }
    }

    @Test func `an error leaves the old site as it was`() async throws {
        try await withTemporaryFolder { folder in
            _ = try await build(TinySite.input(), into: folder)
            let before = try contents(of: folder)
            let broken = try await build(TinySite.input(["codes/97140.yaml": "title: [\n"]), into: folder)
            #expect(broken.value == nil)
            #expect(broken.diagnostics.containErrors)
            #expect(try contents(of: folder) == before)
        }
    }

    @Test func `warnings stop a strict build only`() async throws {
        let article = "---\ntitle: Old\nkind: guide\nlast_reviewed_on: 2001-01-01\nreview_in: 1 year\n---\nText.\n"
        let input = try TinySite.input(["articles/old.md": article])
        #expect(try await checkSite(input, isStrict: false) { _ in }.value)
        #expect(try await !checkSite(input, isStrict: true) { _ in }.value)
    }

    @Test func `a site chooses the severity of a rule`() async throws {
        let article = "---\ntitle: Old\nkind: guide\nlast_reviewed_on: 2001-01-01\nreview_in: 1 year\n---\nText.\n"
        let site = "title: T\ndescription: D.\nseverities:\n  orphan-page: ignore\n  review-overdue: ignore\n"
        #expect(try await TinySite.diagnostics(["articles/old.md": article, "site.yaml": site]) == [])
    }

    @Test func `a folder with files of others is refused`() async throws {
        try await withTemporaryFolder { folder in
            try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/notes.txt"))
            await #expect(throws: BuildFailure.self) { _ = try await build(TinySite.input(), into: folder) }
            #expect(try contents(of: folder) == ["notes.txt": Array("mine".utf8)])
        }
    }

    @Test func `a draft is left out, and a link to it says so`() async throws {
        let draft = "---\ntitle: Draft\nkind: guide\ndraft: true\n---\nText.\n"
        let link = "---\ntitle: Example\nkind: guide\ncodes: [97140, 97124]\n---\nSee [it](article:draft).\n"
        #expect(try await pages(TinySite.input(["articles/draft.md": draft]))["articles/draft.html"] == nil)
        let found = try await TinySite.diagnostics(["articles/draft.md": draft, "articles/example.md": link])
        #expect(found.map(\.message) == ["The article draft is a draft and not in the site"])
    }

    @Test func `a broken record is reported once, not again wherever it is named`() async throws {
        let article =
            "---\ntitle: Example\nkind: guide\ncodes: [97140, 97124]\n---\nSee [it](code:97140) and [[97140]].\n"
        let found = try await TinySite.diagnostics([
            "articles/example.md": article,
            "codes/97140.yaml": "sumary: x\n" + (TinySite.content["codes/97140.yaml"] ?? ""),
        ])
        #expect(found.map(\.rule.id) == ["unknown-key"])
    }

    @Test func `an article with a broken head is still read to its end`() async throws {
        let article = "---\ntitle: Example\nkind: gide\n---\nSee [it](code:97149).\n"
        let found = try await TinySite.diagnostics(["articles/example.md": article])
        #expect(found.map(\.rule.id) == ["unknown-value", "dangling-link"])
    }
}
