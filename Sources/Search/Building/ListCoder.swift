/// Writes the list of a class, and its positions.
struct ListCoder: Sendable {
    let span: Int

    /// In bits.
    let longestList: Int
    /// Whether a list that is cut is kept as it was, too.
    let keepsWholeLists: Bool

    /// Lists of fewer pages are whole, and their positions are kept.
    static let fewest = 64

    /// What a class takes in a text part and in the positions part beside it.
    struct Coded: Sendable {
        var list = BitWriter()
        var positions: BitWriter?
        /// The list before it was cut, if it was.
        var whole: BitWriter?
        /// Pages that have the word.
        var frequency = 0
    }

    /// What is worked on for one class, kept so that the next one finds its room.
    struct Room {
        fileprivate var counts: [Int] = []
        fileprivate var gaps: [UInt32] = []
    }

    /// Codes a class of some classes.
    ///
    /// - Parameter keepsPositions: asked only of frequent classes
    func code(_ wordClass: Int, of lists: ClassLists, keepsPositions: Bool, in room: inout Room) -> Coded {
        let postings = lists.postings.span.extracting(lists.postings(of: wordClass))
        var coded = Coded(frequency: Self.frequency(of: postings))
        var count = postings.count
        var dropped = 0
        write(postings, dropped: 0, keepsPositions: keepsPositions, to: &coded.list)
        if coded.list.count > longestList {
            let kept = Self.best(postings, count: count * longestList / coded.list.count)
            count = kept.count
            dropped = coded.frequency - Self.frequency(of: kept.span)
            if keepsWholeLists { coded.whole = coded.list }
            coded.list = BitWriter()
            write(kept.span, dropped: dropped, keepsPositions: keepsPositions, to: &coded.list)
        }
        if keepsPositions || count < Self.fewest {
            let places = lists.places.span.extracting(lists.places(of: wordClass))
            coded.positions = positions(at: places, of: postings, writesPages: dropped > 0, in: &room)
        }
        return coded
    }

    /// How many pages have the word themselves.
    private static func frequency(of postings: Span<Posting>) -> Int {
        var count = 0
        for place in postings.indices where postings[place].level > 0 { count += 1 }
        return count
    }

    private static func best(_ postings: Span<Posting>, count: Int) -> [Posting] {
        var counts = [Int](repeating: 0, count: 16)
        for place in postings.indices { counts[Int(postings[place].level)] += 1 }
        // All of the higher levels stay, and of one level the first, until there are enough.
        var left = max(fewest, count)
        for level in counts.indices.reversed() {
            counts[level] = min(counts[level], left)
            left -= counts[level]
        }
        var best: [Posting] = []
        for place in postings.indices {
            let posting = postings[place]
            counts[Int(posting.level)] -= 1
            if counts[Int(posting.level)] >= 0 { best.append(posting) }
        }
        return best
    }

    private func write(_ postings: Span<Posting>, dropped: Int, keepsPositions: Bool, to writer: inout BitWriter) {
        writer.writeGamma(postings.count - 1)
        if postings.count >= Self.fewest {
            writer.writeGamma(dropped)
            writer.write(keepsPositions ? 1 : 0, width: 1)
        }
        let sections = Self.sectionParameter(of: postings)
        writer.write(sections, width: 2)
        let gaps = Numbers.gapParameter(span: span, count: postings.count)
        var last = -1
        for place in postings.indices {
            let posting = postings[place]
            writer.writeRice(Int(posting.page) - last - 1, gaps)
            writer.writeRice(ImpactLevels.ranks[Int(posting.level)], 1)
            if sections < 3 { writer.writeRice(Int(posting.section), sections) }
            last = Int(posting.page)
        }
    }

    /// A word on more pages says little about which section is meant.
    private static let mostWithSections = 512

    /// The parameter that takes the fewest bits; 3 if there is nothing to say.
    private static func sectionParameter(of postings: Span<Posting>) -> Int {
        guard postings.count < mostWithSections else { return 3 }
        var costs = (0, 0, 0)
        var isNeeded = false
        for place in postings.indices {
            let section = Int(postings[place].section)
            if section > 0 { isNeeded = true }
            costs.0 += section + 1
            costs.1 += section >> 1 + 2
            costs.2 += section >> 2 + 3
        }
        guard isNeeded else { return 3 }
        if costs.0 <= costs.1, costs.0 <= costs.2 { return 0 }
        return costs.1 <= costs.2 ? 1 : 2
    }

    /// - Parameter places: as ``ClassLists/places`` has them, of this class alone
    private func positions(
        at places: Span<UInt8>, of postings: Span<Posting>, writesPages: Bool, in room: inout Room
    ) -> BitWriter {
        room.read(places)
        let parameter = Self.parameter(of: room.gaps)
        var writer = BitWriter()
        writer.write(parameter, width: 4)
        if writesPages {
            writer.writeGamma(room.counts.count - 1)
            let pageGaps = Numbers.gapParameter(span: span, count: room.counts.count)
            var last = -1
            for place in postings.indices where postings[place].level > 0 {
                writer.writeRice(Int(postings[place].page) - last - 1, pageGaps)
                last = Int(postings[place].page)
            }
        }
        var next = 0
        for count in room.counts {
            writer.writeGamma(count - 1)
            for place in next..<next + count { writer.writeRice(Int(room.gaps[place]), parameter) }
            next += count
        }
        return writer
    }

    /// The parameter for gaps of this mean, or a neighbour of it that takes fewer bits.
    private static func parameter(of gaps: [UInt32]) -> Int {
        var sum = 0
        for gap in gaps { sum += Int(gap) }
        let mean = sum / max(1, gaps.count)
        let guess = Int.bitWidth - max(1, mean * 11 / 16).leadingZeroBitCount - 1
        let candidates = max(0, guess - 1)...min(15, max(0, guess) + 1)
        var best = (parameter: 0, cost: Int.max)
        for parameter in candidates {
            var cost = gaps.count * (1 + parameter)
            for gap in gaps { cost += min(Int(gap) >> parameter, 45) }
            if cost < best.cost { best = (parameter, cost) }
        }
        return best.parameter
    }
}

extension ListCoder.Room {
    /// Unpacks where the words of a class stand on each page, as distances: the first from -1, less one each.
    fileprivate mutating func read(_ places: Span<UInt8>) {
        counts.removeAll(keepingCapacity: true)
        gaps.removeAll(keepingCapacity: true)
        var offset = 0
        while offset < places.count {
            let count = PackedNumbers.read(places, &offset)
            counts.append(count)
            for _ in 0..<count { gaps.append(UInt32(clamping: PackedNumbers.read(places, &offset))) }
        }
    }
}
