import Diagnostics
import Knowledge
import Linking
import Loading
import TestSupport
import Testing

@Suite struct BacklinkTests {
    private static func article(_ body: String, _ front: String = "") -> String {
        "---\ntitle: A\nkind: guide\n\(front)---\n\(body)\n"
    }

    private func linked(_ files: [String: String]) async throws -> Reported<LinkedLibrary> {
        let content = VirtualFolder("content", MentionSamples.content.merging(files) { _, new in new })
        let library = try await loadLibrary(from: content, jobs: 2) { Surveyor($0).survey }
        #expect(library.diagnostics == [])
        return await link(library.value, jobs: 2)
    }

    /// Each as `page#anchor: before[match]after`.
    private func backlinks(to kind: RecordKind, _ name: String, _ files: [String: String]) async throws -> [String] {
        let linked = try await linked(files).value
        let page = try #require(linked.siteMap.page(kind, name))
        return linked.backlinks[page].flatMap(linked.backlinks.links).map { backlink in
            let anchor = backlink.anchor.map { "#\($0)" } ?? ""
            let sentence = backlink.sentence
            return
                "\(linked.siteMap[backlink.page].name)\(anchor): \(sentence.before)[\(sentence.match)]\(sentence.after)"
        }
    }

    @Test func `a page counts once, with the sentence in which it first speaks of another`() async throws {
        let body = "Before. Two units of *it*. A unit.\n\n## Later {#l}\n\nA [unit](term:unit), massage."
        let files = ["articles/a.md": Self.article(body)]
        #expect(try await backlinks(to: .term, "unit", files) == ["a: Two [units] of it."])
        #expect(try await backlinks(to: .technique, "massage", files) == ["a#l: A unit, [massage]."])
    }

    @Test(arguments: [
        ("See [the code](code:97140#use) first.", "a: See [the code] first."), ("See [[97140]].", "a: See [97140]."),
        ("See [[97140|it]].", "a: See [it]."), ("See [](code:97140).", "a: See [97140]."),
        ("See [it](../codes/97140.md).", "a: See [it]."), ("```{codes}\n97140\n```", "a: []"),
        ("Bill 97140 [@s §1; @s §2]. No.", "a: Bill [97140]."), ("[@s] Bill 97140-59.", "a: Bill [97140]-59."),
        ("| what | code |\n| --- | --- |\n| hands | 97140 |", "a: hands · [97140]"),
    ])
    func `a written link counts as a mention does`(body: String, expected: String) async throws {
        let source = "short_title: S\ntitle: S\npublisher: P\nretrieval: seen\nrights: public-domain\n"
        let files = ["articles/a.md": Self.article(body), "sources/s.yaml": source]
        #expect(try await backlinks(to: .code, "97140", files) == [expected])
    }

    @Test(arguments: [
        ("roller-table", "a: On the [roller table]."), ("ranges-97110-97116", "a: On the [ranges-97110-97116]."),
    ])
    func `a link without text is told in words`(name: String, expected: String) async throws {
        let files = [
            "articles/a.md": Self.article("On the [](term:\(name))."),
            "terms/\(name).yaml": "name: Long name\narea: coding\ndefinition: D.\n",
        ]
        #expect(try await backlinks(to: .term, name, files) == [expected])
    }

    @Test func `pages stand by kind, and definitions and guidance speak as well as articles`() async throws {
        let files = [
            "articles/b.md": Self.article("97140"), "articles/a.md": Self.article("97140"),
            "codes/97124.md": "## More {#m}\n\nNot 97140; 97124.\n",
            "terms/x.yaml": "name: Word\narea: coding\ndefinition: D.\npractice: On 97140 lines.\n",
        ]
        #expect(
            try await backlinks(to: .code, "97140", files)
                == ["97124#m: Not [97140]; 97124.", "x#practice: On [97140] lines.", "a: [97140]", "b: [97140]"])
        #expect(try await backlinks(to: .code, "97124", files) == [])
    }

    @Test func `links to other sites, images and citations are no mentions`() async throws {
        let files = ["articles/a.md": Self.article("[x](https://x.example) ![97140](x.svg)"), "media/x.svg": "<svg/>"]
        let linked = try await linked(files).value
        for (page, _) in linked.siteMap.entries { #expect(linked.backlinks[page].isEmpty) }
    }

    @Test func `of many pages the first are kept and all are counted`() async throws {
        var files: [String: String] = [:]
        for number in 0..<Backlinks.mostOfKind + 10 {
            files["articles/a\(100 + number).md"] = Self.article("One unit.")
        }
        let linked = try await linked(files).value
        let page = try #require(linked.siteMap.page(.term, "unit"))
        let group = try #require(linked.backlinks[page].first)
        #expect(linked.backlinks[page].count == 1)
        #expect(group.kind == .article)
        #expect(group.count == Backlinks.mostOfKind + 10)
        let kept = linked.backlinks.links(of: group)
        #expect(kept.count == Backlinks.mostOfKind)
        #expect(kept.first.map { linked.siteMap[$0.page].name } == "a100")
    }

    @Test func `the beginning of a long link is enough`() async throws {
        let files = ["articles/a.md": Self.article("Ö [\(String(repeating: "Wörter ", count: 100))](code:97140).")]
        let found = try await backlinks(to: .code, "97140", files)
        #expect(found.count == 1)
        #expect(
            found.first.map { $0.hasPrefix("a: Ö [Wörter Wörter") && $0.hasSuffix("Wörter …") && $0.utf8.count < 220 }
                == true, "\(found)")
        let wordless = ["articles/a.md": Self.article("[\(String(repeating: "ö", count: 500))](code:97140).")]
        let cut = try await backlinks(to: .code, "97140", wordless)
        #expect(cut.first.map { $0.hasPrefix("a: [öö") && $0.hasSuffix("ö] …") && !$0.contains("\u{FFFD}") } == true)
    }

    @Test func `doubts are reported in articles and guidance, and an author opts out of them`() async throws {
        let article = MarkedText(
            Self.article("Bill 1️⃣97410 and 2️⃣alpha form, but \\97411 and 97412.", "unlinked: [97412]\n"))
        let guidance = MarkedText("Bill 1️⃣97413.\n")
        let forms =
            "- {id: a, name: Alpha form, area: coding, definition: D.}\n- {id: b, name: alpha form, area: coding, definition: D.}\n"
        let content = MentionSamples.content.merging(
            ["articles/a.md": article.text, "codes/97140.md": guidance.text, "terms/f.yaml": forms]) { _, new in new }
        let library = try await loadLibrary(from: VirtualFolder("content", content), jobs: 1) { Surveyor($0).survey }
        let found = await link(library.value, jobs: 1).diagnostics.filter { $0.severity == .warning }
        expect(
            found.filter { $0.range?.path.text == "content/articles/a.md" }, in: article,
            are: [("1️⃣", "unknown-code"), ("2️⃣", "ambiguous-mention")])
        expect(
            found.filter { $0.range?.path.text == "content/codes/97140.md" }, in: guidance,
            are: [("1️⃣", "unknown-code")])
        #expect(found.contains { $0.message == "Code 97410 is not defined; did you mean 97140?" })
    }

    @Test func `a survey keeps a sentence once`() async throws {
        let library = try await loadLibrary(from: VirtualFolder("content", MentionSamples.content), jobs: 1).value
        let document = try await MentionSamples().document("A unit of massage and [it](code:97140).")
        let survey = Surveyor(library).survey(SurveyedText(document))
        #expect(survey.entries.count == 3)
        #expect(String(decoding: survey.bytes, as: UTF8.self) == "A unit of massage and it.")
    }
}
