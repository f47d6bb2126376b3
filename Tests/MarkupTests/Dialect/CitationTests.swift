import Testing

@Suite struct CitationTests {
    @Test func `a citation names a source and a place in it`() {
        #expect(
            tree("x [@cpm5 §20.2.C]", ranges: true) == """
                paragraph 0..<18
                  text "x [" 0..<3
                  citation "cpm5" detail="§20.2.C" 3..<17
                  text "]" 17..<18
                """)
    }

    @Test func `semicolons divide citations`() {
        #expect(
            html("[@cpm5, §20.2; see b; @bpm15]")
                == #"<p>[<span class="citation">cpm5 §20.2; see b</span>; <span class="citation">bpm15</span>]</p>"#
                + "\n")
    }

    @Test(arguments: ["[@]", #"\[@a]"#, "`[@a]`", "[@a *b*]", "[@a", "[x [@a]](b)", "[a@b]"])
    func `other brackets are none`(text: String) {
        #expect(!tree(text).contains("citation"))
    }

    @Test func `one that does not end is reported where it begins`() {
        expect(
            "See 1️⃣[@cpm5 §20.2.\n\nAnd 2️⃣[@a *b*].",
            reports: [("1️⃣", "unclosed-citation"), ("2️⃣", "unclosed-citation")])
        expect(#"`[@a` and \[@b and [@] and [x [@a](b)"#, reports: [])
    }
}
