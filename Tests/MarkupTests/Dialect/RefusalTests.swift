import Markup
import TestSupport
import Testing

@Suite struct ForeignHabitTests {
    @Test(
        arguments: [
            ("1️⃣!!! note \"T\"\n    a", "foreign-admonition"), ("1️⃣??? tip\n    a", "foreign-admonition"),
            ("a 1️⃣{{< x >}}", "foreign-shortcode"), ("a 1️⃣{{% x %}}", "foreign-shortcode"),
            ("a 1️⃣{% x %}", "foreign-shortcode"), ("a 1️⃣%%b%% c", "foreign-comment"),
            ("1️⃣import A from 'b'", "foreign-mdx"), ("1️⃣export const a = 1", "foreign-mdx"),
            ("a 1️⃣<Foo/> b", "foreign-mdx"), ("a 1️⃣<Foo b={1}> c", "foreign-mdx"), ("1️⃣<Foo>\n\n", "foreign-mdx"),
            ("1️⃣*[CPT]: x", "foreign-abbreviation"),
        ])
    func `forms of other systems are errors`(marked: String, rule: String) {
        let sample = MarkedText(marked)
        expect(sample, reports: [("1️⃣", rule)])
        #expect(read(sample.text).diagnostics.allSatisfy { $0.help != nil })
    }

    @Test(arguments: [
        "wow!!! note", "`{{< x >}}`", "{{ x }}", "100%% sure", "import duties from China", "export it", "a < B",
        "*[a](b): c*", "x={y}", #"\%%a%%"#,
    ])
    func `text that only resembles them is none`(text: String) {
        #expect(messages(text).isEmpty)
    }
}

@Suite struct RawHTMLTests {
    @Test func `HTML is refused and shown as text`() {
        expect(
            "a 1️⃣<br> b\n\n2️⃣<div>\nx\n</div>\n\n3️⃣<!-- c -->",
            reports: [("1️⃣", "raw-html"), ("2️⃣", "raw-html"), ("3️⃣", "raw-html")])
        #expect(html("a <br> b") == "<p>a &lt;br&gt; b</p>\n")
        #expect(read("<div>").diagnostics.map(\.message) == ["HTML <div> is not allowed"])
    }

    @Test func `a site may allow it`() {
        let dialect = Dialect(allowsHTML: true)
        #expect(read("a <br> b", dialect).diagnostics.isEmpty)
        #expect(html("a <br> b", dialect) == "<p>a <br> b</p>\n")
    }

    @Test(arguments: ["a < b > c", "`<br>`", "<https://a.b>", #"\<br>"#])
    func `other angle brackets are none`(text: String) {
        #expect(messages(text).isEmpty)
    }
}

@Suite struct UnsafeLinkTests {
    @Test(
        arguments: [
            "1️⃣[a](javascript:b)", "1️⃣[a](JavaScript:b)", "1️⃣<javascript:b>", "1️⃣[a](vbscript:b)", "1️⃣[a](data:text/html,b)",
            "1️⃣![a](data:image/svg+xml,b)", "1️⃣[a](java&#115;cript:b)", "1️⃣[a](data:image/png;base64,b)",
        ])
    func `addresses that carry code are errors, and emptied`(marked: String) {
        let sample = MarkedText(marked)
        expect(sample, reports: [("1️⃣", "unsafe-link")])
        #expect(html(sample.text).contains("=\"\""))
    }

    @Test(arguments: ["[a](https://b)", "![a](data:image/png;base64,b)", "[a](data.md)", "[a](javascript)"])
    func `others are fine`(text: String) {
        #expect(messages(text).isEmpty)
    }
}
