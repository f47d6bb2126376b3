import Foundation
import SiteBuild
import Testing

/// The pages on which two codes stand side by side.
@Suite struct ComparisonTests {
    private static let confusedCode = """
        title: Massage
        summary: Classical strokes. See [manual therapy](97140.md).
        timing: untimed
        category: therapeutic-procedure
        medicare: {status: always-therapy, as_of: 2026-01-01, certainty: medium}
        confused_with: [{code: 97140, difference: "Strokes, not [a technique](97140.md)."}]
        use_when: [The strokes relax.]
        sources: [cpm5]
        """

    private func site(_ changes: [String: String?]) async throws -> [String: String] {
        let input = try TinySite.input(changes)
        return try await withTemporaryFolder { folder in
            let report = try await buildSite(from: input, to: folder, isStrict: false) { _ in }
            #expect(report.value != nil, "\(report.diagnostics)")
            return try contents(of: folder).filter { !$0.key.hasPrefix(".") }
                .mapValues { String(decoding: $0, as: UTF8.self) }
        }
    }

    private func comparisons(in site: [String: String]) -> [String] {
        site.keys.filter { $0.hasPrefix("compare/") }.sorted()
    }

    @Test func `a site without confusions and pairs compares nothing`() async throws {
        #expect(comparisons(in: try await site([:])) == [])
    }

    @Test func `one code that names another is enough, and both pages lead to the comparison`() async throws {
        let site = try await site(["codes/97124.yaml": Self.confusedCode])
        #expect(comparisons(in: site) == ["compare/97124-97140.html", "compare/index.html"])
        for code in ["97124", "97140"] {
            #expect(site["codes/\(code).html"]?.contains("href=\"../compare/97124-97140.html\"") == true, "\(code)")
        }
        #expect(site["codes/index.html"]?.contains("../compare/index.html") == true)
    }

    @Test func `a pair compares its codes, with a range on one side, but not with ranges on both`() async throws {
        let third = try #require(TinySite.content["codes/97124.yaml"])
        let pair = "title: T\nsummary: S.\ncertainty: high\n"
        let oneRange = try await site([
            "codes/97110.yaml": third, "pairs/a.yaml": "\(pair)codes: [\"97140\", 97110-97124]\n",
        ])
        #expect(
            comparisons(in: oneRange) == [
                "compare/97110-97140.html", "compare/97124-97140.html", "compare/index.html",
            ])
        #expect(oneRange["pairs/a.html"]?.contains("../compare/97110-97140.html") == true)
        #expect(oneRange["compare/97110-97140.html"]?.contains("../pairs/a.html") == true)
        let twoRanges = try await site([
            "codes/97110.yaml": third, "pairs/a.yaml": "\(pair)codes: [97110-97124, 97124-97140]\n",
        ])
        #expect(comparisons(in: twoRanges) == [])
    }

    @Test func `marks what differs, and links texts as on the page they were written for`() async throws {
        let page = try #require(try await site(["codes/97124.yaml": Self.confusedCode])["compare/97124-97140.html"])
        let rows = page.components(separatedBy: "<tbody").dropFirst()
        func row(_ label: String) -> String? { rows.first { $0.contains("<th scope=\"row\">\(label)") } }
        #expect(row("Billing")?.hasPrefix(" class=\"differs\">") == true)
        #expect(row("Category")?.hasPrefix(">") == true)
        #expect(row("Use it when")?.contains("<td><ul><li>The strokes relax.</li></ul></td>") == true)
        let link = "<a class=\"to-code\" href=\"../codes/97140.html\">a technique</a>"
        #expect(page.contains("Of 97140: Strokes, not \(link)."))
        #expect(page.contains("2 of "))
    }

    @Test func `holds the article about just the two, with identifiers of its own and one level down`() async throws {
        let article =
            "---\ntitle: Both\nkind: comparison\ncodes: [97124, 97140]\n---\n## Facts\n\nSee [above](#facts).\n"
        let site = try await site(["codes/97124.yaml": Self.confusedCode, "articles/both.md": article])
        let page = try #require(site["compare/97124-97140.html"])
        #expect(page.contains("<h3 id=\"article-facts\">Facts"))
        #expect(page.contains("href=\"#article-facts\">above</a>"))
        // The guide about both is only linked.
        #expect(page.contains("../articles/example.html"))
        #expect(!page.contains("<p>Text.</p>"))
    }
}
