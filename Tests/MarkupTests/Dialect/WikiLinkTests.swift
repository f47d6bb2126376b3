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
        #"\[[a]]"#, #"[\[a]]"#, "`[[a]]`", "[[]]", "[[a]", "[[a  \nb]]", "[[a\n\nb]]",
        "[[a|b", "[x [[a]]](b)", "[[*a*]]", "[[a]b]]",
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

    @Test func `an embed takes the place of the paragraph in which it is alone`() {
        #expect(
            tree("a\n\n![[97140#units]]\n\n- ![[b]]", ranges: true) == """
                paragraph 0..<1
                  text "a" 0..<1
                embed level=1 "97140#units" 3..<19
                list level=1 number=-1 21..<29
                  item number=-1 21..<29
                    embed level=1 "b" 23..<29
                """)
        #expect(read("![[a]]").diagnostics == [])
    }

    @Test func `an embed in a line, cell or heading is refused`() {
        expect("a 1️⃣![[97140#documentation]] b", reports: [("1️⃣", "embed-placement")])
        expect("1️⃣![[a]]\n2️⃣![[b]]", reports: [("1️⃣", "embed-placement"), ("2️⃣", "embed-placement")])
        expect("## 1️⃣![[a]]", reports: [("1️⃣", "embed-placement")])
        expect("| 1️⃣![[a]] |\n| --- |", reports: [("1️⃣", "embed-placement")])
        #expect(read("b ![[a]]").diagnostics.first?.help == "Put blank lines around it, or link with [[a]]")
    }

    @Test func `a definition that takes a wiki link away is reported`() {
        expect("1️⃣[[97140]] and [other]\n\n[97140]: /x\n[other]: /y", reports: [("1️⃣", "swallowed-wiki-link")])
    }
}
