import Diagnostics
import SiteBuild
import Testing

@Suite struct RuleExampleTests {
    static let rules = RuleCatalogue.rules.filter { $0.example != nil }

    @Test func `the tiny site is without fault`() async throws {
        #expect(try await TinySite.diagnostics() == [])
    }

    @Test(arguments: rules) func `each rule's example breaks the rule, and its correction does not`(rule: Rule)
        async throws
    {
        let example = try #require(rule.example)
        let wrong = try await diagnostics(of: example.path, example.wrong)
        #expect(wrong.contains { $0.rule.id == rule.id }, "Found only \(wrong)")
        let right = try await diagnostics(of: example.path, example.right)
        // An example is short; that it leaves a page of the tiny site without a way to it is no matter.
        #expect(right.filter { $0.severity > .note || $0.rule.id == rule.id } == [])
    }

    @Test func `each rule has one name, and a sentence without a full stop`() {
        #expect(Set(RuleCatalogue.rules.map(\.id)).count == RuleCatalogue.rules.count)
        for rule in RuleCatalogue.rules {
            #expect(!rule.summary.hasSuffix("."), "\(rule.id)")
            #expect(rule.why.hasSuffix(".") || rule.why.hasSuffix("`"), "\(rule.id)")
        }
    }

    private func diagnostics(of path: String, _ text: String) async throws -> [Diagnostic] {
        if path.hasPrefix("templates/") {
            return try await TinySite.diagnostics(templateChanges: [String(path.dropFirst("templates/".count)): text])
        }
        return try await TinySite.diagnostics([String(path.dropFirst("content/".count)): text])
    }
}
