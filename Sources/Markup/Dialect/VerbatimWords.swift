/// Words behind a backslash, such as `\97140`: they are shown without it, and no link is made of them later.
extension Draft {
    mutating func keepVerbatimWords() {
        var cuts = InlineCuts()
        for (index, node) in nodes.enumerated() where node.kind == .text && node.level == 0 {
            let text = node.text.range
            var offset = text.lowerBound
            while offset + 1 < text.upperBound {
                defer { offset += 1 }
                guard bytes[offset] == UInt8(ascii: "\\"), isWordByte(bytes[offset + 1]) else { continue }
                // Not inside a word or path: `C:\Windows\System32`.
                guard offset == text.lowerBound || !Self.wordsBefore(bytes[offset - 1]) else { continue }
                var end = offset + 1
                while end < text.upperBound, isWordByte(bytes[end]) || bytes[end] == UInt8(ascii: "-") { end += 1 }
                cuts.add(offset..<offset + 1, in: index, .remove)
                cuts.add(offset + 1..<end, in: index, .keepVerbatim)
                offset = end - 1
            }
        }
        nodes = cuts.applied(to: nodes)
    }

    /// Whether a backslash behind this byte is inside something that was typed with backslashes.
    private static func wordsBefore(_ byte: UInt8) -> Bool {
        isWordByte(byte) || byte >= 0x80 || pathBytes.contains(byte)
    }

    private static let pathBytes = ByteSet(":\\/._")
}
