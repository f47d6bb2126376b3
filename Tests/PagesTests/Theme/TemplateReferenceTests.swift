import Testing

@testable import Pages

@Suite struct TemplateReferenceTests {
    @Test func `lists each page, each part once, and says what a name holds`() {
        let lines = templateReference().split(separator: "\n").map(String.init)
        #expect(lines.contains("## templates/code.mustache"))
        #expect(
            lines.contains("| `minutesPerUnit` | text | The minutes that one unit stands for; empty unless timed |"))
        #expect(lines.contains("| `useWhen` | pieces of HTML | When to use it |"))
        #expect(lines.contains("| `contents` | list of [contents entry](#contents-entry) | The headings of the page |"))
        #expect(lines.contains("| `isCurrent` | yes or no | Whether it leads to the page it stands on |"))
        #expect(lines.count { $0 == "## link" } == 1)
        #expect(lines.count { $0.hasPrefix("## ") } == allShapes.count)
    }

    @Test func `lists the blocks of a theme's pages, the layout's first`() throws {
        let theme = try loadTheme(from: [realTheme()]).value
        let lines = templateReference(theme).split(separator: "\n")
        let heading = try #require(lines.firstIndex(of: "## templates/code.mustache"))
        let blocks = try #require(lines[heading...].first { $0.hasPrefix("Blocks: ") })
        #expect(blocks.hasPrefix("Blocks: `head`, "))
        for name in ["content", "hero", "facts", "techniques", "map"] {
            #expect(blocks.contains("`\(name)`"), "\(name)")
        }
    }
}
