import Markup
import Testing

/// Shows what was asked for: links lead to their target, and a data block names its codes.
private struct EchoingContext: PageContext {
    func link(_ node: Node, in document: Document) -> ResolvedLink? {
        let target = document.string(node.text)
        return ResolvedLink(href: "to-\(target).html", text: "T\(target)", cssClass: "c")
    }

    func write(dataBlock index: Int, of document: Document, into output: inout [UInt8]) {
        let codes = document.nodes[(index + 1)..<Int(document.nodes[index].end)].map { document.string($0.text) }
        output += "<p>\(codes.joined(separator: "+"))</p>".utf8
    }
}

/// Links every place where a word stands.
private struct WordLinkingContext: PageContext {
    let textLinks: [TextLink]

    init(_ word: String, in document: Document) {
        let word = Array(word.utf8)
        textLinks = document.nodes.enumerated().flatMap { index, node -> [TextLink] in
            guard node.kind == .text else { return [] }
            return document.bytes.indices.filter { start in
                node.text.range.contains(start) && document.bytes[start...].starts(with: word)
            }
            .map {
                TextLink(
                    nodes: index...index, start: $0, end: $0 + word.count,
                    link: ResolvedLink(href: "w.html", cssClass: "mention"))
            }
        }
    }

    func link(_ node: Node, in document: Document) -> ResolvedLink? { nil }
    func write(dataBlock index: Int, of document: Document, into output: inout [UInt8]) {}
}

private struct FixedLinksContext: PageContext {
    let textLinks: [TextLink]

    func link(_ node: Node, in document: Document) -> ResolvedLink? { nil }
    func write(dataBlock index: Int, of document: Document, into output: inout [UInt8]) {}
}

@Suite struct HTMLWriterTests {
    @Test(arguments: [
        ("a unit & *unit*s <b", "<p>a [unit] &amp; <em>[unit]</em>s &lt;b</p>"), ("unitunit", "<p>[unit][unit]</p>"),
        ("x", "<p>x</p>"), ("# unit", "<h1>[unit]</h1>"), ("`unit` unit", "<p><code>unit</code> [unit]</p>"),
    ])
    func `stretches of text become links`(text: String, expected: String) {
        let document = read(text).value
        let written = html(document, context: WordLinkingContext("unit", in: document))
        let link = "<a class=\"mention\" href=\"w.html\">unit</a>"
        #expect(written == expected.replacing("[unit]", with: link) + "\n")
    }

    @Test func `a link over a line's end is one link`() throws {
        let document = read("the muscle\nenergy technique").value
        let texts = document.nodes.indices.filter { document.nodes[$0].kind == .text }
        let (first, last) = (try #require(texts.first), try #require(texts.last))
        let link = TextLink(
            nodes: first...last, start: document.nodes[first].text.range.lowerBound + 4,
            end: document.nodes[last].text.range.lowerBound + 6, link: ResolvedLink(href: "w"))
        #expect(
            html(document, context: FixedLinksContext(textLinks: [link]))
                == "<p>the <a href=\"w\">muscle\nenergy</a> technique</p>\n")
    }

    @Test func `links that do not fit the text do no harm`() {
        let document = read("a *b* c").value
        for (nodes, start, end) in [
            (2...2, 900, 1000), (2...2, 0, 1000), (2...90, 0, 5), (5...6, -3, 1), (2...3, 0, 0),
        ] {
            let link = TextLink(nodes: nodes, start: start, end: end, link: ResolvedLink(href: "w"))
            let written = html(document, context: FixedLinksContext(textLinks: [link, link]))
            #expect(written.replacing(/<[^>]*>/, with: "") == "a b c\n", "\(link)")
        }
    }

    @Test func `a text of another page has its headings below ours, no identifiers, and its footnotes elsewhere`() {
        let text = "### A\n\nb[^1] ![[x]]\n\n##### C\n\n[^1]: d"
        let document = read(text).value
        let end = document.nodes.firstIndex { $0.kind == .footnoteDefinition } ?? 0
        let style = HTMLStyle.embedded(from: "../o.html", level: 2, below: 3)
        #expect(
            html(document.part(1..<end), style: style) == """
                <h4>A</h4>
                <p>b<sup class="footnote-ref"><a href="../o.html#fn1" aria-label="Footnote 1 on the text's own page">1</a>\
                </sup> <a class="embed" href="x">x</a></p>
                <h6>C</h6>

                """)
    }

    @Test func `an embed that nobody resolves is a link`() {
        #expect(html("![[a#b]]") == "<p><a class=\"embed\" href=\"a#b\">a#b</a></p>\n")
    }

    @Test func `links are resolved by what they name`() {
        let text = """
            [a](x) [](y) [[z]] ![i [j](k)](l) [@m §2]

            ```{codes} 1 2
            ```

            [n](o)
            """
        #expect(
            html(read(text).value, context: EchoingContext()) == """
                <p><a class="c" href="to-x.html">a</a> <a class="c" href="to-y.html">Ty</a> \
                <a class="c" href="to-z.html">Tz</a> <img src="to-l.html" alt="i j" /> \
                [<a class="citation c" href="to-m.html">Tm §2</a>]</p>
                <p>1+2</p>
                <p><a class="c" href="to-o.html">n</a></p>

                """)
    }

    @Test func `a page's headings have a link beside them`() {
        #expect(
            html("### A & b", style: .page)
                == "<h3 id=\"a-b\">A &amp; b <a class=\"permalink\" href=\"#a-b\" aria-label=\"Link to this section\">#</a></h3>\n"
        )
    }

    @Test func `a page's tables scroll by themselves`() {
        #expect(
            html("|a|\n|-:|\n|b|", style: .page) == """
                <div class="table-scroll" tabindex="0" role="group" aria-label="Table">
                <table>
                <thead>
                <tr>
                <th scope="col" class="align-right">a</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td class="align-right">b</td>
                </tr>
                </tbody>
                </table>
                </div>

                """)
    }

    @Test func `a table with an empty corner has heads for its rows, and none without text`() {
        #expect(
            html("| |a||\n|-|-|-|\n|b|c|d|\n||e|f|", style: .page) == """
                <div class="table-scroll" tabindex="0" role="group" aria-label="Table">
                <table>
                <thead>
                <tr>
                <td></td>
                <th scope="col">a</th>
                <td></td>
                </tr>
                </thead>
                <tbody>
                <tr>
                <th scope="row">b</th>
                <td>c</td>
                <td>d</td>
                </tr>
                <tr>
                <td></td>
                <td>e</td>
                <td>f</td>
                </tr>
                </tbody>
                </table>
                </div>

                """)
    }

    @Test func `a phrase has no paragraph around it`() {
        #expect(html("a *b*", style: .phrase) == "a <em>b</em>")
        #expect(html("a\n\nb", style: .phrase) == "<p>a</p>\n<p>b</p>\n")
    }

    @Test func `output is appended`() {
        var output = Array("x".utf8)
        HTMLWriter.write(read("a").value, context: NoContext(), into: &output)
        #expect(String(decoding: output, as: UTF8.self) == "x\n<p>a</p>\n")
    }

    @Test func `what comes from the text is escaped`() {
        #expect(
            html("\"<&>\" [a](b\"c 'd<\"')")
                == "<p>&quot;&lt;&amp;&gt;&quot; <a href=\"b%22c\" title=\"d&lt;&quot;\">a</a></p>\n")
    }
}
