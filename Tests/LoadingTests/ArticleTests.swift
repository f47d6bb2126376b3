import Diagnostics
import Knowledge
import TestSupport
import Testing

@testable import Loading

@Suite struct ArticleTests {
    @Test(arguments: [
        ("---\ntitle: T\nkind: guide\n---\n1️⃣Text"), ("---  \r\ntitle: T\r\nkind: guide\r\n---\t\r\n1️⃣Text"),
        ("\u{FEFF}---\ntitle: T\nkind: guide\n---\n1️⃣"), ("---\ntitle: T\nkind: guide\n---1️⃣"),
        ("---\rtitle: T\rkind: guide\r---\r1️⃣---\rText"),
    ])
    func `finds the text behind the front matter`(marked: String) async throws {
        let sample = MarkedText(marked)
        let reported = try await load(["articles/a.md": sample.text])
        #expect(reported.diagnostics == [])
        let body = try #require(reported.value.articles.first?.body)
        #expect(body.start == sample.offset("1️⃣"))
        #expect(body.origin.range(0..<1).offsets.lowerBound == sample.offset("1️⃣"))
    }

    static let wrong: [(MarkedText, rules: [String])] = [
        ("1️⃣Text", ["front-matter"]), ("1️⃣ ---\ntitle: T\n---\n", ["front-matter"]),
        ("1️⃣---\ntitle: T\n\nText\n", ["front-matter"]), ("1️⃣---", ["front-matter"]),
        ("1️⃣----\ntitle: T\n---\n", ["front-matter"]), ("\u{FEFF}1️⃣Text", ["front-matter"]),
        ("---\n1️⃣---\nText", ["empty-file"]), ("---\n1️⃣- a\n---\nText", ["wrong-type"]),
        ("---\n1️⃣title: T\n---\nText", ["missing-field"]),
        ("---\ntitle: T\nkind: guide\n1️⃣id: a\n---\nText", ["unknown-key"]),
        ("---\ntitle: T\nkind: 1️⃣gide\n---\nText", ["unknown-value"]),
        ("---\ntitle: T\nkind: guide\norder: 1️⃣first\n---\nText", ["value-form"]),
        ("---\ntitle: a1️⃣: b\nkind: guide\n---\nText", ["yaml-syntax"]),
    ]

    @Test(arguments: wrong.indices) func `says what is wrong with front matter`(index: Int) async throws {
        let (sample, rules) = Self.wrong[index]
        try await expect(sample, at: "articles/a.md", gives: rules.map { ("1️⃣", $0) })
    }

    @Test func `an empty article is reported as a whole`() async throws {
        let reported = try await load(["articles/a.md": ""])
        #expect(reported.diagnostics.map(\.rule.id) == ["front-matter"])
    }

    @Test func `drafts are read and left out`() async throws {
        let draft = "---\ntitle: T\nkind: guide\ndraft: true\n---\n"
        let reported = try await load(["articles/a.md": draft, "articles/b.md": Minimal.article])
        #expect(reported.value.articles.map(\.id.value.text) == ["b"])
        #expect(reported.value.drafts.map(\.text) == ["a"])
        let broken = try await load(["articles/a.md": draft.replacing("guide", with: "gide")])
        #expect(broken.diagnostics.map(\.rule.id) == ["unknown-value"])
    }
}
