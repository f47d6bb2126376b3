import Markup
import Testing

/// Inputs that are made to be slow, deep or large. That they end at all, with a sane tree, is what is tested; that the
/// time grows with the size is measured outside.
@Suite struct PathologicalTests {
    @Test(arguments: [
        "[", "![[", "[[a|", "*a_ ", "*a **b ", "`a ``", "[a](<b", "[^x] ", "~a ~~b ", "[@a ", "<a ", "<!x ", "&amp;\\*",
        "[[", "[[a\n", "[@a\n", "[@a\n§1] ", "a@", "www._", "http://a((((", "{{< ", "%% ", "={", "\\97140 ", "a***b__c",
        "![a](b) ", "<br>",
    ])
    func `a long run of marks is one paragraph`(mark: String) {
        let document = read("x" + String(repeating: mark, count: 5_000)).value
        #expect(document.nodes.count > 1)
        #expect(document.nodes[1].kind == .paragraph)
        #expect(Int(document.nodes[1].end) == document.nodes.count)
        #expect(!html(document, style: .page).isEmpty)
    }

    @Test func `ten thousand nested quotes are nested`() {
        let document = read(String(repeating: ">", count: 10_000) + "a").value
        #expect(document.nodes.count { $0.kind == .blockQuote } == 10_000)
        #expect(html(document).hasSuffix(String(repeating: "</blockquote>\n", count: 10_000)))
    }

    @Test func `five thousand nested lists are nested`() {
        let document = read(String(repeating: "- ", count: 5_000) + "a").value
        #expect(document.nodes.count { $0.kind == .list } == 5_000)
        #expect(html(document).contains("<li>a</li>"))
    }

    @Test func `ten thousand nested containers are nested, and each is reported`() {
        let result = read(String(repeating: ":::a\n\n", count: 10_000))
        #expect(result.value.nodes.count { $0.kind == .container } == 10_000)
        #expect(result.diagnostics.count == 10_000)
    }

    @Test func `a table of many columns and short rows is filled up within limits`() {
        let text =
            String(repeating: "|a", count: 2_000) + "\n" + String(repeating: "|-", count: 2_000) + "\n"
            + String(repeating: "|b|\n", count: 1_000)
        let document = read(text).value
        #expect(document.nodes.count { $0.kind == .tableRow } == 1_001)
        #expect(document.nodes.count { $0.kind == .tableCell } < 600_000)
    }

    @Test func `a million characters in one line are one paragraph`() {
        let document = read(String(repeating: "word ", count: 200_000)).value
        #expect(document.nodes.count == 3)
        #expect(document.outline().wordCount == 200_000)
    }

    @Test func `a line of three hundred thousand brackets is read once`() {
        #expect(read(String(repeating: "[[", count: 150_000)).value.nodes.count > 1)
    }

    @Test func `many footnotes, equal headings and definitions keep their numbers`() {
        let notes = (1...3_000).map { "a[^x\($0)]\n\n[^x\($0)]:\n    - b\n\n" }.joined()
        #expect(read(notes).value.nodes.last { $0.kind == .footnoteDefinition }?.number == 3_000)
        let headings = read(String(repeating: "## a\n", count: 20_000)).value.outline()
        #expect(headings.headings.last.map { headings.string($0.id) } == "a-20000")
        let definitions = read(String(repeating: "t\n: m\n\n", count: 5_000)).value
        #expect(definitions.nodes.count { $0.kind == .definitionMeaning } == 5_000)
    }

    @Test(arguments: [
        "```{csv-table}\n\"", "> [!NOTE", "[^a]:", "| a |\n| -", ":::", "## a {#", "a\n:", "[[a|", "~~", "\\", "<",
    ])
    func `what is not finished is read`(text: String) {
        #expect(!html(read(text).value).contains("\0"))
        #expect(!html(read("> - " + text).value).contains("\0"))
    }
}

@Suite struct ParsingCostTests {
    @Test(arguments: [
        String(repeating: "- ", count: 20_000) + "a" + String(repeating: "\n", count: 20_000),
        String(repeating: "![[]()", count: 20_000),
        String(repeating: ">", count: 30_000) + String(repeating: "a\n", count: 10)
            + String(repeating: ">", count: 30_000)
            + String(repeating: "\n", count: 30_000),
    ])
    func `what would take minutes is refused`(text: String) {
        #expect(read(text).diagnostics.map(\.rule.id) == ["text-too-complex"])
    }

    @Test(arguments: [
        String(repeating: "> - 1. text with ![an image](a.png) and [a link](b)\n", count: 5_000),
        String(repeating: "- item\n\n  text\n\n\n\n\n", count: 5_000),
        String(repeating: "![", count: 50_000), String(repeating: "![a](b) ", count: 2_000),
    ])
    func `what is only long is read`(text: String) {
        #expect(!read(text).diagnostics.contains { $0.rule.id == "text-too-complex" })
    }
}
