import Diagnostics
import Knowledge
import TestSupport
import Testing

@testable import Loading

/// The least that each kind of record needs, as the lines of a file.
enum Minimal {
    static let site = "title: Site\ndescription: What it is for\n"
    static let code = """
        title: Manual therapy
        summary: Treatment by hand.
        timing: untimed
        category: therapeutic-procedure
        medicare: {status: always-therapy, as_of: 2026-09-30, certainty: high}

        """
    static let technique = "name: myofascial release\ngroup: soft-tissue-techniques\ndefinition: Slow pressure.\n"
    static let term = "name: unit\narea: billing\ndefinition: What is counted on a claim line.\n"
    static let modifier = "title: Distinct service\npurpose: distinct-service\nsummary: Two services were separate.\n"
    static let family = "title: Hands-on codes\nsummary: Treatment by hand.\ncodes: [97140]\n"
    static let pair = "title: Two\ncodes: [97140, 97530]\nsummary: Both may be reported.\ncertainty: high\n"
    static let checklist = "title: Treatment note\nsummary: What it must show.\n"
    static let source = "short_title: Manual\ntitle: A manual\npublisher: CMS\nretrieval: seen\nrights: public-domain\n"
    static let article = "---\ntitle: Example\nkind: guide\n---\n"

    /// One file of each kind.
    static let folder = [
        "site.yaml": site, "codes/97140.yaml": code, "techniques/myofascial-release.yaml": technique,
        "terms/unit.yaml": term, "modifiers/59.yaml": modifier, "families/hands-on.yaml": family,
        "pairs/97140-97530.yaml": pair, "checklists/treatment-note.yaml": checklist, "sources/cpm5.yaml": source,
        "articles/example.md": article,
    ]
}

/// Loads a folder that holds these files and a site.yaml.
func load(_ files: [String: String], jobs: Int = 1) async throws -> Reported<Library> {
    let all = ["site.yaml": Minimal.site].merging(files) { _, given in given }
    return try await loadLibrary(from: VirtualFolder("content", all), jobs: jobs)
}

/// Expects just these diagnostics of a file of the content folder; others are as given.
func expect(
    _ sample: MarkedText, at path: String, with others: [String: String] = [:],
    gives expected: [(mark: String, rule: String)], sourceLocation: SourceLocation = #_sourceLocation
) async throws {
    let reported = try await load(others.merging([path: sample.text]) { _, given in given })
    expect(reported.diagnostics, in: sample, are: expected, sourceLocation: sourceLocation)
    for diagnostic in reported.diagnostics {
        #expect(diagnostic.range?.path.text == "content/\(path)", sourceLocation: sourceLocation)
    }
}
