/// Task lists as GitHub has them: an item whose paragraph begins with `[ ]` or `[x]` and a space.
extension Draft {
    mutating func markTasks() {
        for index in nodes.indices where nodes[index].kind == .item {
            // item, paragraph, text
            guard index + 2 < Int(nodes[index].end), nodes[index + 1].kind == .paragraph else { continue }
            let text = leadingText(of: index + 2..<index + 3)
            guard text.count > 3, text.hasPrefix("["), isBlank(text[text.startIndex + 3]) else { continue }
            guard text[text.startIndex + 2] == UInt8(ascii: "]") else { continue }
            switch text[text.startIndex + 1] {
            case UInt8(ascii: " "): nodes[index].number = 0
            case UInt8(ascii: "x"), UInt8(ascii: "X"): nodes[index].number = 1
            default: continue
            }
            let rest = text.dropFirst(4)
            let range = rest.startIndex..<rest.endIndex
            nodes[index + 2].source = nodes[index + 2].source(of: range)
            nodes[index + 2].text = TextRange(range)
        }
    }
}
