/// Writes the list of a class, and its positions.
struct ListCoder: Sendable {
    let runs: [RunLists]
    let pages: [AnalyzedPage]
    let span: Int

    /// A list of more bits than this keeps its best entries only: words on so many pages say little, and each is a
    /// reader's download.
    private static let longestList = 24_000

    /// What a class takes in a text part and in the positions part beside it.
    struct Coded: Sendable {
        var list = BitWriter()
        var positions: BitWriter?
        /// Pages that have the word.
        var frequency = 0
    }

    /// - Parameter keepsPositions: asked only of frequent classes
    func code(_ wordClass: Int, keepsPositions: Bool) -> Coded {
        var postings: [(posting: Posting, run: Int)] = []
        for run in runs.indices {
            for posting in runs[run].postings(of: wordClass) { postings.append((posting, run)) }
        }
        let frequency = postings.count { $0.posting.level > 0 }
        var kept = postings.map(\.posting)
        let size = size(of: kept)
        var isCut = false
        if size > Self.longestList {
            kept = Self.best(kept, count: kept.count * Self.longestList / size)
            isCut = true
        }
        var coded = Coded(frequency: frequency)
        let dropped = frequency - kept.count { $0.level > 0 }
        let isFrequent = kept.count >= 64
        write(kept, dropped: dropped, keepsPositions: keepsPositions, to: &coded.list)
        if keepsPositions || !isFrequent {
            coded.positions = positions(of: postings.filter { $0.posting.level > 0 }, writesPages: isCut && dropped > 0)
        }
        return coded
    }

    private static func best(_ postings: [Posting], count: Int) -> [Posting] {
        let order = postings.indices.sorted {
            (postings[$1].level, $0) < (postings[$0].level, $1)
        }
        return order.prefix(max(1, count)).sorted().map { postings[$0] }
    }

    private func size(of postings: [Posting]) -> Int {
        var writer = BitWriter()
        write(postings, dropped: 0, keepsPositions: true, to: &writer)
        return writer.count
    }

    private func write(_ postings: [Posting], dropped: Int, keepsPositions: Bool, to writer: inout BitWriter) {
        writer.writeGamma(postings.count - 1)
        if postings.count >= 64 {
            writer.writeGamma(dropped)
            writer.write(keepsPositions ? 1 : 0, width: 1)
        }
        let sections = Self.sectionParameter(of: postings)
        writer.write(sections, width: 2)
        let gaps = Numbers.gapParameter(span: span, count: postings.count)
        var last = -1
        for posting in postings {
            writer.writeRice(Int(posting.page) - last - 1, gaps)
            writer.writeRice(ImpactLevels.ranks[Int(posting.level)], 2)
            if sections < 3 { writer.writeRice(Int(posting.section), sections) }
            last = Int(posting.page)
        }
    }

    /// The parameter that takes the fewest bits; 3 if there is nothing to say.
    private static func sectionParameter(of postings: [Posting]) -> Int {
        var costs = [0, 0, 0]
        var isNeeded = false
        for posting in postings {
            let section = Int(posting.section)
            if section > 0 { isNeeded = true }
            for parameter in 0..<3 { costs[parameter] += section >> parameter + 1 + parameter }
        }
        guard isNeeded else { return 3 }
        return costs.indices.min { costs[$0] < costs[$1] } ?? 0
    }

    private func positions(of postings: [(posting: Posting, run: Int)], writesPages: Bool) -> BitWriter {
        var places: [Int] = []
        var gaps: [Int] = []
        var counts: [Int] = []
        for (posting, run) in postings {
            runs[run].places(of: posting, in: pages, into: &places)
            counts.append(places.count)
            var last = -1
            for place in places {
                gaps.append(place - last - 1)
                last = place
            }
        }
        let parameter = Self.parameter(of: gaps)
        var writer = BitWriter()
        writer.write(parameter, width: 4)
        if writesPages {
            writer.writeGamma(postings.count - 1)
            let pageGaps = Numbers.gapParameter(span: span, count: postings.count)
            var last = -1
            for (posting, _) in postings {
                writer.writeRice(Int(posting.page) - last - 1, pageGaps)
                last = Int(posting.page)
            }
        }
        var next = 0
        for count in counts {
            writer.writeGamma(count - 1)
            for gap in gaps[next..<next + count] { writer.writeRice(gap, parameter) }
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
