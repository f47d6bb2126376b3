import Testing

@Suite struct CalloutTests {
    @Test func `a quote with a kind in its first line is a callout`() {
        #expect(
            html("> [!DENIAL] Same *day*\n> One line.\n>\n> - more") == """
                <aside class="callout callout-denial">
                <p class="callout-title">Same day</p>
                <p>One line.</p>
                <ul>
                <li>more</li>
                </ul>
                </aside>

                """)
    }

    @Test(arguments: [
        ("note", "Note"), ("tip", "Tip"), ("important", "Important"), ("warning", "Warning"), ("caution", "Caution"),
        ("example", "Example"), ("question", "Question"), ("denial", "Denial risk"), ("audit", "Audit point"),
        ("payer", "Payer rule"),
    ])
    func `each kind has a heading of its own`(kind: String, title: String) {
        #expect(html("> [!\(kind)]\n> x").contains("<p class=\"callout-title\">\(title)</p>"))
        #expect(messages("> [!\(kind)]").isEmpty)
    }

    @Test(arguments: ["> a\n> [!NOTE]", #"> \[!NOTE]"#, "[!NOTE]", "> [!]", "> [!NOTE", "- > x"])
    func `other quotes are none`(text: String) {
        #expect(!tree(text).contains("callout"))
    }

    @Test func `an unknown kind is reported with the nearest`() {
        expect("> [!1️⃣NOET] a", reports: [("1️⃣", "unknown-callout")])
        #expect(messages("> [!NOET] a") == ["Callout noet does not exist; did you mean note?"])
    }

    @Test func `callouts nest`() {
        #expect(tree("> [!NOTE]\n> > [!TIP]\n> > x").contains("callout detail=\"note\"\n  callout detail=\"tip\""))
    }
}
