/// Writes the list of a class, and its positions.
struct ListCoder: Sendable {
    let runs: [RunLists]
    let span: Int

    /// In bits.
    let longestList: Int

    /// Lists of fewer pages are whole, and their positions are kept.
    private static let fewest = 64

    /// What a class takes in a text part and in the positions part beside it.
    struct Coded: Sendable {
        var list = BitWriter()
        var positions: BitWriter?
        /// Pages that have the word.
        var frequency = 0
    }

    /// - Parameter keepsPositions: asked only of frequent classes
    func code(_ wordClass: Int, keepsPositions: Bool) -> Coded {
        var postings: [Posting] = []
        for run in runs { run.readPostings(of: wordClass, into: &postings) }
        let frequency = postings.count { $0.level > 0 }
        var kept = postings
        var dropped = 0
        var coded = Coded(frequency: frequency)
        write(kept, dropped: 0, keepsPositions: keepsPositions, to: &coded.list)
        if coded.list.count > longestList {
            kept = Self.best(kept, count: kept.count * longestList / coded.list.count)
            dropped = frequency - kept.count { $0.level > 0 }
            coded.list = BitWriter()
            write(kept, dropped: dropped, keepsPositions: keepsPositions, to: &coded.list)
        }
        if keepsPositions || kept.count < Self.fewest {
            coded.positions = positions(of: wordClass, postings, writesPages: dropped > 0)
        }
        return coded
    }

    private static func best(_ postings: [Posting], count: Int) -> [Posting] {
        var counts = [Int](repeating: 0, count: 16)
        for posting in postings { counts[Int(posting.level)] += 1 }
        // All of the higher levels stay, and of one level the first, until there are enough.
        var left = max(fewest, count)
        for level in counts.indices.reversed() {
            counts[level] = min(counts[level], left)
            left -= counts[level]
        }
        return postings.filter { posting in
            counts[Int(posting.level)] -= 1
            return counts[Int(posting.level)] >= 0
        }
    }

    private func write(_ postings: [Posting], dropped: Int, keepsPositions: Bool, to writer: inout BitWriter) {
        writer.writeGamma(postings.count - 1)
        if postings.count >= Self.fewest {
            writer.writeGamma(dropped)
            writer.write(keepsPositions ? 1 : 0, width: 1)
        }
        let sections = Self.sectionParameter(of: postings)
        writer.write(sections, width: 2)
        let gaps = Numbers.gapParameter(span: span, count: postings.count)
        var last = -1
        for posting in postings {
            writer.writeRice(Int(posting.page) - last - 1, gaps)
            writer.writeRice(ImpactLevels.ranks[Int(posting.level)], 1)
            if sections < 3 { writer.writeRice(Int(posting.section), sections) }
            last = Int(posting.page)
        }
    }

    /// A word on more pages says little about which section is meant.
    private static let mostWithSections = 512

    /// The parameter that takes the fewest bits; 3 if there is nothing to say.
    private static func sectionParameter(of postings: [Posting]) -> Int {
        var costs = [0, 0, 0]
        var isNeeded = false
        for posting in postings {
            let section = Int(posting.section)
            if section > 0 { isNeeded = true }
            for parameter in 0..<3 { costs[parameter] += section >> parameter + 1 + parameter }
        }
        guard isNeeded, postings.count < mostWithSections else { return 3 }
        return costs.indices.min { costs[$0] < costs[$1] } ?? 0
    }

    private func positions(of wordClass: Int, _ postings: [Posting], writesPages: Bool) -> BitWriter {
        var gaps: [Int] = []
        var counts: [Int] = []
        for run in runs { run.readGaps(of: wordClass, into: &counts, &gaps) }
        let parameter = Self.parameter(of: gaps)
        var writer = BitWriter()
        writer.write(parameter, width: 4)
        if writesPages {
            writer.writeGamma(counts.count - 1)
            let pageGaps = Numbers.gapParameter(span: span, count: counts.count)
            var last = -1
            for posting in postings where posting.level > 0 {
                writer.writeRice(Int(posting.page) - last - 1, pageGaps)
                last = Int(posting.page)
            }
        }
        var next = 0
        for count in counts {
            writer.writeGamma(count - 1)
            for place in next..<next + count { writer.writeRice(gaps[place], parameter) }
            next += count
        }
        return writer
    }

    /// The parameter for gaps of this mean, moved to the better neighbour.
    private static func parameter(of gaps: [Int]) -> Int {
        let mean = gaps.reduce(0, +) / max(1, gaps.count)
        let guess = Int.bitWidth - max(1, mean * 11 / 16).leadingZeroBitCount - 1
        let candidates = max(0, guess - 1)...min(15, max(0, guess) + 1)
        func cost(_ parameter: Int) -> Int {
            gaps.reduce(0) { $0 + min($1 >> parameter, 45) + 1 + parameter }
        }
        return candidates.min { cost($0) < cost($1) } ?? 0
    }
}
