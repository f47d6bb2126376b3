/// How much a word says about a page: the part of BM25 that does not depend on other pages, in 255 steps.
struct ImpactScale: Equatable, Sendable {
    /// What a page's length is compared with, in tokens; rounded to a quarter of an octave, so that one edit does not
    /// move every impact.
    private let averageLength: Int

    /// Found on the development queries of nfcorpus: see <doc:Ranking>.
    private static let saturation = 3.0
    private static let lengthShare = 0.5

    init(lengths: [Int]) {
        let average = max(1, lengths.reduce(0, +) / max(1, lengths.count))
        let shift = max(0, Int.bitWidth - average.leadingZeroBitCount - 3)
        averageLength = (average >> shift) << shift
    }

    /// The impacts of words on a page of this length, from 1 to 255, by their frequencies from 0 up.
    func impacts(length: Int, frequencies: Range<Int>) -> [UInt8] {
        let damping = damping(length: length)
        return frequencies.map { Self.impact(frequency: $0, damping: damping) }
    }

    func impact(frequency: Int, length: Int) -> UInt8 {
        Self.impact(frequency: frequency, damping: damping(length: length))
    }

    private func damping(length: Int) -> Double {
        let relative = Double(length) / Double(averageLength)
        return Self.saturation * (1 - Self.lengthShare + Self.lengthShare * relative)
    }

    private static func impact(frequency: Int, damping: Double) -> UInt8 {
        let share = Double(frequency) / (Double(frequency) + damping)
        return UInt8(clamping: max(1, Int((share * 255).rounded())))
    }
}

/// The sixteen impacts of the index, and what each counts.
enum ImpactLevels {
    /// What an impact counts: the middle of its range. 0 is for words that only similar pages have.
    static let values = [20] + (1...15).map { $0 * 17 - 8 }

    /// Impacts from the most frequent one on, so that those take the fewest bits. Fixed, so that a change to one page
    /// never recodes every list.
    static let byRank = [5, 6, 7, 4, 8, 0, 9, 3, 10, 11, 12, 2, 13, 14, 1, 15]

    static let ranks: [Int] = {
        var ranks = [Int](repeating: 0, count: 16)
        for (rank, level) in byRank.enumerated() { ranks[level] = rank }
        return ranks
    }()

    /// The level, 1 to 15, of an impact from 1 to 255.
    @inline(__always)
    static func level(_ impact: UInt8) -> UInt8 {
        UInt8(truncatingIfNeeded: (Int(impact) + 16) / 17)
    }
}
