import Testing

@Suite struct FootnoteTests {
    @Test func `footnotes are numbered by first use and stand at the end`() {
        #expect(
            tree("One[^a] two[^b] one[^A].\n\n[^b]: Second[^c].\n[^a]: *First*\nmore\n\n[^c]: Third") == """
                paragraph
                  text "One"
                  footnoteReference number=1 detail="a"
                  text " two"
                  footnoteReference number=2 detail="b"
                  text " one"
                  footnoteReference number=1 detail="A"
                  text "."
                footnoteDefinition number=1 detail="a"
                  paragraph
                    emphasis
                      text "First"
                    softBreak
                    text "more"
                footnoteDefinition number=2 detail="b"
                  paragraph
                    text "Second"
                    footnoteReference number=3 detail="c"
                    text "."
                footnoteDefinition number=3 detail="c"
                  paragraph
                    text "Third"
                """)
    }

    @Test func `indented blocks belong to a footnote`() {
        let text = "a[^x]\n\n[^x]:\n    - list\n\n    | a |\n    | - |\n\nb"
        #expect(
            tree(text, ranges: true) == """
                paragraph 0..<5
                  text "a" 0..<1
                  footnoteReference number=1 detail="x" 1..<5
                paragraph 46..<47
                  text "b" 46..<47
                footnoteDefinition number=1 detail="x" 7..<45
                  list level=1 number=-1 17..<24
                    item number=-1 17..<24
                      paragraph 19..<23
                        text "list" 19..<23
                  table 29..<44
                    tableRow level=1 29..<34
                      tableCell number=1 31..<32
                        text "a" 31..<32
                """)
    }

    @Test func `each use has a link back`() {
        let html = html("a[^x] b[^x]\n\n[^x]: c")
        #expect(html.contains(##"<a href="#fn1" id="fnref1-2">1</a>"##))
        #expect(html.contains(##"<a href="#fnref1" class="footnote-backref">↩</a> <a href="#fnref1-2""##))
    }

    @Test func `definitions may stand in quotes and below text`() {
        #expect(html("> [^q]: in a quote\n\na[^q][^r]\n[^r]: below").contains("<p>in a quote <a"))
    }

    @Test func `code that looks like a definition stays code`() {
        #expect(html("`[^x]: a`\n\n    [^x]: b") == "<p><code>[^x]: a</code></p>\n<pre><code>[^x]: b\n</code></pre>\n")
    }

    @Test func `undefined, unused and repeated footnotes are reported`() {
        expect(
            "a1️⃣[^nott] b[^note]\n\n[^note]: x\n2️⃣[^other]: y\n3️⃣[^NOTE]: z",
            reports: [("1️⃣", "undefined-footnote"), ("2️⃣", "unused-footnote"), ("3️⃣", "unused-footnote")])
        #expect(messages("a[^nott] b[^note]\n\n[^note]: x") == ["Footnote nott is not defined; did you mean note?"])
    }

    @Test func `escaped brackets are no footnote`() {
        expect(#"a\[^x]"#, reports: [])
    }
}
