import TestSupport
import Testing

@Suite struct DataBlockTests {
    @Test func `a csv-table is a table with Markdown in its cells`() {
        #expect(
            tree("```{csv-table} The codes\nCode,Note\n97140,\"a, \"\"*b*\"\"\nc\"\n```", ranges: true) == #"""
                table "The codes" 0..<59
                  tableRow level=1 25..<34
                    tableCell number=1 25..<29
                      text "Code" 25..<29
                    tableCell number=1 30..<34
                      text "Note" 30..<34
                  tableRow 35..<55
                    tableCell 35..<40
                      text "97140" 35..<40
                    tableCell 41..<55
                      text "a, \"" 42..<46
                      emphasis 47..<50
                        text "b" 48..<49
                      text "\" " 50..<51
                      text "c" 53..<54
                """#)
    }

    @Test func `a csv-table in a quote knows its places`() {
        expect("> ```{csv-table}\n> a,b\n> 1️⃣c\n> ```", reports: [("1️⃣", "malformed-csv")])
    }

    @Test func `malformed values are reported`() {
        expect("```{csv-table}\na,b\n1️⃣c,d,e\n```", reports: [("1️⃣", "malformed-csv")])
        expect("```{csv-table}\na,1️⃣\"b\n```", reports: [("1️⃣", "malformed-csv")])
        expect("```{csv-table}\n\"a\"1️⃣x,b\n```", reports: [("1️⃣", "malformed-csv")])
        expect("1️⃣```{csv-table}\n\n```", reports: [("1️⃣", "malformed-csv")])
        #expect(messages("```{csv-table}\na,b\nc\n```") == ["Row has 1 cell where the head has 2"])
    }

    @Test func `a codes block lists codes`() {
        #expect(
            tree("> ```{codes} 97140, 97124\n> 97110\n> ```", ranges: true) == """
                blockQuote 0..<39
                  dataBlock "97140, 97124" detail="codes" 2..<39
                    listedCode "97140" 13..<18
                    listedCode "97124" 20..<25
                    listedCode "97110" 28..<33
                """)
    }

    @Test(arguments: ["pair", "quiz"])
    func `blocks to come are refused`(name: String) {
        expect(MarkedText("```{1️⃣\(name)}\n```"), reports: [("1️⃣", "data-block-not-available")])
    }

    @Test(arguments: ["```{units}\n```", "```{units} 1\n```", "~~~{units}  20 \n~~~"])
    func `a table of units may say up to how many`(text: String) {
        expect(MarkedText(text), reports: [])
        #expect(tree(text).hasPrefix("dataBlock"))
    }

    @Test(arguments: ["0", "21", "-1", "eight", "8 9", "8.5", "99999999999999999999"])
    func `a table of units goes from 1 to 20`(number: String) {
        expect(MarkedText("> ```{units} 1️⃣\(number)\n> ```"), reports: [("1️⃣", "units-block")])
    }

    @Test func `an unknown name is reported with the nearest`() {
        expect("~~~{1️⃣cvs-table}\n~~~", reports: [("1️⃣", "unknown-data-block")])
        #expect(messages("```{cvs-table}\n```") == ["Data block cvs-table does not exist; did you mean csv-table?"])
    }

    @Test func `other fences are code`() {
        #expect(html("```swift {x}\na\n```") == "<pre><code class=\"language-swift\">a\n</code></pre>\n")
    }
}
