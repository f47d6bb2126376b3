import Testing

@testable import Search

@Suite struct CorrectionTests {
    @Test(
        arguments: [
            ("manual", "manual", 0), ("manaul", "manual", 1), ("relase", "release", 1), ("chiken", "chicken", 1),
            ("abcdef", "bacdfe", 2), ("abcd", "cbad", 2), ("therapy", "therapist", nil), ("ca", "abcd", nil),
            ("", "ab", 2),
        ] as [(String, String, Int?)])
    func `counts what must be typed again`(left: String, right: String, distance: Int?) {
        #expect(EditDistance.between(Array(left.utf16), Array(right.utf16), atMost: 2) == distance)
        #expect(EditDistance.between(Array(right.utf16), Array(left.utf16), atMost: 2) == distance)
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
