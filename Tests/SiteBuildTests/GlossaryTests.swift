import Foundation
import Linking
import SiteBuild
import Testing

@Suite struct GlossaryTests {
    /// Two techniques and a term that share a name; one technique is disputed, one has no code.
    private static let glossary: [String: String] = [
        "techniques/needling.yaml": """
        name: Dry needling
        abbreviation: DN
        aliases: [needling]
        group: needling
        definition: A thin needle in a tight band, never 97140.
        codes:
          - {code: "97140", when: The payer says so., unless: A drug is injected., certainty: disputed}
        positions:
          - {held_by: A payer, claim: Not covered.}
        look_alikes:
          - {term: cupping, difference: Cups pull the skin.}
        """,
        "techniques/cupping.yaml": """
        name: Cupping
        aliases: [{text: needling, exact_case: true}]
        group: needling
        definition: Cups on the skin & *more*.
        """,
        "terms/unit.yaml": "name: Unit\narea: billing\ndefinition: What is counted.\ncodes: [\"97124\"]\n",
    ]

    private func site(_ changes: [String: String] = [:], listsBackwards: Bool = false) async throws -> [String: String]
    {
        let content = Self.glossary.merging(changes) { $1 }
        let input = try TinySite.input(content, listsBackwards: listsBackwards)
        return try await withTemporaryFolder { folder in
            let report = try await buildSite(from: input, to: folder, isStrict: false) { _ in }
            #expect(!report.diagnostics.containErrors)
            return try contents(of: folder).filter { !$0.key.hasPrefix(".") }
                .mapValues { String(decoding: $0, as: UTF8.self) }
        }
    }

    @Test func `every link of every page leads to a file and a place`() async throws {
        let site = try await site()
        for (path, page) in site where path.hasSuffix(".html") {
            for match in page.matches(of: /(?:href|src)="([^":]*)"/) {
                let parts = match.1.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                let file = parts[0].isEmpty ? path : try #require(SitePath(path).resolving(parts[0])).text
                let found = try #require(site[file], "\(path) links to \(match.1)")
                if parts.count == 2 { #expect(found.contains("id=\"\(parts[1])\""), "\(path) links to \(match.1)") }
            }
        }
    }

    @Test func `the glossary has each entry once, and its other names refer to it`() async throws {
        let page = try #require(try await site()["glossary.html"])
        #expect(page.matches(of: /<dfn>/).count == 3)
        #expect(page.contains("Dry needling</a></dfn> <span class=\"abbreviation\">DN</span>"))
        #expect(page.contains("<dt>DN</dt>\n<dd>see <a href=\"#term-needling\">Dry needling</a>"))
        let both = "<a href=\"#term-cupping\">Cupping</a> <a href=\"#term-needling\">Dry needling</a>"
        #expect(page.contains("<dt>needling</dt>\n<dd>see \(both)"))
    }

    @Test func `data say in plain words what pages say, without the marks of citations`() async throws {
        let text = "Cups [@manual; @manual §2] or [](code:97140), [[97124]] and [hands](code:97140). [@manual]"
        let site = try await site([
            "sources/manual.yaml":
                "title: The manual\nshort_title: Manual\npublisher: P\nretrieval: seen-in-copy\nrights: contains-licensed-text\n",
            "techniques/cupping.yaml": "name: Cupping\ngroup: needling\ndefinition: \"\(text)\"\n",
        ])
        let words = "Cups or 97140, 97124 and hands."
        for path in ["data/techniques.json", "techniques/cupping.html"] {
            #expect(try #require(site[path]).contains("\"\(words)\""), "\(path)")
        }
    }

    @Test func `the table says when, when not, how sure, and who says what`() async throws {
        let page = try #require(try await site()["techniques/by-code.html"])
        for text in ["The payer says so.", "A drug is injected.", "Disputed", "A payer", "Not covered."] {
            #expect(page.contains(text), "\(text)")
        }
    }

    @Test func `a guide holds its group, and only groups with techniques have one`() async throws {
        let site = try await site()
        let guide = try #require(site["techniques/guide-needling.html"])
        #expect(guide.contains("No code of this site") && guide.contains("Cups pull the skin."))
        #expect(site.keys.count { $0.hasPrefix("techniques/guide-") } == 1)
    }

    @Test func `what one technique says of another stands on both pages`() async throws {
        let site = try await site()
        for path in ["techniques/needling.html", "techniques/cupping.html"] {
            #expect(site[path]?.contains("Cups pull the skin.") == true, "\(path)")
        }
    }

    @Test func `what another technique says is not taken for what that other one is`() async throws {
        let site = try await site()
        #expect(site["techniques/cupping.html"]?.contains("Its page says of Cupping: Cups pull the skin.") == true)
        #expect(site["techniques/needling.html"]?.contains("Its page says") == false)
    }

    @Test func `a page cannot take the name of the table`() async throws {
        let technique = "name: By code\ngroup: massage\ndefinition: A name.\n"
        let found = try await TinySite.diagnostics(["techniques/by-code.yaml": technique])
        #expect(found.filter { $0.severity == .error }.map(\.rule.id) == ["reserved-name"])
    }

    // MARK: For programs

    /// The block of JSON-LD on a page that is about entries of the glossary: the first is about the page.
    private func structuredData(_ page: String?) throws -> [String: Any] {
        let blocks = try #require(page).matches(of: /<script type="application\/ld\+json">([^<]*)<\/script>/)
        try #require(blocks.count == 2)
        return try #require(JSONSerialization.jsonObject(with: Data(blocks[1].1.utf8)) as? [String: Any])
    }

    @Test func `structured data has relative addresses, and whole ones where the site knows its own`() async throws {
        let term = try structuredData(try await site()["techniques/needling.html"])
        #expect(term["url"] as? String == "needling.html")
        #expect(term["inDefinedTermSet"] as? String == "../glossary.html")
        #expect(term["termCode"] as? String == "DN")
        let settings = "title: T\ndescription: D.\nbase_url: https://x.example/\n"
        let set = try structuredData(try await site(["site.yaml": settings])["glossary.html"])
        #expect(set["@id"] as? String == "https://x.example/glossary.html")
        let terms = try #require(set["hasDefinedTerm"] as? [[String: Any]])
        #expect(terms.compactMap { $0["name"] as? String } == ["Cupping", "Dry needling", "Unit"])
    }

    @Test func `a text cannot end the element of structured data`() async throws {
        let name = "techniques/cupping.html"
        let odd = "name: Cups </script><b>\ngroup: needling\ndefinition: Cups.\n"
        let term = try structuredData(try await site(["techniques/cupping.yaml": odd])[name])
        #expect(term["name"] as? String == "Cups </script><b>")
    }

    @Test func `the data holds every record with text and HTML`() async throws {
        let json = try #require(try await site()["data/techniques.json"])
        let data = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let records = try #require(data["records"] as? [[String: Any]])
        #expect(records.compactMap { $0["id"] as? String } == ["cupping", "needling"])
        let mapping = try #require((records[1]["codes"] as? [[String: Any]])?.first)
        #expect(mapping["certainty"] as? String == "disputed")
        #expect((mapping["unless"] as? [String: String])?["text"] == "A drug is injected.")
    }

    @Test func `cross-references and previews lead to pages`() async throws {
        let site = try await site()
        let json = try #require(site["fascia.xref.json"])
        let data = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let urls = try #require(data["references"] as? [[String: String]]).compactMap { $0["url"] }
        #expect(urls.contains("techniques/needling.html"))
        #expect(urls.allSatisfy { site[String($0.prefix { $0 != "#" })] != nil })
        let script = try #require(site["assets/previews.js"])
        let call = try #require(script.wholeMatch(of: /fascia\.previews\(([\s\S]*)\);\n/))
        let cards = try #require(JSONSerialization.jsonObject(with: Data(call.1.utf8)) as? [String: [String]])
        #expect(cards["techniques/needling"]?.prefix(2) == ["Dry needling", "Technique"])
        #expect(cards.keys.allSatisfy { site[$0 + ".html"] != nil })
    }

    @Test func `the order of the files does not matter`() async throws {
        #expect(try await site() == site(listsBackwards: true))
    }
}
