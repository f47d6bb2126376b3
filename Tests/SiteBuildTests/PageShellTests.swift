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

    @Test func `a page tells its first names; the words of staff beyond them are for search alone`() async throws {
        let names = (1...9).map { "alias\($0)" }.joined(separator: ", ")
        let article = "---\ntitle: Example\nkind: guide\ncodes: [97140]\naliases: [\(names)]\n---\nText.\n"
        let html = try await page("articles/example.html", ["articles/example.md": article])
        #expect(html.contains("<span class=\"alias\">alias8</span>"))
        #expect(!html.contains("alias9"))
    }

    @Test func `the guidance of a code comes before its lists, and the contents lead to its sections`() async throws {
        let code = try #require(TinySite.content["codes/97140.yaml"]) + "\ncontent: [Glides of a joint.]\n"
        let guidance = "## Units {#units}\n\nMinutes count.\n"
        let html = try await page("codes/97140.html", ["codes/97140.yaml": code, "codes/97140.md": guidance])
        let prose = try #require(html.firstRange(of: "id=\"guidance\""))
        let list = try #require(html.firstRange(of: "<section id=\"content-of-a-session\""))
        #expect(prose.lowerBound < list.lowerBound)
        #expect(html.contains("<li><a href=\"#units\">Units</a></li>"))
    }

    /// What programs read of a page: the entries of the graph by their type.
    private func graph(_ path: String, _ changes: [String: String?] = [:]) async throws -> [String: [String: Any]] {
        let html = try await page(path, changes)
        let block = try #require(html.firstMatch(of: /<script type="application\/ld\+json">([^<]*)<\/script>/))
        let data = try #require(JSONSerialization.jsonObject(with: Data(block.1.utf8)) as? [String: Any])
        #expect(data["@context"] as? String == "https://schema.org")
        let entries = try #require(data["@graph"] as? [[String: Any]])
        return Dictionary(entries.map { ($0["@type"] as? String ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    }

    @Test func `a code is a number of a coding system to programs, with our title`() async throws {
        let site = "title: Tiny\ndescription: A small site.\nbase_url: https://x.example/\n"
        let entries = try await graph("codes/97140.html", ["site.yaml": site])
        let about = try #require(entries["WebPage"]?["about"] as? [String: Any])
        #expect(about["codeValue"] as? String == "97140")
        #expect(about["codingSystem"] as? String == "CPT")
        #expect(about["name"] as? String == "Manual therapy")
        #expect(about["url"] as? String == "https://x.example/codes/97140.html")
    }

    @Test func `the breadcrumbs are numbered from the home page to the page itself`() async throws {
        let entries = try await graph("codes/97140.html")
        let items = try #require(entries["BreadcrumbList"]?["itemListElement"] as? [[String: Any]])
        #expect(items.compactMap { $0["position"] as? Int } == [1, 2, 3])
        #expect(items.compactMap { $0["name"] as? String } == ["Home", "Codes", "97140 Manual therapy"])
        #expect(items.compactMap { $0["item"] as? String } == ["../index.html", "index.html", "97140.html"])
    }

    @Test func `an article says what it is about, who wrote it and when it was last read`() async throws {
        let article = """
            ---
            title: Example
            kind: guide
            description: In short.
            codes: ["97124", "97140"]
            owner: The desk
            last_reviewed_on: 2026-01-05
            ---
            Text.
            """
        let entry = try #require(try await graph("articles/example.html", ["articles/example.md": article])["Article"])
        #expect(entry["headline"] as? String == "Example")
        #expect(entry["dateModified"] as? String == "2026-01-05")
        #expect((entry["author"] as? [String: Any])?["name"] as? String == "The desk")
        let about = try #require(entry["about"] as? [[String: Any]])
        #expect(about.compactMap { $0["codeValue"] as? String } == ["97124", "97140"])
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
