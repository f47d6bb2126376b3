extension Document {
    /// The tree as text, one node a line with its contents and source range: what tests compare.
    package func dump(ranges: Bool = true) -> String {
        var lines: [String] = []
        var ends: [Int32] = []
        for (index, node) in nodes.enumerated() {
            while let end = ends.last, end <= index { ends.removeLast() }
            let indent = String(repeating: "  ", count: ends.count)
            ends.append(node.end)
            var line = indent + "\(node.kind)"
            if node.level != 0 { line += " level=\(node.level)" }
            if node.number != 0 { line += " number=\(node.number)" }
            if !node.text.isEmpty { line += " \(string(node.text).debugDescription)" }
            if !node.detail.isEmpty { line += " detail=\(string(node.detail).debugDescription)" }
            if ranges { line += " \(node.source.range)" }
            lines.append(line)
        }
        return lines.joined(separator: "\n")
    }
}
