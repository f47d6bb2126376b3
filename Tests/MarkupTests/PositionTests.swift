import Diagnostics
import Markup
import Testing

/// cmark's positions are wrong in many cases; here are those that were found.
@Suite struct PositionTests {
    @Test(arguments: [
        "> a *b\n> c* d\nlazy `e`", "> > a\n  > > b **c**", "- a\n\n      b `c`\n  d *e*", "1.\ta *b*\n\tc *d*",
        "[x]: /y\n[z]: /w 'v'\na *b* [x]\nc", "[l](u\n'm\nn') *a*\nb *c*\n*d*", "`a\nb` c *d*", "> `a\n> b` c *d*",
        "a <b\nc='d'> e *f*\ng", "a `` b ` c", "*a*`` b", "**a *b* c***d", "a\n    *b*", "a&amp;b \\* *c*",
        "# a *b* #\nc\n===\n*d*", "[x]: /y\na *b*\n---\nc", "*a\n*b*\nc*", "é *日本* ü", "a  \n*b*\\\n`c`",
        "\u{FEFF}a *b*",
        "a\r\nb *c*\r\n\r\nd\re",
    ])
    func `inlines stand where their source says`(text: String) {
        let source = Array(text.utf8)
        let document = read(text, Dialect(hasExtensions: false)).value
        for node in document.nodes {
            let written = String(decoding: source[node.source.range], as: UTF8.self)
            switch node.kind {
            case .text where node.level == 0: #expect(written == document.string(node.text), "\(document.dump())")
            case .emphasis: #expect(written.hasPrefix("*") && written.hasSuffix("*"), "\(document.dump())")
            case .strong: #expect(written.hasPrefix("**") && written.hasSuffix("**"), "\(document.dump())")
            case .code: #expect(written.hasPrefix("`") && written.hasSuffix("`"), "\(document.dump())")
            case .link:
                #expect(
                    written.hasPrefix("[") && (written.hasSuffix("]") || written.hasSuffix(")")), "\(document.dump())")
            default: break
            }
        }
    }

    @Test func `escapes and entities are texts of their own`() {
        #expect(
            tree(#"a\*b&amp;c\\&#42;&NotEqualTilde;&fjlig;d"#, ranges: true) == #"""
                paragraph 0..<40
                  text "a" 0..<1
                  text level=1 "*" 1..<3
                  text "b" 3..<4
                  text level=1 "&" 4..<9
                  text "c" 9..<10
                  text level=1 "\\" 10..<12
                  text level=1 "*" 12..<17
                  text level=1 "≂̸" 17..<32
                  text level=1 "fj" 32..<39
                  text "d" 39..<40
                """#)
    }

    @Test func `bytes that are no characters are reported and replaced`() {
        let bytes: [UInt8] = Array("aé".utf8) + [0xFF, 0xC3] + Array(" b\u{0} *c*".utf8)
        let origin = TextOrigin(SourcePath("a.md"), from: 10)
        let result = MarkdownParser().parse(bytes[...], origin: origin)
        #expect(result.diagnostics.map(\.rule.id) == ["invalid-utf8"])
        #expect(result.diagnostics.first?.range?.offsets == 13..<14)
        #expect(html(result.value) == "<p>aé\u{FFFD}\u{FFFD} b\u{FFFD} <em>c</em></p>\n")
        #expect(result.value.dump().contains("emphasis 9..<12"))
    }

    @Test(arguments: [
        ("\u{8}", "U+0008"), ("\u{C}", "U+000C"), ("\u{7F}", "U+007F"), ("\u{85}", "U+0085"), ("\u{AD}", "U+00AD"),
        ("\u{200B}", "U+200B"), ("\u{2060}", "U+2060"), ("\u{FEFF}", "U+FEFF"),
    ])
    func `a character that nobody sees is reported where it stands`(character: String, name: String) {
        let result = read("é *ther\(character)apy* \(character)")
        #expect(result.diagnostics.map(\.message) == ["Nobody sees the character \(name) that stands here"])
        #expect(result.diagnostics.first?.range?.offsets == 8..<8 + character.utf8.count)
    }

    @Test func `what can be seen, or joins letters of a script, is left alone`() {
        expect("a\tb\r\nc\u{A0}d – “§” 👩\u{200D}⚕️ \u{0}", reports: [])
    }

    @Test func `a slice counts from its beginning`() {
        let bytes = Array("---\nfront\n---\na <br>".utf8)
        let result = MarkdownParser().parse(bytes[14...], origin: TextOrigin(SourcePath("a.md"), from: 14))
        #expect(result.diagnostics.map(\.range?.offsets) == [16..<20])
    }
}
