import Search
import Testing

@Suite struct RoundTripTests {
    @Test func `what was indexed is found, wherever the word stands`() async throws {
        let pages = [
            SearchPage(
                path: "codes/97140.html", title: "97140 Manual therapy", kind: "Code",
                names: [SearchName("97140", .identifier)],
                sections: [SearchSection(anchor: "use", heading: "Use", text: Array("Hands on the patient.".utf8))]),
            SearchPage(path: "terms/unit.html", title: "Unit", kind: "Term", summary: "A count of time."),
        ]
        let files = await buildIndex(of: pages.map(SearchAnalyzer().analyze), jobs: 2)
        let bytes = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
        var engine = try SearchEngine { path in try #require(bytes[path]) }
        #expect(try engine.answer("97140").results.map(\.path) == ["codes/97140.html"])
        #expect(try engine.answer("hands").results.map(\.anchor) == ["use"])
        #expect(try engine.answer("time").results.map(\.path) == ["terms/unit.html"])
        #expect(try engine.answer("absent").results.isEmpty)
    }
}
