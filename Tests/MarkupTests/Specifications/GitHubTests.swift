import Markup
import Testing

/// The examples of GitHub's specification and of its reference implementation.
@Suite(.enabled(if: SpecificationExample.arePresent, "The specifications' examples are not there; set FASCIA_SPECS"))
struct GitHubTests {
    private static let dialect = Dialect(hasExtensions: true, allowsHTML: true)

    /// Examples that give something else here, and why.
    private static let exceptions: [String: [Int: String]] = [
        "gfm-extensions.json": [653: "tags are not filtered one by one: HTML is refused or allowed as a whole"],
        "cmark-gfm-extensions.json": [
            11: #"the backslash of \a keeps a word from becoming a link, and is not shown"#,
            22: "tags are not filtered one by one: HTML is refused or allowed as a whole",
        ],
    ]

    // Some copies of a file have lost what goes in, and can say nothing about what must come out.
    @Test(.enabled(if: SpecificationExample.haveInput("gfm-extensions.json"), "The examples have no input"))
    func `every example of the specification passes but for the listed ones`() throws {
        try check("gfm-extensions.json")
    }

    @Test(.enabled(if: SpecificationExample.haveInput("cmark-gfm-extensions.json"), "The examples have no input"))
    func `every example of the implementation passes but for the listed ones`() throws {
        try check("cmark-gfm-extensions.json")
    }

    private func check(_ file: String) throws {
        let exceptions = Self.exceptions[file] ?? [:]
        for example in try SpecificationExample.examples(file) where example.html != "<IGNORE>\n" {
            let html = html(example.markdown, Self.dialect)
            let passes = normalised(html) == normalised(example.html)
            #expect(
                passes == (exceptions[example.example] == nil),
                "Example \(example.example) (\(example.section))\n\(example.markdown)\n→\n\(html)\n≠\n\(example.html)")
        }
    }

    /// HTML with the attributes of check boxes in one order.
    private func normalised(_ html: String) -> String {
        html.replacing(/<input[^>]*>/) { $0.output.contains("checked") ? "<input checked>" : "<input>" }
    }
}
