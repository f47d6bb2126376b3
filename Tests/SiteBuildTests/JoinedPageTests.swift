import Foundation
import Linking
import SiteBuild
import Testing

/// What other pages say, on the built page: embeds, mentions, and where they are linked.
@Suite struct JoinedPageTests {
    private func site(_ changes: [String: String]) async throws -> [String: String] {
        let input = try TinySite.input(changes)
        return try await withTemporaryFolder { folder in
            let report = try await buildSite(from: input, to: folder, isStrict: false) { _ in }
            #expect(!report.diagnostics.containErrors, "\(report.diagnostics)")
            return try contents(of: folder).filter { !$0.key.hasPrefix(".") }
                .mapValues { String(decoding: $0, as: UTF8.self) }
        }
    }

    private static let guidance = """
        ## Units

        Text of [below](#more), [[97124]] and *units*[^n].

        ### More

        See [it](../articles/example.md).

        ## Other

        Not this.

        [^n]: Note.
        """

    @Test func `an embed shows a section with a link to its origin`() async throws {
        let article =
            "---\ntitle: Showing\nkind: guide\ncodes: [97140]\n---\n### Units\n\n![[97140#units]]\n\n## More\n\nEnd.\n"
        let pages = try await site(["codes/97140.md": Self.guidance, "articles/deep/show.md": article])
        let page = try #require(pages["articles/deep/show.html"])
        let start = try #require(page.range(of: "<div class=\"embed\" data-search=\"skip\">"))
        let end = try #require(page.range(of: "<p class=\"embed-origin\">"))
        #expect(
            page[start.upperBound..<end.lowerBound] == """

                <p>Text of <a class="to-code" href="../../codes/97140.html#more">below</a>, \
                <a class="to-code" href="../../codes/97124.html">97124</a> and <em>units</em>\
                <sup class="footnote-ref"><a href="../../codes/97140.html#fn1" \
                aria-label="Footnote 1 on the text's own page">1</a></sup>.</p>
                <h4>More</h4>
                <p>See <a class="to-article" href="../example.html">it</a>.</p>

                """)
        #expect(page.contains("From <a href=\"../../codes/97140.html#units\">97140 Manual therapy, Units</a></p>"))
        #expect(page.matches(of: /id="more"/).count == 1)
        #expect(page.matches(of: /id="units"/).count == 1)
    }

    @Test func `an embed within an embed is shown, and fields are a list`() async throws {
        let files = [
            "articles/a.md": "---\ntitle: First\nkind: guide\ncodes: [97140]\n---\n![[Second]]\n",
            "articles/b.md":
                "---\ntitle: Second\nkind: guide\ncodes: [97140]\n---\nBefore.\n\n![[97140#denials]]\n\n![[97140]]\n",
            "codes/97140.yaml": (TinySite.content["codes/97140.yaml"] ?? "") + "\ndenials: [One., Two.]\n",
        ]
        let page = try #require(try await site(files)["articles/a.html"])
        #expect(page.matches(of: /<div class="embed"/).count == 3)
        #expect(page.contains("<ul>\n<li>One.</li>\n<li>Two.</li>\n</ul>"))
        #expect(page.contains("<p>Skilled hands-on treatment.</p>\n<p class=\"embed-origin\">"))
    }

    @Test func `what an embedded text names is not what the page names`() async throws {
        let files = [
            "codes/97140.md": Self.guidance,
            "articles/a.md": "---\ntitle: Showing\nkind: guide\ncodes: [97140]\n---\n![[97140#units]]\n",
        ]
        let pages = try await site(files)
        let shown = try #require(pages["codes/97140.html"]?.mentionedIn)
        #expect(shown.contains("articles/a.html"))
        let linked = try #require(pages["codes/97124.html"]?.mentionedIn)
        #expect(linked.contains("codes/97140.html#units") || linked.contains("href=\"97140.html#units\""))
        #expect(!linked.contains("articles/a.html"))
    }

    @Test func `a term is linked once in a section of a record's page, not once in each field`() async throws {
        let code = (TinySite.content["codes/97140.yaml"] ?? "").replacing("Skilled", with: "A unit of")
        let more = "\nuse_when: [One unit., Two units.]\nnot_when: [No unit.]\ndenials: [The unit.]\n"
        let unit = "name: Unit\narea: billing\ndefinition: What is counted.\ncodes: [97140]\n"
        let page = try #require(
            try await site(["codes/97140.yaml": code + more, "terms/unit.yaml": unit])["codes/97140.html"])
        #expect(page.matches(of: /class="mention to-term" href="..\/terms\/unit.html"/).count == 3)
        #expect(page.contains("Two units."))
    }

    @Test func `a long list of mentions is folded, then cut`() async throws {
        var files: [String: String] = [:]
        for number in 0..<70 {
            files["articles/a\(10 + number).md"] =
                "---\ntitle: T\(number)\nkind: guide\ncodes: [97124]\n---\nOf 97140.\n"
        }
        let list = try #require(try await site(files)["codes/97140.html"]?.mentionedIn)
        #expect(list.contains("<h3>Articles <span class=\"mention-count\">70</span></h3>"))
        #expect(list.contains("<summary>35 more</summary>"))
        #expect(list.contains("<p class=\"unlisted\">30 more are not listed.</p>"))
        #expect(list.matches(of: /<li>/).count == Backlinks.mostOfKind)
        #expect(list.contains("<p class=\"mention-sentence\">Of <mark>97140</mark>.</p>"))
    }

    @Test func `an entry of the glossary's page can be linked, a group of a list cannot`() async throws {
        let unit = "name: Unit\narea: billing\ndefinition: What is counted.\ncodes: [97140]\n"
        func article(_ link: String) -> String {
            "---\ntitle: Example\nkind: guide\ncodes: [97124, 97140]\n---\n[x](\(link))\n"
        }
        let pages = try await site([
            "terms/unit.yaml": unit, "articles/example.md": article("../glossary.html#term-unit"),
        ])
        #expect(pages["articles/example.html"]?.contains("href=\"../glossary.html#term-unit\"") == true)
        func messages(_ link: String) async throws -> [String] {
            try await TinySite.diagnostics(["terms/unit.yaml": unit, "articles/example.md": article(link)]).map(
                \.message)
        }
        #expect(
            try await messages("../glossary.html#term-unti")
                == ["Glossary has no section #term-unti; did you mean term-unit?"])
        #expect(
            try await messages("../codes/index.html#therapeutic-procedure")
                == ["The parts of the page Codes come and go with the records in them"])
    }
}

extension String {
    /// The section that lists what names the page.
    fileprivate var mentionedIn: String? {
        guard let start = range(of: "<section class=\"mentioned-in\""),
            let end = self[start.upperBound...].range(of: "</section>")
        else { return nil }
        return String(self[start.lowerBound..<end.lowerBound])
    }
}
