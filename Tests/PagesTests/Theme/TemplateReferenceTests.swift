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
}
