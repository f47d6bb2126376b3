import Diagnostics
import Knowledge
import Linking
import Loading
import TestSupport
import Testing

@Suite struct EmbedCheckTests {
    private func article(_ title: String, _ body: String) -> String {
        "---\ntitle: \(title)\nkind: guide\n---\n\(body)\n"
    }

    private func messages(_ files: [String: String]) async throws -> [String] {
        let content = VirtualFolder("content", MentionSamples.content.merging(files) { _, new in new })
        let library = try await loadLibrary(from: content, jobs: 1) { Surveyor($0).survey }
        #expect(library.diagnostics == [])
        return await link(library.value, jobs: 1).diagnostics.map { "\($0.rule.id): \($0.message)" }
    }

    @Test(arguments: [
        ("97140", []), ("unit", []), ("97140#units", []), ("97140#guidance", []), ("Other", []), ("Other#part", []),
        ("#own", []), ("97149", ["dangling-link: Nothing is called 97149; did you mean 97140?"]),
        ("97140#unit", ["dangling-anchor: C has no section #unit; did you mean units?"]),
        ("97140#use", ["embed-target: #use of C has no text of its own that could be shown here"]),
    ])
    func `an embed shows a text that there is`(target: String, expected: [String]) async throws {
        let files = [
            "articles/a.md": article("First", "## Embedding\n\n![[\(target)]]\n\n## Own\n\nText."),
            "articles/b.md": article("Other", "## Part\n\nText."), "codes/97140.md": "## Units\n\nMinutes.\n",
        ]
        let found = try await messages(files)
        #expect(found == expected)
    }

    @Test func `fields of definitions do not embed`() async throws {
        let term = "name: Word\narea: coding\ndefinition: D.\npractice: \"![[97140]]\"\n"
        #expect(
            try await messages(["terms/w.yaml": term])
                == ["embed-target: Only articles and guidance can show parts of other pages"])
    }

    @Test func `a circle is reported once, with its way`() async throws {
        let files = [
            "articles/a.md": article("First", "![[Second#part]]"),
            "articles/b.md": article("Second", "## Part\n\n![[First]]\n\n## Rest\n\n![[Third]]"),
            "articles/c.md": article("Third", "![[#sec]]\n\n## Sec\n\n### Sub\n\n![[Third#sec]]"),
        ]
        #expect(
            try await messages(files) == [
                "embed-cycle: An embedded text shows itself: a → b#part → a",
                "embed-cycle: An embedded text shows itself: c#sec → c#sec",
            ])
    }

    @Test func `two pages may show each other's sections`() async throws {
        let files = [
            "articles/a.md": article("First", "## One\n\nText.\n\n## Two\n\n![[Second#one]]"),
            "articles/b.md": article("Second", "## One\n\nText.\n\n## Two\n\n![[First#one]]"),
        ]
        #expect(try await messages(files) == [])
    }

    @Test func `embeds that multiply are refused`() async throws {
        var files: [String: String] = [:]
        for number in 0..<40 {
            files["articles/a\(10 + number).md"] = article(
                "T\(10 + number)", number < 39 ? "![[T\(11 + number)]]\n\n![[T\(11 + number)]]" : "Text.")
        }
        let found = try await messages(files)
        #expect(found.allSatisfy { $0.hasPrefix("embed-limit: The page T") })
        #expect(found.count == 34)
    }

    @Test func `a long chain is followed to its end`() async throws {
        var files: [String: String] = [:]
        for number in 0..<3000 {
            files["articles/a\(10_000 + number).md"] = article("T\(number)", "![[T\((number + 1) % 3000)]]")
        }
        let found = try await messages(files)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("embed-cycle") == true)
    }
}
