import Testing

@testable import Search

@Suite struct BuildIndexTests {
    @Test func `makes the same files of the same pages, whatever their order and the number of jobs`() async {
        let pages = SampleSite.analyzed()
        let files = await buildIndex(of: pages, jobs: 1, settings: .manyParts)
        #expect(await buildIndex(of: pages.reversed(), jobs: 4, settings: .manyParts) == files)
    }

    @Test func `gives a small site one file beside the positions`() async {
        let files = await buildIndex(of: SampleSite.analyzed(), jobs: 2)
        #expect(files.count == 2)
        #expect(files.contains { $0.path == "search/root.js" })
    }

    @Test func `names files for what is in them`() async throws {
        for file in await buildIndex(of: SampleSite.analyzed(), jobs: 2, settings: .manyParts)
        where file.path != "search/root.js" {
            let parts = try #require(Part.parts(ofFile: file.bytes))
            #expect(parts.map { "search/\($0.name).js" } == [file.path])
            for part in parts { #expect(throws: Never.self) { try part.checked() } }
        }
    }

    @Test func `leaves the files alone that an edited page does not concern`() async {
        var pages = SampleSite.pages
        let before = await buildIndex(of: SampleSite.analyzed(pages), jobs: 2, settings: .manyParts)
        pages[3].sections[0].text += " Kinesiotape is another thing.".utf8
        let after = await buildIndex(of: SampleSite.analyzed(pages), jobs: 2, settings: .manyParts)
        // The page became longer by a third, so its own words weigh less; those of other pages weigh what they did.
        // What shares a name with a changed part has a new one too; of so few parts that is a third.
        let kept = Set(before.map(\.path)).intersection(after.map(\.path))
        #expect(kept.count > before.count / 2, "\(kept.count) of \(before.count) files are as they were")
        #expect(before != after)
    }

    @Test func `puts the page first that counts as the shorter one`() async throws {
        let text = Array(("units" + String(repeating: " and what they mean", count: 20)).utf8)
        let sections = [SearchSection(anchor: "", heading: "", text: text)]
        let pages = [(.wholeAnswer, "b.html"), (.usual, "a.html"), (.leadsElsewhere, "c.html")].map {
            (extent: SearchPage.Extent, path) in
            SearchPage(path: path, title: "", kind: "article", sections: sections, extent: extent)
        }
        var engine = try MemoryIndex(await buildIndex(of: SampleSite.analyzed(pages), jobs: 1)).engine()
        #expect(try engine.paths("units") == ["b.html", "a.html", "c.html"])
    }

    @Test func `builds for no pages, and for pages without words`() async throws {
        for pages in [[], [SearchPage(path: "a.html", title: "", kind: "")]] {
            var engine = try MemoryIndex(await buildIndex(of: SampleSite.analyzed(pages), jobs: 2)).engine()
            #expect(try engine.answer("manual \"therapy units\" -97140 9").results.isEmpty)
        }
    }

    @Test func `keeps where words stand through cut lists`() async throws {
        var engine = try MemoryIndex(
            await buildIndex(of: SampleSite.analyzed(), jobs: 2, settings: .manyParts)
        ).engine()
        // All filler pages have the phrase; the lists of its words hold only some of them.
        #expect(try engine.answer("manual \"nothing more\"").total > 0)
        #expect(try engine.answer("97140 \"see 97140\"").total == 90)
        #expect(try engine.answer("\"see 97140\"").total == 90)
        #expect(try engine.answer("page -number").results.allSatisfy { !$0.path.contains("filler") })
    }
}
