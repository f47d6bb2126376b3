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

@Suite struct HTMLWriterTests {
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
