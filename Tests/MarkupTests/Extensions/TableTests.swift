import Testing

@Suite struct TableTests {
    @Test func `a table is a head row, a delimiter row and rows`() {
        #expect(
            html("| Code | Timed |\n| :-- | --: |\n| 97140 | *yes* |") == """
                <table>
                <thead>
                <tr>
                <th align="left">Code</th>
                <th align="right">Timed</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td align="left">97140</td>
                <td align="right"><em>yes</em></td>
                </tr>
                </tbody>
                </table>

                """)
    }

    @Test func `nodes know where rows and cells stand`() {
        #expect(
            tree("> text\n> | a | **b** |\n> |---|---|\n> | c\\|d | |", ranges: true) == #"""
                blockQuote 0..<47
                  paragraph 2..<6
                    text "text" 2..<6
                  table 9..<47
                    tableRow level=1 9..<22
                      tableCell number=1 11..<12
                        text "a" 11..<12
                      tableCell number=1 15..<20
                        strong 15..<20
                          text "b" 17..<18
                    tableRow 37..<47
                      tableCell 39..<43
                        text "c" 39..<40
                        text "|d" 41..<43
                      tableCell 46..<46
                """#)
    }

    @Test(arguments: [
        "| a | b |\n| --- |", "| a |", "a\n:-:", "| a |\n---", "    | a |\n    | - |", "```\n| a |\n| - |\n```",
    ])
    func `what only looks like a table is none`(text: String) {
        #expect(!tree(text).contains("table"))
    }

    @Test func `hyphens below a table are a rule`() {
        #expect(tree("| a |\n| - |\n| b |\n---").hasSuffix("thematicBreak"))
    }

    @Test func `links of the text work in cells`() {
        #expect(html("| [rule] |\n| --- |\n\n[rule]: /rule").contains(#"<th><a href="/rule">rule</a></th>"#))
    }

    @Test func `rows are filled up or cut, and reported`() {
        expect(
            "| a | b |\n| - | - |\n1️⃣| c |\n2️⃣| d | e | f |\n| g | h |",
            reports: [("1️⃣", "ragged-table"), ("2️⃣", "ragged-table")])
        #expect(
            messages("| a | b |\n| - | - |\n| c |\n| d | e | f |") == [
                "Row has 1 cell where the head has 2; the missing ones are shown empty",
                "Row has 3 cells where the head has 2; those that are too many are not shown",
            ])
    }

    @Test func `blocks do not begin in cells`() {
        #expect(html("| # a | - b | > c #\n|-|-|-").contains("<th># a</th>\n<th>- b</th>\n<th>&gt; c #</th>"))
    }
}
