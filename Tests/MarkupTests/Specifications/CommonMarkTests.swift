import Markup
import Testing

@Suite(.enabled(if: SpecificationExample.arePresent, "The specifications' examples are not there; set FASCIA_SPECS"))
struct CommonMarkTests {
    @Test func `every example passes with extensions off`() throws {
        for example in try SpecificationExample.examples("commonmark-0.30.json") {
            let html = html(example.markdown, .commonMark)
            #expect(html == example.html, "Example \(example.example) (\(example.section))")
        }
    }

    @Test func `plain text stands where its source says`() throws {
        for example in try SpecificationExample.examples("commonmark-0.30.json") {
            let source = Array(example.markdown.utf8)
            let document = read(example.markdown, .commonMark).value
            for node in document.nodes where node.kind == .text && node.level == 0 {
                let written = String(decoding: source[node.source.range], as: UTF8.self)
                #expect(written == document.string(node.text), "Example \(example.example)\n\(document.dump())")
            }
        }
    }
}

/// What the dialect does to CommonMark: nothing but what is listed here.
@Suite(.enabled(if: SpecificationExample.arePresent, "The specifications' examples are not there; set FASCIA_SPECS"))
struct CommonMarkWithExtensionsTests {
    private static let differences = [
        13: "a word behind a backslash is shown without it, and never becomes a link",
        547: "[[…]] is a wiki link", 589: "![[…]] is an embed",
        601: "an address in text is a link", 607: "an address in text is a link",
        610: "an address in text is a link", 611: "a mail address in text is a link",
    ]

    @Test func `extensions change just the listed examples`() throws {
        let dialect = Dialect(hasExtensions: true, allowsHTML: true)
        for example in try SpecificationExample.examples("commonmark-0.30.json") {
            let html = html(example.markdown, dialect)
            let isSame = html == example.html
            #expect(
                isSame == (Self.differences[example.example] == nil),
                "Example \(example.example) (\(example.section)): \(example.markdown)\n→\n\(html)\n≠\n\(example.html)")
        }
    }
}
