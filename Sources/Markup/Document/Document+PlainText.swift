extension Document {
    /// The text of the nodes at a range of indices without markup: text and code, breaks as spaces.
    package func plainText(of range: Range<Int>) -> [UInt8] {
        Self.plainText(of: nodes[range], in: bytes)
    }

    static func plainText(of nodes: ArraySlice<Node>, in bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        for index in nodes.indices {
            let node = nodes[index]
            switch node.kind {
            case .text, .code: text.append(contentsOf: bytes[node.text.range])
            case .wikiLink where Int(node.end) == index + 1: text.append(contentsOf: bytes[node.text.range])
            case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
            case .citation:
                text.append(contentsOf: bytes[node.text.range])
                if !node.detail.isEmpty { text.append(UInt8(ascii: " ")) }
                text.append(contentsOf: bytes[node.detail.range])
            default: break
            }
        }
        return text
    }
}
