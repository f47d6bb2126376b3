import Testing

@Suite struct DefinitionListTests {
    @Test func `lines that begin with a colon are meanings of the term above`() {
        #expect(
            html("Timed code\n: Billed *by* minutes\n  and units\n: second\n\nOther\n\n: third") == """
                <dl>
                <dt>Timed code</dt>
                <dd>Billed <em>by</em> minutes
                and units</dd>
                <dd>second</dd>
                <dt>Other</dt>
                <dd>third</dd>
                </dl>

                """)
    }

    @Test func `nodes know their places`() {
        #expect(
            tree("- T\n  : m", ranges: true) == """
                list level=1 number=-1 0..<9
                  item number=-1 0..<9
                    definitionList 2..<9
                      definitionTerm 2..<3
                        text "T" 2..<3
                      definitionMeaning 6..<9
                        text "m" 8..<9
                """)
    }

    @Test(arguments: [": a", "a\n:b", #"a\#n\: b"#, "two\nlines\n\n: b", "- a\n\n: b", "# a\n\n: b"])
    func `other colons are text`(text: String) {
        #expect(!tree(text).contains("definition"))
    }

    @Test func `two lists with text between are two`() {
        #expect(tree("a\n: b\n\nx\n\ny\n\nc\n: d").components(separatedBy: "definitionList").count == 3)
    }
}
