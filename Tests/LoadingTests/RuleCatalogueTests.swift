import Diagnostics
import Testing

@testable import Loading

@Suite struct RuleCatalogueTests {
    @Test func `identifiers are unique and sorted`() {
        let ids = Rule.ofLoading.map(\.id)
        #expect(ids == Set(ids).sorted())
    }

    @Test(arguments: Rule.ofLoading.filter { $0.example != nil }.map(\.id))
    func `the wrong example breaks its rule, the right one nothing`(id: String) async throws {
        let example = try #require(Rule.ofLoading.first { $0.id == id }?.example)
        let path = String(example.path.dropFirst("content/".count))
        #expect(Set(try await load([path: example.wrong]).diagnostics.map(\.rule.id)).contains(id))
        #expect(try await load([path: example.right]).diagnostics == [])
    }
}
