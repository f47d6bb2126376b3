import Markup
import Testing

@Suite struct SectionTests {
    /// Each heading with the plain text of what its section holds.
    private func sections(_ text: String) -> [String] {
        let document = read(text).value
        return document.sections().map { section in
            let heading = document.plainText(of: section.heading..<section.nodes.lowerBound)
            let body = document.plainText(of: section.nodes)
            return String(decoding: heading + Array(":".utf8) + body, as: UTF8.self)
        }
    }

    @Test func `a section goes up to the next heading that is not lower`() {
        #expect(sections("a\n\n# B\n\nc\n\n## D\n\ne\n\n# F\n\ng") == ["B:cDe", "D:e", "F:g"])
    }

    @Test func `a heading in a quote or list has what stands with it there`() {
        #expect(sections("## A\n\nb\n\n- # C\n  d\n- e\n\nf") == ["A:bCdef", "C:d"])
        #expect(sections("## A\n\n> # B\n> c\n\nd") == ["A:Bcd", "B:c"])
    }

    @Test func `footnotes belong to no section`() {
        #expect(sections("# A\n\nb[^1]\n\n[^1]: c") == ["A:b"])
    }

    @Test func `the outline knows where a section ends in the source`() {
        let text = "# A\n\nb\n\n# C\n\nd"
        let outline = read(text).value.outline()
        #expect(outline.headings.map(\.sectionEnd) == [8, .max])
    }

    @Test func `a part is a document of its own`() {
        let document = read("# A\n\n*b* c\n\n# D").value
        let section = document.sections()[0]
        #expect(html(document.part(section.nodes)) == "<p><em>b</em> c</p>\n")
    }

    @Test func `many headings are no matter`() {
        let text = (0..<20_000).map { "\(String(repeating: "#", count: $0 % 6 + 1)) h\n\n" }.joined()
        #expect(read(text).value.sections().count == 20_000)
    }
}
