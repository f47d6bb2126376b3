import Markup
import Testing

@Suite struct OutlineTests {
    @Test func `references come in document order, with the place of their targets`() {
        let text = """
            [a](code:97140 "t"), ![b](x.png) and [[c|d]], [@e §1], <https://f>, [](term:g)

            ```{codes} 97124
            ```
            """
        let outline = read(text).value.outline()
        let source = Array(text.utf8)
        let found = outline.references.map { reference in
            "\(reference.kind) \(outline.string(reference.target)) "
                + String(decoding: source[reference.source.range], as: UTF8.self)
        }
        #expect(
            found == [
                "link code:97140 code:97140", "image x.png x.png", "wikiLink c c", "citation e e",
                "link https://f <https://f>", "link term:g term:g", "listedCode 97124 97124",
            ])
    }

    @Test func `headings have their text without markup`() {
        let outline = read("## The *8-minute* `rule` {#rule}").value.outline()
        #expect(outline.headings.map { outline.string($0.text) } == ["The 8-minute rule"])
        #expect(outline.headings.map { outline.string($0.id) } == ["rule"])
    }

    @Test func `a long summary ends with a sentence, if one ends in it`() {
        let first = "Code 97140 stands for treatment by hand, see ch. 5 and what Dr. Smith wrote about it in full. "
        let outline = read(first + String(repeating: "More words ", count: 30) + ".").value.outline()
        #expect(outline.string(outline.summary) + " " == first)
    }

    @Test func `the summary is the first paragraph, cut at a word`() {
        let long = String(repeating: "Wörter ", count: 60)
        let outline = read("# T\n\nA *short* one.\n\nMore").value.outline()
        #expect(outline.string(outline.summary) == "A short one.")
        let cut = read(long).value.outline()
        #expect(cut.string(cut.summary).hasSuffix("Wörter…"))
        #expect(cut.summary.count < 245)
        #expect(cut.wordCount == 60)
    }

    @Test func `a long word is cut between characters`() {
        let outline = read(String(repeating: "日", count: 200)).value.outline()
        #expect(outline.string(outline.summary).dropLast().allSatisfy { $0 == "日" })
    }
}
