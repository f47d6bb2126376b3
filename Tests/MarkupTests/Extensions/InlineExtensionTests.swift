import Testing

@Suite struct TaskItemTests {
    @Test func `items that begin with a box are tasks`() {
        #expect(
            html("- [ ] open\n- [x] done\n- [y] none\n- [x]") == """
                <ul>
                <li><input type="checkbox" disabled="" /> open</li>
                <li><input type="checkbox" checked="" disabled="" /> done</li>
                <li>[y] none</li>
                <li>[x]</li>
                </ul>

                """)
    }

    @Test func `the text of a task begins behind the box`() {
        #expect(tree("- [x] done", ranges: true).hasSuffix(#"text "done" 6..<10"#))
    }
}

@Suite struct StrikethroughTests {
    @Test(arguments: [
        ("~~a~~ ~b~", "<del>a</del> <del>b</del>"),
        ("~~a *b* c~~", "<del>a <em>b</em> c</del>"),
        ("~~a ~b~ c~~", "<del>a <del>b</del> c</del>"),
        ("~~~a~~~", "~~~a~~~"),
        ("~~a~", "~~a~"),
        ("a ~~ b ~~", "a ~~ b ~~"),
        (#"\~~a~~"#, "~~a~~"),
        ("*~~a*~~", "<em>~~a</em>~~"),
        ("`~~a~~`", "<code>~~a~~</code>"),
    ])
    func `one or two tildes on both sides strike through`(text: String, expected: String) {
        // A paragraph that began with three tildes would be a code block.
        #expect(html("x " + text) == "<p>x \(expected)</p>\n")
    }

    @Test func `the node stands around its delimiters`() {
        #expect(tree("a ~~b~~", ranges: true).contains("strikethrough 2..<7\n    text \"b\" 4..<5"))
    }
}

@Suite struct AutolinkTests {
    @Test(arguments: [
        ("see www.example.org.", #"see <a href="http://www.example.org">www.example.org</a>."#),
        ("(https://a.b/c_(d))", #"(<a href="https://a.b/c_(d)">https://a.b/c_(d)</a>)"#),
        ("mail a.b@c.org, now", #"mail <a href="mailto:a.b@c.org">a.b@c.org</a>, now"#),
        ("https://a.b/?x&amp;", #"<a href="https://a.b/?x">https://a.b/?x</a>&amp;"#),
        ("xwww.a.b", "xwww.a.b"), ("www.a_b.c", "www.a_b.c"), ("gopher://a.b", "gopher://a.b"), ("a@b", "a@b"),
        ("`www.a.b`", "<code>www.a.b</code>"),
        ("[https://a.b](c)", #"<a href="c">https://a.b</a>"#),
    ])
    func `addresses in text are links`(text: String, expected: String) {
        #expect(html(text) == "<p>\(expected)</p>\n")
    }

    @Test func `the link stands where its text stands`() {
        #expect(
            tree("> a\n> b https://a.b", ranges: true).hasSuffix(
                "link \"https://a.b\" 8..<19\n      text \"https://a.b\" 8..<19"))
    }
}
