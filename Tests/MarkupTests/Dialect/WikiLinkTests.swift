import Testing

@Suite struct WikiLinkTests {
    @Test func `double brackets are a link, with a label behind a pipe`() {
        #expect(
            tree("[[97140]] and [[ myofascial release |*MFR* now]]", ranges: true) == """
                paragraph 0..<48
                  wikiLink "97140" 0..<9
                  text " and " 9..<14
                  wikiLink "myofascial release" 14..<48
                    emphasis 37..<42
                      text "MFR" 38..<41
                    text " now" 42..<46
                """)
    }

    @Test(arguments: [
        #"\[[a]]"#, #"[\[a]]"#, "`[[a]]`", "[[]]", "[[a]", "[[a\nb]]", "[[a|b", "[x [[a]]](b)", "[[*a*]]", "[[a]b]]",
    ])
    func `other brackets are none`(text: String) {
        #expect(!tree(text).contains("wikiLink"))
    }

    @Test func `targets may hold entities`() {
        #expect(tree("[[Q&amp;A]]").contains(#"wikiLink "Q&A""#))
    }

    @Test func `they work in cells with an escaped pipe`() {
        #expect(tree("| [[a\\|b]] |\n|-|").contains("wikiLink \"a\"\n        text \"b\""))
    }

    @Test func `the next link is found behind one that is not closed`() {
        #expect(tree("[[a|b [[c]]").contains(#"wikiLink "c""#))
    }

    @Test func `embeds are refused until they work`() {
        expect("a 1️⃣![[97140#documentation]] b", reports: [("1️⃣", "embed-not-available")])
        #expect(read("![[a]]").diagnostics.first?.help == "Link to it with [[a]]")
    }

    @Test func `a definition that takes a wiki link away is reported`() {
        expect("1️⃣[[97140]] and [other]\n\n[97140]: /x\n[other]: /y", reports: [("1️⃣", "swallowed-wiki-link")])
    }
}
