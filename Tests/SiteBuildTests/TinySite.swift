import Diagnostics
import Foundation
import Knowledge
import SiteBuild
import Testing

/// A site that is as small as a site can be, and without a fault: a test adds what it is about.
enum TinySite {
    static let content: [String: String] = [
        "site.yaml": "title: Tiny\ndescription: A small site.\n",
        "codes/97140.yaml": """
        title: Manual therapy
        summary: Skilled hands-on treatment.
        timing: timed
        unit_minutes: 15
        category: therapeutic-procedure
        medicare: {status: always-therapy, as_of: 2026-01-01, certainty: medium}
        sources: [cpm5]
        """,
        "codes/97124.yaml": """
        title: Massage
        summary: Classical strokes.
        timing: timed
        unit_minutes: 15
        category: therapeutic-procedure
        medicare: {status: always-therapy, as_of: 2026-01-01, certainty: medium}
        sources: [cpm5]
        """,
        "sources/cpm5.yaml": """
        short_title: Claims manual
        title: Claims Processing Manual, chapter 5
        publisher: CMS
        retrieval: seen-in-copy
        rights: public-domain
        """,
        "articles/example.md": "---\ntitle: Example\nkind: guide\ncodes: [97124, 97140]\n---\nText.\n",
    ]

    /// The project's own templates.
    static let templates = FolderOnDisk(root.appending(path: "templates").path)

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The site with some files replaced, added, or (where the text is `nil`) left out.
    static func input(
        _ changes: [String: String?] = [:], templateChanges: [String: String] = [:], jobs: Int = 2,
        listsBackwards: Bool = false
    ) throws -> SiteInput {
        var files = content
        for (path, text) in changes { files[path] = text }
        var folder = VirtualFolder("content", files)
        folder.listsBackwards = listsBackwards
        var templateFolder = VirtualFolder("templates")
        for path in try templates.list() { templateFolder.files[path] = try templates.read(path) }
        for (path, text) in templateChanges { templateFolder.files[path] = Array(text.utf8) }
        templateFolder.listsBackwards = listsBackwards
        let today = try #require(Day("2026-06-01"))
        return SiteInput(content: folder, templates: templateFolder, today: today, jobs: jobs)
    }

    /// What a build of the site has to say.
    static func diagnostics(
        _ changes: [String: String?] = [:], templateChanges: [String: String] = [:]
    ) async throws -> [Diagnostic] {
        try await checkSite(input(changes, templateChanges: templateChanges), isStrict: false) { _ in }.diagnostics
    }
}
