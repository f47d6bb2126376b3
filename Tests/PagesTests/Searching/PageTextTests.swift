import Search
import Testing

@testable import Pages

@Suite struct PageTextTests {
    /// The sections of a page, each as `anchor|heading|text`.
    private func read(_ html: String) -> [String] {
        PageText(of: Array(html.utf8)).sections.map { section in
            let text = String(decoding: section.text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
                .joined(separator: " ")
            return "\(section.anchor)|\(section.heading)|\(text)"
        }
    }

    @Test func `only what stands in main is read, in sections below its headings`() {
        let html = """
            <body><header>Menu</header><main id="content"><h1>Title</h1><p>First <em>wor</em>ds.</p>
            <h2 id="one">One</h2><p>Text of one.</p><h3 id="two">Two</h3><ul><li>a</li><li>b</li></ul></main>
            <footer>Notice</footer></body>
            """
        #expect(read(html) == ["||First words.", "one|One|Text of one.", "two|Two|a b"])
    }

    @Test func `a section's heading is found at the section, where a link shows both`() {
        let html = #"<main><section id="use" aria-labelledby="t"><h2 id="t">Use</h2><p>When.</p></section></main>"#
        #expect(read(html) == ["use|Use|When."])
    }

    @Test func `what says nothing of the page is left out, whatever is in it`() {
        let html = """
            <main><nav><p>Home</p></nav><p>Kept.</p><div data-search="skip"><div>In</div>side</div>
            <h2 id="a">A <a class="permalink" href="#a">#</a></h2><script>let x = "<p>"</script>
            <section data-search="skip"><h2 id="b">B</h2>Gone</section><p>Kept too.</p></main>
            """
        #expect(read(html) == ["||Kept.", "a|A|Kept too."])
    }

    @Test(arguments: [
        ("a &amp; b &lt;c&gt; &quot;d&quot;", "a & b <c> \"d\""), ("it&#39;s &#x27;so&#x27;", "it's 'so'"),
        ("&unknown; &", "&unknown; &"), ("&#xD800; &#99999999999;", "&#xD800; &#99999999999;"),
    ])
    func `references are resolved, and what is none stays`(html: String, text: String) {
        #expect(read("<main>\(html)</main>") == ["||\(text)"])
    }

    @Test(arguments: [
        "", "<main", "<main>", "<main><h2 id=\"", "<main><h2 id=\"x\">A", "<main>&#", "<main data-search=\"skip\"><p>",
        "<main><h2 id=\"x\"></h2></main>", "<main></p></p></h2>text",
    ])
    func `whatever is no page is read to its end`(html: String) {
        #expect(read(html).count <= 1)
    }
}

@Suite struct CitedRangesTests {
    @Test(arguments: [
        ("from 98940-98942 on", ["98940-98942"]), ("98940–98942", ["98940-98942"]),
        ("98940 through 98942, 97161 to 97163.", ["98940-98942", "97161-97163"]), ("G0281-G0283", ["G0281-G0283"]),
        ("98942-98940", []), ("198940-98942", []), ("98940-989421", []), ("98940-", []), ("98940 - 98942", []),
        ("2020-2021", []),
    ])
    func `a page is found by the codes within the ranges it names`(text: String, ranges: [String]) {
        let found = citedRanges(in: Array(text.utf8))
        #expect(found.map(\.text) == ranges.filter { $0.first != "G" })
        #expect(found.allSatisfy { $0.role == .range })
    }
}
