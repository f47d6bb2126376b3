import Diagnostics
import Foundation
import Search
import SiteBuild
import Testing

@Suite struct SearchPageTests {
    private func files(_ settings: String = "title: Tiny\ndescription: A small site.\n") async throws -> [String:
        String]
    {
        try await withTemporaryFolder { folder in
            _ = try await buildSite(from: TinySite.input(["site.yaml": settings]), to: folder, isStrict: false) { _ in }
            return try contents(of: folder).mapValues { String(decoding: $0, as: UTF8.self) }
        }
    }

    @Test func `every page has the box, and a link for those without scripting`() async throws {
        let pages = try await files().filter { $0.key.hasSuffix(".html") }
        for (path, html) in pages {
            let root = path.contains("/") ? "../" : ""
            #expect(html.contains("<a class=\"search-link\" href=\"\(root)search.html\">"), "\(path)")
            #expect(html.contains("src=\"\(root)assets/search-box.js\""), "\(path)")
        }
    }

    @Test func `the search page says what it needs, and leads to the lists instead`() async throws {
        let page = try #require(await files()["search.html"])
        #expect(page.contains("<noscript><p class=\"notice\">Searching needs scripting"))
        #expect(page.contains("<a href=\"codes/index.html\">Codes</a>"))
        #expect(page.contains("<a href=\"search.html\" aria-current=\"true\">Search</a>"))
    }

    @Test func `the site's synonyms are searched for each other`() async throws {
        let settings = "title: Tiny\ndescription: A small site.\n"
        for (site, isFound) in [(settings, false), (settings + "synonyms: {manual: [handmade]}\n", true)] {
            let files = try await files(site)
            var engine = try SearchEngine { Array((files[$0] ?? "").utf8) }
            let results = try engine.answer("handmade").results
            #expect(results.contains { $0.path == "codes/97140.html" } == isFound)
        }
    }

    @Test func `a browser is offered the search only where the site has an address`() async throws {
        let without = try await files()
        #expect(without["opensearch.xml"] == nil)
        #expect(without["codes/97140.html"]?.contains("rel=\"search\"") == false)

        let with = try await files(
            "title: Codes & more than sixteen\ndescription: D.\nbase_url: https://x.example/r/\n")
        #expect(
            with["opensearch.xml"] == """
                <?xml version="1.0" encoding="UTF-8"?>
                <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
                  <ShortName>Codes &amp; more tha</ShortName>
                  <Description>D.</Description>
                  <InputEncoding>UTF-8</InputEncoding>
                  <Image type="image/svg+xml">https://x.example/r/assets/icon.svg</Image>
                  <Url type="text/html" template="https://x.example/r/search.html?q={searchTerms}"/>
                </OpenSearchDescription>

                """)
        #expect(
            with["codes/97140.html"]?.contains(
                """
                <link rel="search" type="application/opensearchdescription+xml" title="Codes &amp; more than sixteen" \
                href="../opensearch.xml">
                """) == true)
    }
}
