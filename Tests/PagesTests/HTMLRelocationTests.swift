import Linking
import Testing

@testable import Pages

@Suite struct HTMLRelocationTests {
    /// `articles/a.html` moved to `compare/c.html`, where `articles/b.html` stands too.
    private func moved(_ html: String, headingShift: Int = 0) -> String {
        let relocation = HTMLRelocation(
            origin: SitePath("articles/a.html"), destination: SitePath("compare/c.html"), prefix: "a-",
            headingShift: headingShift,
            prefixOfMovedPage: { ["articles/a.html": "a-", "articles/b.html": "b-"][$0.text] })
        return String(decoding: relocation.moved(html.utf8), as: UTF8.self)
    }

    @Test(arguments: [
        ("#x", "#a-x"), ("#", "#"), ("b.html", "#b-content"), ("b.html#x", "#b-x"), ("a.html#x", "#a-x"),
        ("other.html#x", "../articles/other.html#x"), ("../codes/97140.html", "../codes/97140.html"),
        ("cases/one.html", "../articles/cases/one.html"), ("../compare/d.html", "d.html"),
        ("b.html?q=1", "../articles/b.html?q=1"),
        ("https://a.example/b.html#c", "https://a.example/b.html#c"), ("//a.example/", "//a.example/"),
        ("mailto:a@b.example", "mailto:a@b.example"), ("../../up.html", "../../up.html"), ("", ""),
    ])
    func `addresses lead where they led`(before: String, after: String) {
        #expect(moved("<a href=\"\(before)\">x</a>") == "<a href=\"\(after)\">x</a>")
        #expect(moved("<img alt=\"\" src=\"\(before)\">") == "<img alt=\"\" src=\"\(after)\">")
    }

    @Test func `identifiers and what names them get the prefix, each of several`() {
        #expect(
            moved(#"<p id="x" aria-labelledby="y z"><label for="b">c</label>"#)
                == #"<p id="a-x" aria-labelledby="a-y a-z"><label for="a-b">c</label>"#)
    }

    @Test(arguments: [
        (1, "<h3 id=\"a-x\">A</h3><h6>B</h6><h6>C</h6>"), (0, "<h2 id=\"a-x\">A</h2><h5>B</h5><h6>C</h6>"),
    ])
    func `headings go down, not below the sixth level`(shift: Int, after: String) {
        #expect(moved("<h2 id=\"x\">A</h2><h5>B</h5><h6>C</h6>", headingShift: shift) == after)
    }

    @Test func `sections are no landmarks any more`() {
        #expect(moved("<section id=\"x\" aria-labelledby=\"y\" class=\"z\">") == "<section id=\"a-x\" class=\"z\">")
    }

    @Test(arguments: [
        "a < b & c", "<hr>", "<header data-id=\"x\" class='id'>", "<p title=\"id=x > y\">", "<p id=x>", "<",
        "<a href=\"x",
        "<a href=", "<!-- id=\"x", "</p>", "<html><high>",
    ])
    func `what it does not understand stays as it is`(html: String) {
        #expect(moved(html, headingShift: 1) == html)
    }
}
