import Foundation
import SiteBuild
import Testing

/// What surrounds a page: how search engines are spoken to, and the part of the site beside it.
@Suite struct PageShellTests {
    private func page(_ path: String, _ changes: [String: String?] = [:]) async throws -> String {
        let input = try TinySite.input(changes)
        return try await withTemporaryFolder { folder in
            _ = try await buildSite(from: input, to: folder, isStrict: false) { _ in }
            return String(decoding: try contents(of: folder)[path] ?? [], as: UTF8.self)
        }
    }

    @Test(arguments: [("internal", true), ("public", false)])
    func `search engines are asked to stay away from an internal site`(profile: String, isHidden: Bool) async throws {
        let site = "title: Tiny\ndescription: A small site.\nprofile: \(profile)\n"
        let html = try await page("codes/97140.html", ["site.yaml": site])
        #expect(html.contains("<meta name=\"robots\" content=\"noindex\">") == isHidden)
    }

    @Test func `an unknown profile is reported with what there is`() async throws {
        let site = "title: Tiny\ndescription: A small site.\nprofile: intern\n"
        let found = try await TinySite.diagnostics(["site.yaml": site])
        #expect(found.map(\.rule.id) == ["unknown-value"])
        #expect(found.first?.message.contains("internal") == true)
    }

    @Test func `a page shows the pages of its own group, and the other groups closed`() async throws {
        let other =
            "title: Hot pack\nsummary: Heat.\ntiming: untimed\ncategory: supervised-modality\n"
            + "medicare: {status: bundled, as_of: 2026-01-01, certainty: high}\nsources: [cpm5]\n"
        let html = try await page("codes/97140.html", ["codes/97010.yaml": other])
        let tree = try #require(html.firstMatch(of: /<nav class="section-tree"[\s\S]*?<\/nav>/)).0
        #expect(tree.contains("<a href=\"97140.html\" aria-current=\"page\">"))
        #expect(tree.contains("<a href=\"97124.html\">"))
        #expect(tree.contains("<a href=\"index.html#supervised-modality\">Supervised modality</a>"))
        #expect(!tree.contains("97010"))
    }

    @Test func `templates in the content's folder theme take the place of those that came with the program`()
        async throws
    {
        let html = try await page(
            "codes/97140.html",
            ["theme/code.mustache": "{{<original/code}}{{$hero}}<h1>Our {{code}}</h1>{{/hero}}{{/original/code}}"])
        #expect(html.contains("<h1>Our 97140</h1>"))
        #expect(html.contains("<dl class=\"facts\">"))
        let found = try await TinySite.diagnostics(["theme/term.mustache": "{{titel}}"])
        #expect(found.map { $0.range?.path.text } == ["content/theme/term.mustache"])
    }

    @Test func `of a large group a page shows the stretch around it`() async throws {
        var terms: [String: String?] = [:]
        for number in 10..<60 {
            terms["terms/t-\(number).yaml"] = "name: T \(number)\narea: coding\ndefinition: A term.\n"
        }
        for (page, shown) in [("t-10", 10..<23), ("t-30", 24..<37), ("t-59", 47..<60)] {
            let html = try await self.page("terms/\(page).html", terms)
            let tree = try #require(html.firstMatch(of: /<nav class="section-tree"[\s\S]*?<\/nav>/)).0
            let found = tree.matches(of: /href="t-(\d+)\.html"/).compactMap { Int($0.1) }
            #expect(found == Array(shown), "on \(page)")
            #expect(tree.contains("37 more"))
        }
    }
}
