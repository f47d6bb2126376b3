import Testing

@Suite struct WrappedMarkTests {
    @Test func `a citation may go on in the next line`() {
        #expect(
            tree("x [@cpm5\n§20.2.C; @bpm15\n§220] y\nz", ranges: true) == """
                paragraph 0..<36
                  text "x [" 0..<3
                  citation "cpm5" detail="§20.2.C" 3..<17
                  text "; " 17..<19
                  citation "bpm15" detail="§220" 19..<31
                  text "] y" 31..<34
                  softBreak 34..<35
                  text "z" 35..<36
                """)
    }

    @Test(arguments: [
        "[[manual\ntherapy]]", "> [[manual\n> therapy]]", "- a\n\n  [[manual\n  therapy]]", "*a [[manual\ntherapy]]*",
        "[[manual\r\ntherapy]]", "[@x] [[manual\ntherapy|so\nnamed]]", "a\n[[manual\ntherapy]]\nb",
    ])
    func `so may a wiki link, in quotes and lists as well`(text: String) {
        #expect(tree(text).contains(#"wikiLink "manual therapy""#))
    }

    @Test func `one may end where the next begins`() {
        let tree = tree("[@a\n§1] and [@b\n§2] and [[c\nd]].")
        #expect(tree.contains(#"citation "a" detail="§1""#))
        #expect(tree.contains(#"citation "b" detail="§2""#))
        #expect(tree.contains(#"wikiLink "c d""#))
    }

    @Test(arguments: [
        "[@a\\\nb]", "[@a  \nb]", "[@a\n\nb]", "[@a\n[b", "[@a\n`]`", "*[@a*\nb]", "[@a\n*b*]", "[a\nb]", "[[a\nb]",
        "[[a\n|b", "\\[@a\nb]", "[@a\nb", "- [@a\n- b]",
    ])
    func `what does not close stays as it is`(text: String) {
        let tree = tree(text)
        #expect(!tree.contains("citation"))
        #expect(!tree.contains("wikiLink"))
    }

    @Test func `other lines stay lines`() {
        #expect(html("a\nb [@c\nd] e\nf") == "<p>a\nb [<span class=\"citation\">c d</span>] e\nf</p>\n")
    }
}
