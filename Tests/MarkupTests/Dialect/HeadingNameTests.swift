import Markup
import Testing

@Suite struct HeadingNameTests {
    @Test(arguments: [
        ("Time rule", "time-rule"), ("What's 97140?", "whats-97140"), ("Élan & Straße", "élan-straße"),
        ("`code` and *em*", "code-and-em"), ("…", "section"), ("ΜΥΟ 日本", "μυο-日本"), ("a - b", "a-b"),
    ])
    func `a heading is named after its text`(text: String, id: String) {
        #expect(ids("## \(text)") == [id])
    }

    @Test func `no name is given twice`() {
        #expect(ids("## A\n\n## A\n\n## A-2\n\n## A\n\n## B {#a-3}") == ["a", "a-2", "a-2-2", "a-4", "a-3"])
    }

    @Test func `a name of its own stands in braces`() {
        #expect(
            tree("## Time *rule* {#time.rule_1}", ranges: true) == """
                heading level=2 detail="time.rule_1" 0..<29
                  text "Time " 3..<8
                  emphasis 8..<14
                    text "rule" 9..<13
                  text 14..<14
                """)
    }

    @Test func `bad and repeated names are errors`() {
        expect("## a 1️⃣{#b c}", reports: [("1️⃣", "heading-id")])
        expect("## a 1️⃣{#}", reports: [("1️⃣", "heading-id")])
        expect("## a {#x}\n\n## b 1️⃣{#x}", reports: [("1️⃣", "duplicate-heading-id")])
    }

    @Test(arguments: ["## a {x}", #"## a \{#x}"#, "## `{#x}`", "a {#x}"])
    func `other braces are text`(text: String) {
        #expect(messages(text).isEmpty)
        #expect(html(text).contains("x}"))
    }

    @Test func `a heading of level 1 is shown below the title`() {
        expect("1️⃣# A", reports: [("1️⃣", "top-heading")])
        #expect(html("# A", style: .page).hasPrefix("<h2 id=\"a\">A "))
    }

    private func ids(_ text: String) -> [String] {
        let outline = read(text).value.outline()
        return outline.headings.map { outline.string($0.id) }
    }
}
