import Testing

@testable import Search

@Suite struct CorrectionTests {
    @Test(
        arguments: [
            ("manual", "manual", 0), ("manaul", "manual", 3), ("relase", "release", 2), ("relase", "relate", 3),
            ("chiken", "chicken", 3), ("cafine", "caffeine", 4), ("facia", "face", 4), ("proteen", "protein", 2),
            ("abcdef", "bacdfe", 6), ("abcd", "cbad", 6), ("therapy", "therapist", nil), ("ca", "abcd", nil),
            ("", "ab", 5), ("", "zz", 5),
        ] as [(String, String, Int?)])
    func `counts vowels and pairs for less than other letters`(left: String, right: String, cost: Int?) {
        #expect(SpellingCost.between(Array(left.utf16), Array(right.utf16), atMost: 6) == cost)
        #expect(SpellingCost.between(Array(right.utf16), Array(left.utf16), atMost: 6) == cost)
    }

    private func engine(_ texts: [String]) async throws -> SearchEngine {
        let pages = texts.enumerated().map { number, text in
            SampleSite.page("\(number).html", "Page", kind: "article", ("", "", text))
        }
        return try MemoryIndex(await buildIndex(of: SampleSite.analyzed(pages), jobs: 1)).engine()
    }

    @Test func `searches and marks what it says it searches`() async throws {
        var engine = try await engine([
            "release", "related", "relative", "relax", "relapse", "relate relating relation",
        ])
        let answer = try engine.answer("relase ")
        #expect(answer.corrections == [Answer.Correction(typed: "relase", used: "release")])
        #expect(answer.highlights == ["release"])
        #expect(answer.results.map(\.path) == ["0.html"])
    }

    @Test func `takes a word on many pages for the likelier one, but not at any price`() async throws {
        var engine = try await engine(["halt", "group", "grope"] + Array(repeating: "health group", count: 20))
        #expect(try engine.answer("healt ").corrections.map(\.used) == ["health"])
        #expect(try engine.answer("graup ").corrections.map(\.used) == ["group"])
        #expect(try engine.answer("groep ").corrections.map(\.used) == ["group"])
        var other = try await self.engine(["addition", "addiction", "addiction"])
        #expect(try other.answer("addittion ").corrections.map(\.used) == ["addition"])
    }

    @Test func `says both of two that are as good, and searches both`() async throws {
        var engine = try await engine(["tripling", "tipping", "tickling"])
        let answer = try engine.answer("tipling ")
        #expect(
            answer.corrections == [
                Answer.Correction(typed: "tipling", used: "tipping"),
                Answer.Correction(typed: "tipling", used: "tripling"),
            ])
        #expect(answer.highlights == ["tipping", "tripling"])
        #expect(Set(answer.results.map(\.path)) == ["0.html", "1.html"])
    }

    @Test func `names one form of a word`() async throws {
        var engine = try await engine(["unit", "units"])
        #expect(try engine.answer("unitz ").corrections.map(\.used) == ["unit"])
        #expect(try engine.answer("unitz ").highlights == ["unit", "units"])
    }

    @Test func `prefers the nearer word, then the more frequent one`() async throws {
        let texts = ["stroke", "stroke stove", "stove", "strike", "stroke"]
        let pages = texts.enumerated().map { number, text in
            SampleSite.page("\(number).html", "Page", kind: "article", ("", "", text))
        }
        var engine = try MemoryIndex(await buildIndex(of: SampleSite.analyzed(pages), jobs: 1)).engine()
        #expect(try engine.answer("strokke ").corrections == [Answer.Correction(typed: "strokke", used: "stroke")])
        #expect(try engine.answer("stroe ").corrections == [Answer.Correction(typed: "stroe", used: "stroke")])
        #expect(try engine.answer("tsroke ").corrections == [Answer.Correction(typed: "tsroke", used: "stroke")])
        #expect(try engine.answer("xyzzy 97l40").corrections.isEmpty)
    }

    @Test(
        arguments: [
            ("cash", "case"), ("cash policy", nil), ("forget", "force"), ("forget policy", nil),
            ("forget the", "force"),
            ("csae policy", "case"), ("caase policy", "case"), ("polcy case", "policy"),
            ("certifikasion policy", "certification"),
        ])
    func `takes a word for another less easily if the rest is understood`(query: String, used: String?) async throws {
        let pages = ["case", "force", "policy", "certification"].map { word in
            SampleSite.page("\(word).html", "Page", kind: "article", ("", "", word))
        }
        var engine = try MemoryIndex(await buildIndex(of: SampleSite.analyzed(pages), jobs: 1)).engine()
        #expect(try engine.answer(query + " ").corrections.first?.used == used)
    }
}
