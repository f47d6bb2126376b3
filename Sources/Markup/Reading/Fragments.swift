/// Pieces of a text that are parsed again by themselves, such as the cells of tables.
///
/// cmark parses documents only. So the pieces are put into one new text, each in a shape that makes it one block, and
/// the whole source follows them where it may hold link reference definitions, so that `[text]` in a piece finds its
/// link. Cost: linear, at most once the source again for each pass that needs it.
struct Fragments {
    private struct Run {
        let start: Int
        let source: Int
        let count: Int
    }

    fileprivate var bytes: [UInt8] = []
    /// Where stretches of `bytes` stand in the source; ascending by `start`.
    private var runs: [Run] = []

    var isEmpty: Bool { bytes.isEmpty }

    /// Adds bytes that are not in the source, behind the stretch before.
    mutating func add(_ glue: String) {
        bytes.append(contentsOf: glue.utf8)
    }

    /// Adds bytes that are not in the source, in front of what stands at `offset`.
    mutating func add(_ glue: String, before offset: Int) {
        runs.append(Run(start: bytes.count, source: offset, count: 0))
        add(glue)
    }

    /// Adds a stretch of the source.
    mutating func add(_ range: Range<Int>, of source: [UInt8]) {
        add(source[range], at: range.lowerBound)
    }

    /// Adds bytes that stand in the source from `offset` on.
    mutating func add(_ text: ArraySlice<UInt8>, at offset: Int) {
        guard !text.isEmpty else { return }
        runs.append(Run(start: bytes.count, source: offset, count: text.count))
        bytes.append(contentsOf: text)
    }

    fileprivate func place(_ range: TextRange) -> TextRange {
        let start = place(Int(range.start))
        guard !range.isEmpty else { return TextRange(start..<start) }
        // The last byte is asked for, not the end: that may belong to another stretch.
        let (run, offset) = run(at: range.range.upperBound - 1)
        return TextRange(from: start, to: run.source + min(offset + 1, run.count))
    }

    private func place(_ offset: Int) -> Int {
        let (run, offset) = run(at: offset)
        return run.source + min(offset, run.count)
    }

    private func run(at offset: Int) -> (run: Run, offset: Int) {
        let index = max(indexOfRun(behind: offset) - 1, 0)
        guard index < runs.count else { return (Run(start: 0, source: 0, count: 0), 0) }
        return (runs[index], max(0, offset - runs[index].start))
    }

    /// The first run that begins behind an offset.
    private func indexOfRun(behind offset: Int) -> Int {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].start <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Where text that stands in more than one stretch is to be divided, so that each piece has its own place.
    fileprivate func cuts(of nodes: [Node]) -> InlineCuts {
        var cuts = InlineCuts()
        for (index, node) in nodes.enumerated() where node.kind == .text && node.source.count == node.text.count {
            var next = indexOfRun(behind: Int(node.source.start))
            while next < runs.count, runs[next].start < node.source.range.upperBound {
                let offset = Int(node.text.start) + runs[next].start - Int(node.source.start)
                cuts.add(offset..<offset, in: index, .remove)
                next += 1
            }
        }
        return cuts
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
        nodes = fragments.cuts(of: nodes).applied(to: nodes)
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
