import Diagnostics
import Foundation
import SiteBuild
import Testing

/// The checks of records, and the page that lists what they find.
@Suite struct QualityTests {
    private func rules(_ changes: [String: String?]) async throws -> [String] {
        try await TinySite.diagnostics(changes).map { "\($0.rule.id) \($0.message)" }
    }

    @Test func `a citation in a text is a source`() async throws {
        let technique = "name: release\ngroup: traction\ndefinition: Slow [@cpm5].\ncodes: [{code: 97140}]\n"
        #expect(try await rules(["techniques/release.yaml": technique]) == [])
        let uncited = technique.replacing(" [@cpm5]", with: "")
        #expect(
            try await rules(["techniques/release.yaml": uncited])
                == ["uncited-statement The technique release names no source"])
    }

    @Test func `an item without a source is reported although its list has one`() async throws {
        let list = "title: T\nsummary: S\nsources: [cpm5]\nitems: [{id: n-1, text: T, level: required}]\n"
        let code = (TinySite.content["codes/97140.yaml"] ?? "") + "\nchecklists: [note]\n"
        #expect(
            try await rules(["checklists/note.yaml": list, "codes/97140.yaml": code])
                == ["uncited-item Checklist item n-1 names no source"])
    }

    @Test func `a code is not mistaken for itself`() async throws {
        func code(confusedWith other: String) -> String {
            (TinySite.content["codes/97140.yaml"] ?? "")
                + "\nconfused_with: [{code: \"\(other)\", difference: \"One is by hand [@cpm5].\"}]\n"
        }
        #expect(
            try await rules(["codes/97140.yaml": code(confusedWith: "97140")])
                == ["self-confusion 97140 is said to be mistaken for itself"])
        #expect(try await rules(["codes/97140.yaml": code(confusedWith: "97124")]) == [])
    }

    @Test func `a link in a text is a way to a page, a link to itself is not`() async throws {
        let alone = "---\ntitle: Alone\nkind: guide\n---\nSee [myself](article:alone).\n"
        #expect(try await rules(["articles/alone.md": alone]) == ["orphan-page Nothing leads to the article alone"])
        let example = "---\ntitle: Example\nkind: guide\ncodes: [97140, 97124]\n---\n[it](article:alone)\n"
        #expect(try await rules(["articles/alone.md": alone, "articles/example.md": example]) == [])
    }

    @Test func `a term that another one relates is used`() async throws {
        let unit = "name: unit\narea: billing\ndefinition: What is counted.\n"
        let minute = "name: minute\narea: billing\ndefinition: What is measured.\nrelated: [unit]\n"
        #expect(try await rules(["terms/unit.yaml": unit]) == ["unused-term Nothing uses the glossary's unit"])
        #expect(try await rules(["terms/unit.yaml": unit, "terms/minute.yaml": minute]) == [])
    }

    @Test func `a mention in a text is a use, on its own page it is none`() async throws {
        let unit = "name: unit\narea: billing\ndefinition: What a unit counts.\n"
        let article = "---\ntitle: Example\nkind: guide\ncodes: [97124, 97140]\n---\nTwo units.\n"
        #expect(try await rules(["terms/unit.yaml": unit]) == ["unused-term Nothing uses the glossary's unit"])
        #expect(try await rules(["terms/unit.yaml": unit, "articles/example.md": article]) == [])
        let unlinked = article.replacing("codes:", with: "unlinked: [unit]\ncodes:")
        #expect(
            try await rules(["terms/unit.yaml": unit, "articles/example.md": unlinked])
                == ["unused-term Nothing uses the glossary's unit"])
    }

    @Test func `what stands open is listed on a page and as data`() async throws {
        let input = try TinySite.input([
            "articles/old.md":
                "---\ntitle: Old\nkind: guide\nlast_reviewed_on: 2001-01-01\nreview_in: 1 year\n---\nText.\n",
            "techniques/release.yaml":
                "name: release\ngroup: traction\ndefinition: Slow.\ncodes: [{code: 97140, certainty: disputed}]\n",
            "terms/unit.yaml": "name: unit\narea: billing\ndefinition: What is counted.\n",
        ])
        let files = try await withTemporaryFolder { folder in
            _ = try await buildSite(from: input, to: folder, isStrict: false) { _ in }
            return try contents(of: folder)
        }
        let data = try #require(files["data/quality.json"])
        let quality = try #require(try JSONSerialization.jsonObject(with: Data(data)) as? [String: Any])
        let expected = [
            "stale": "articles/old.html", "uncited": "techniques/release.html", "orphaned": "articles/old.html",
            "unused": "terms/unit.html", "uncertain": "techniques/release.html",
        ]
        let page = String(decoding: files["quality.html"] ?? [], as: UTF8.self)
        for (kind, path) in expected {
            let entries = quality[kind] as? [[String: String]]
            #expect(entries?.map { $0["page"] } == [path], "\(kind)")
            #expect(page.contains("id=\"\(kind)\""))
            #expect(page.contains("href=\"\(path)\""))
        }
        #expect(quality["asOf"] as? String == "2026-06-01")
    }
}
