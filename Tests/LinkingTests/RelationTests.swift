import Diagnostics
import Foundation
import Knowledge
import Linking
import Loading
import Testing

@Suite struct RelationTests {
    @Test func `what one page says of another in its record, both know`() async throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let library = try await loadLibrary(from: FolderOnDisk(root.appending(path: "content").path), jobs: 2).value
        let linked = await link(library, jobs: 2).value
        // What a source supports is said by the other page's own list of sources.
        let mutual = Relation.allCases.filter { $0 != .citing }
        var count = 0
        for (id, page) in linked.siteMap.entries {
            for relation in mutual {
                for other in linked.relations[relation, of: id] {
                    count += 1
                    let isMutual = mutual.contains { linked.relations[$0, of: other].contains(id) }
                    #expect(isMutual, "\(page.path) has \(linked.siteMap[other].path), which does not know it")
                }
            }
        }
        #expect(count > 500)
    }
}
