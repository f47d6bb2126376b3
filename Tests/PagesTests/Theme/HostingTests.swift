import Foundation
import Testing

/// The headers in the documentation and the policy in the pages say the same.
@Suite struct HostingTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private func text(_ path: String) throws -> String {
        try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
    }

    @Test func `each kind of server sends the policy of the pages, and forbids frames`() throws {
        let head = try text("templates/partials/head.mustache")
        let policy = try #require(head.firstMatch(of: /http-equiv="Content-Security-Policy" content="([^"]*)"/)).1
        let article = try text("Sources/Pages/Pages.docc/Hosting.md")
        let blocks = article.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
        #expect(blocks.count == 3)
        let names = ["X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy", "X-Robots-Tag"]
        for block in blocks {
            #expect(block.contains("\(policy); frame-ancestors 'none'"), "\(block)")
            for name in names { #expect(block.contains(name), "\(name) in \(block)") }
        }
    }

    @Test func `the policy is the one that was promised`() throws {
        let head = try text("templates/partials/head.mustache")
        #expect(
            head.contains(
                """
                content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
                connect-src 'self'; base-uri 'none'; form-action 'none'"
                """))
    }

    @Test func `every custom property of the style sheet is described`() throws {
        let css = try text("templates/assets/fascia.css")
        let properties = Set(css.matches(of: /\n  (--[a-z-]+):/).map { String($0.1) })
        let article = try text("Sources/Pages/Pages.docc/WritingTemplates.md")
        for property in properties.sorted() {
            #expect(article.contains("`\(property)`"), "\(property) is not in WritingTemplates.md")
        }
    }
}
