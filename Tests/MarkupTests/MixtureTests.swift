import Diagnostics
import Markup
import Testing

/// Marks thrown together at random, the same ones at each run: whatever comes out must be a tree with true places.
@Suite struct MixtureTests {
    private static let marks = [
        "a", "b", " ", " ", "\n", "\n", "\n\n", "*", "**", "_", "`", "``", "[", "]", "(", ")", "[[", "]]", "|", "|-|",
        "| a | b |\n|---|---|\n", "> ", ">", "- ", "1. ", "    ", "\t", "#", "## ", "{#x}", "[^a]", "[^a]:", "[^b]: ",
        ":::", ":::x", ": ", "~~", "~", "![", "![[", "[@a", ";", "@", "[!NOTE]", "[ ]", "[x] ", "www.a.b", "http://",
        "<", ">", "<br>", "<!--", "-->", "&amp;", "&", "\\", "\\97140", "97140", "```", "```{csv-table}\n",
        "```{codes} 1\n", "\"", ",", "===", "---", "!!! note", "{{<", "%%", "*[A]:", "\r\n", "\r", "é", "日", "\u{0}",
        "\u{1F}", "[a]: /u\n", "[a]", "](u)", "](<u>", "import x from 'y'", "={", "<A ", "+", "***", "\u{FEFF}",
    ]

    @Test(arguments: 1...20)
    func `any mixture gives a well-formed document`(seed: UInt64) {
        var random = Numbers(state: seed)
        for _ in 0..<100 {
            let count = Int.random(in: 1...60, using: &random)
            let text = (0..<count).compactMap { _ in Self.marks.randomElement(using: &random) }.joined()
            let result = read(text)
            let problem = firstProblem(result, text.utf8.count)
            #expect(problem == nil, "\(text.debugDescription)\n\(result.value.dump())")
            for style in [HTMLStyle.page, .phrase, .specification] { _ = html(result.value, style: style) }
        }
    }

    private func firstProblem(_ result: Reported<Document>, _ count: Int) -> String? {
        var ends: [Int32] = []
        for (index, node) in result.value.nodes.enumerated() {
            while let end = ends.last, end <= index { ends.removeLast() }
            if node.end <= index || node.end > ends.last ?? Int32(result.value.nodes.count) { return "end of \(index)" }
            ends.append(node.end)
            if node.source.range.upperBound > count { return "source of \(index)" }
            let texts = [node.text.range, node.detail.range]
            if texts.contains(where: { $0.upperBound > result.value.bytes.count }) { return "text of \(index)" }
        }
        if String(validating: result.value.bytes, as: UTF8.self) == nil { return "bytes" }
        let ranges = result.diagnostics.compactMap(\.range)
        return ranges.contains { $0.offsets.upperBound > count } ? "diagnostics" : nil
    }
}

/// Numbers that are the same at each run.
private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
