import Diagnostics
import Testing

@Suite struct SeverityPolicyTests {
    private let plain = Rule("plain", .warning, "A rule", why: "For the test.")
    private let structural = Rule("structural", .error, "A rule", why: "For the test.", isStructural: true)

    @Test func `a site may silence or sharpen a rule`() {
        let diagnostic = Diagnostic(plain, "Wrong", at: nil)
        #expect(SeverityPolicy(["plain": .ignore]).applied(to: [diagnostic]).isEmpty)
        #expect(SeverityPolicy(["plain": .report(.error)]).applied(to: [diagnostic]).map(\.severity) == [.error])
    }

    @Test func `a site may not silence what it needs`() {
        let diagnostic = Diagnostic(structural, "Wrong", at: nil)
        #expect(SeverityPolicy(["structural": .ignore]).applied(to: [diagnostic]) == [diagnostic])
    }

    @Test func `diagnostics come sorted by place and once each`() {
        let path = SourcePath("a")
        let first = Diagnostic(plain, "First", at: SourceRange(path, 1..<2))
        let second = Diagnostic(plain, "Second", at: SourceRange(path, 5..<6))
        #expect(SeverityPolicy().applied(to: [second, first, second]) == [first, second])
    }

    @Test func `what differs in its advice alone is said each time, in the order it came`() {
        let bare = Diagnostic(plain, "Wrong", at: SourceRange(SourcePath("a"), 1..<2))
        let both = [bare.helping("Do this"), bare, bare.helping("Do that")]
        #expect(SeverityPolicy().applied(to: both + both) == both)
    }
}
