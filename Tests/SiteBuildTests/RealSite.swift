import Diagnostics
import Foundation
import Knowledge
import SiteBuild
import Testing

/// The project's own site: `content/` and `templates/`.
enum RealSite {
    static func input() throws -> SiteInput {
        SiteInput(
            content: FolderOnDisk(TinySite.root.appending(path: "content").path), templates: TinySite.templates,
            today: try #require(Day("2026-11-23")), jobs: 2)
    }

    /// Every file of the built site, by its path. The content must be without a warning.
    static func files() async throws -> [String: [UInt8]] {
        let input = try input()
        return try await withTemporaryFolder { folder in
            let report = try await buildSite(from: input, to: folder, isStrict: true) { _ in }
            #expect(report.diagnostics == [])
            return try contents(of: folder).filter { !$0.key.hasPrefix(".") }
        }
    }
}
