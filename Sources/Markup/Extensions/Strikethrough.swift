/// Strikethrough as GitHub has it: one or two tildes on both sides, by the rules for emphasis.
extension Draft {
    mutating func formStrikethrough() {
        var cuts = StrikethroughCuts()
        var ends: [Int] = []
        for (index, node) in nodes.enumerated() {
            while let end = ends.last, end <= index {
                ends.removeLast()
                cuts.leaveParent()
            }
            if node.kind == .text, node.level == 0 {
                for run in tildes(in: node) { cuts.add(run, in: index, node) }
            } else if !node.kind.isLeaf {
                ends.append(Int(node.end))
                cuts.enterParent()
            }
        }
        while !ends.isEmpty {
            ends.removeLast()
            cuts.leaveParent()
        }
        nodes = cuts.sorted().applied(to: nodes)
    }

    /// The runs of one or two tildes in a text that may open or close.
    private func tildes(in node: Node) -> [TildeRun] {
        let text = bytes[node.text.range]
        var runs: [TildeRun] = []
        var start = text.startIndex
        while let first = text[start...].firstIndex(of: UInt8(ascii: "~")) {
            var end = first
            while end < text.endIndex, text[end] == UInt8(ascii: "~") { end += 1 }
            start = end
            guard end - first <= 2 else { continue }
            let place = node.source(of: first..<end).range
            let before = CharacterClass(before: place.lowerBound, in: source)
            let after = CharacterClass(at: place.upperBound, in: source)
            let opens = after != .space && (after != .punctuation || before != .other)
            let closes = before != .space && (before != .punctuation || after != .other)
            if opens || closes { runs.append(TildeRun(range: first..<end, opens: opens, closes: closes)) }
        }
        return runs
    }
}

private struct TildeRun {
    let range: Range<Int>
    let opens: Bool
    let closes: Bool
}

/// Pairs tildes under one parent, the innermost first.
private struct StrikethroughCuts {
    private struct Opener {
        let range: Range<Int>
        let node: Int
        let source: TextRange
    }

    /// Openers with one and with two tildes, in order; kept apart so that none is looked at twice.
    private struct Openers {
        var single: [Opener] = []
        var double: [Opener] = []
    }

    /// By parent, outermost first.
    private var openers = [Openers()]
    private var pairs: [(node: Int, range: Range<Int>, action: InlineCuts.Action)] = []

    mutating func enterParent() { openers.append(Openers()) }

    mutating func leaveParent() { openers.removeLast() }

    mutating func add(_ run: TildeRun, in index: Int, _ node: Node) {
        let source = node.source(of: run.range)
        let parent = openers.count - 1
        let isSingle = run.range.count == 1
        if run.closes, let opener = isSingle ? openers[parent].single.popLast() : openers[parent].double.popLast() {
            // What was opened in between, with the other number of tildes, can no longer be closed.
            func isBehind(_ other: Opener) -> Bool {
                (other.node, other.range.lowerBound) > (opener.node, opener.range.lowerBound)
            }
            if isSingle {
                while let last = openers[parent].double.last, isBehind(last) { openers[parent].double.removeLast() }
            } else {
                while let last = openers[parent].single.last, isBehind(last) { openers[parent].single.removeLast() }
            }
            var node = Node(.strikethrough)
            node.source = TextRange(from: Int(opener.source.start), to: source.range.upperBound)
            pairs.append((opener.node, opener.range, .open(node)))
            pairs.append((index, run.range, .close))
        } else if run.opens {
            let opener = Opener(range: run.range, node: index, source: source)
            if isSingle { openers[parent].single.append(opener) } else { openers[parent].double.append(opener) }
        }
    }

    consuming func sorted() -> InlineCuts {
        var cuts = InlineCuts()
        for pair in pairs.sorted(by: { ($0.node, $0.range.lowerBound) < ($1.node, $1.range.lowerBound) }) {
            cuts.add(pair.range, in: pair.node, pair.action)
        }
        return cuts
    }
}
