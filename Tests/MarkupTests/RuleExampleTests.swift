import Diagnostics
import Markup
import Testing

@Suite struct RuleExampleTests {
    @Test(arguments: Rule.ofMarkup.filter { $0.example != nil })
    func `an example breaks its rule, and mended does not`(rule: Rule) throws {
        let example = try #require(rule.example)
        #expect(rules(in: example.wrong).contains(rule.id))
        #expect(rules(in: example.right) == [])
    }

    @Test func `rules are listed once, by name`() {
        let ids = Rule.ofMarkup.map(\.id)
        #expect(ids.count == Set(ids).count)
    }

    /// The rules that the text behind the front matter breaks.
    private func rules(in file: String) -> [String] {
        let text = file.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false).last ?? ""
        return read(String(text), Dialect(takenAnchors: ["sources"])).diagnostics.map(\.rule.id)
    }
}
