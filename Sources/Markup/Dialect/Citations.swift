import Diagnostics

/// Citations `[@source locator]`; several in one pair of brackets are divided by `;`.
///
/// The brackets and semicolons stay as text around the citations.
extension Draft {
    mutating func formCitations() {
        var cuts = InlineCuts()
        var unclosed: [TextRange] = []
        forEachTextRun { run, _ in
            var resume = 0
            for index in run where nodes[index].level == 0 {
                let text = nodes[index].text.range
                var offset = max(text.lowerBound, resume)
                while offset + 1 < text.upperBound {
                    guard bytes[offset] == UInt8(ascii: "["), bytes[offset + 1] == UInt8(ascii: "@") else {
                        offset += 1
                        continue
                    }
                    guard let close = closingBracket(from: offset + 2, in: index, run) else {
                        if offset + 2 < text.upperBound, isWordByte(bytes[offset + 2]) {
                            unclosed.append(nodes[index].source(of: offset..<offset + 2))
                        }
                        offset += 1
                        continue
                    }
                    for piece in citations(offset + 1..<close) {
                        guard let node = citation(piece, in: index) else { continue }
                        cuts.add(piece, in: index, .replace(node))
                    }
                    offset = close + 1
                    resume = offset
                }
            }
        }
        nodes = cuts.applied(to: nodes)
        for range in unclosed { report(.unclosedCitation(at: place(range))) }
    }

    /// The `]` that ends brackets without others inside, in the same run of text.
    private func closingBracket(from start: Int, in index: Int, _ run: Range<Int>) -> Int? {
        var offset = start
        for node in index..<run.upperBound {
            let end = nodes[node].text.range.upperBound
            while nodes[node].level == 0, offset < end {
                if bytes[offset] == UInt8(ascii: "]") { return offset }
                if bytes[offset] == UInt8(ascii: "[") { return nil }
                offset += 1
            }
            guard node + 1 < run.upperBound, nodes[node + 1].text.range.lowerBound == end else { return nil }
            offset = end
        }
        return nil
    }

    /// Divides at each `;` behind which another `@` follows.
    private func citations(_ range: Range<Int>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        for offset in range where bytes[offset] == UInt8(ascii: ";") {
            guard let next = bytes[offset + 1..<range.upperBound].firstIndex(where: { !isWhiteSpace($0) }),
                bytes[next] == UInt8(ascii: "@")
            else { continue }
            pieces.append(start..<offset)
            start = next
        }
        return pieces + [start..<range.upperBound]
    }

    /// Reads `@source locator`.
    private func citation(_ piece: Range<Int>, in index: Int) -> Node? {
        let content = bytes[piece].dropFirst()
        let source = content.prefix { !isWhiteSpace($0) && $0 != UInt8(ascii: ",") }
        guard !source.isEmpty else { return nil }
        let locator = content[source.endIndex...].drop { $0 == UInt8(ascii: ",") }.trimmed
        var node = Node(.citation)
        node.text = TextRange(source.startIndex..<source.endIndex)
        node.detail = TextRange(locator.startIndex..<locator.endIndex)
        node.source = nodes[index].source(of: piece)
        return node
    }
}

extension Diagnostic {
    fileprivate static func unclosedCitation(at range: SourceRange) -> Diagnostic {
        Diagnostic(.unclosedCitation, "The citation that begins here does not end", at: range)
            .helping("Close it with ] in the same paragraph, with neither brackets nor emphasis inside, or write \\[@")
    }
}

extension Rule {
    package static let unclosedCitation = Rule(
        "unclosed-citation", .error, "A citation ends with a bracket, and holds no other markup",
        why: "Readers would see `[@cpm5` where the source should stand, and nobody could follow it.",
        example: .inArticle(
            wrong: "One unit needs 8 minutes [@cpm5 §20.2.", right: "One unit needs 8 minutes [@cpm5 §20.2]."))
}
