/// Pieces of a text that are parsed again by themselves, such as the cells of tables.
///
/// cmark parses documents only. So the pieces are put into one new text, each in a shape that makes it one block, and
/// the whole source follows them where it may hold link reference definitions, so that `[text]` in a piece finds its
/// link. Cost: linear, at most once the source again for each pass that needs it.
struct Fragments {
    fileprivate var bytes: [UInt8] = []
    /// Where stretches of `bytes` stand in the source; ascending by `start`.
    private var runs: [(start: Int, source: Int)] = []

    var isEmpty: Bool { bytes.isEmpty }

    /// Adds bytes that are not in the source.
    mutating func add(_ glue: String) {
        bytes.append(contentsOf: glue.utf8)
    }

    /// Adds a stretch of the source.
    mutating func add(_ range: Range<Int>, of source: [UInt8]) {
        add(source[range], at: range.lowerBound)
    }

    /// Adds bytes that stand in the source from `offset` on.
    mutating func add(_ text: ArraySlice<UInt8>, at offset: Int) {
        guard !text.isEmpty else { return }
        runs.append((bytes.count, offset))
        bytes.append(contentsOf: text)
    }

    fileprivate func place(_ range: TextRange) -> TextRange {
        let start = place(Int(range.start))
        guard !range.isEmpty else { return TextRange(start..<start) }
        return TextRange(start..<max(start, place(range.range.upperBound - 1) + 1))
    }

    private func place(_ offset: Int) -> Int {
        var low = 0
        var high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if runs[middle].start <= offset { low = middle } else { high = middle }
        }
        return runs.isEmpty ? 0 : runs[low].source + max(0, offset - runs[low].start)
    }
}

extension Draft {
    /// Parses pieces and returns their nodes below a document node: text in this draft's bytes, places in its source.
    mutating func parse(_ fragments: Fragments) -> [Node] {
        let count = fragments.bytes.count
        // A heading between the two, so that no piece takes in what follows.
        var text = fragments.bytes
        text.append(contentsOf: "\n\n# #\n\n".utf8)
        if marks.contains(.definition) { text.append(contentsOf: neutralised) }
        let document = read(text)
        var used = 1
        while used < document.nodes.count, Int(document.nodes[used].source.start) < count {
            used = Int(document.nodes[used].end)
        }
        var nodes = Array(document.nodes[..<used])
        nodes[0].end = Int32(used)
        var bytesUsed = 0
        let shift = UInt32(bytes.count)
        for index in nodes.indices {
            bytesUsed = max(bytesUsed, nodes[index].text.range.upperBound, nodes[index].detail.range.upperBound)
            nodes[index].text.start += shift
            nodes[index].detail.start += shift
            nodes[index].source = fragments.place(nodes[index].source)
        }
        bytes.append(contentsOf: document.bytes[..<bytesUsed])
        return nodes
    }
}
