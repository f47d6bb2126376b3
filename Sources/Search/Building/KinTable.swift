import ByteCoding

/// The kin of all pages in a few arrays: by what each finds those like it, and which they are.
struct KinTable: Equatable, Sendable {
    /// Where the telling classes of each page begin, and its nearest pages; one more than pages.
    private var tellingStarts: [UInt32] = [0]
    private var nearestStarts: [UInt32] = [0]
    private(set) var telling: [UInt32] = []
    private(set) var scores: [UInt32] = []
    private(set) var nearest: [UInt32] = []

    init() {}

    init(_ kin: some Sequence<Smoothing.Kin>) {
        for kin in kin { append(kin) }
    }

    private mutating func append(_ kin: Smoothing.Kin) {
        telling += kin.telling
        for neighbour in kin.nearest {
            scores.append(neighbour.score)
            nearest.append(neighbour.page)
        }
        tellingStarts.append(UInt32(telling.count))
        nearestStarts.append(UInt32(nearest.count))
    }

    var count: Int { tellingStarts.count - 1 }

    /// Where the classes of a page stand in ``telling``.
    func telling(of page: Int) -> Range<Int> {
        Int(tellingStarts[page])..<Int(tellingStarts[page + 1])
    }

    /// Where the pages nearest to a page stand in ``nearest`` and ``scores``, the best first.
    func nearest(of page: Int) -> Range<Int> {
        Int(nearestStarts[page])..<Int(nearestStarts[page + 1])
    }

    /// Returns the kin of pages of which some have others now.
    ///
    /// - Parameter newClasses: for each class its number now, if it is left
    func updated(_ newClasses: [Int?], with others: [Int: Smoothing.Kin]) -> KinTable {
        var result = KinTable()
        result.telling.reserveCapacity(telling.count)
        result.scores.reserveCapacity(scores.count)
        result.nearest.reserveCapacity(nearest.count)
        result.tellingStarts.reserveCapacity(tellingStarts.count)
        result.nearestStarts.reserveCapacity(nearestStarts.count)
        for page in 0..<count {
            if let other = others[page] {
                result.append(other)
                continue
            }
            for place in telling(of: page) {
                if let now = newClasses[Int(telling[place])] { result.telling.append(UInt32(now)) }
            }
            let range = nearest(of: page)
            result.scores += scores[range]
            result.nearest += nearest[range]
            result.tellingStarts.append(UInt32(result.telling.count))
            result.nearestStarts.append(UInt32(result.nearest.count))
        }
        return result
    }
}

extension KinTable: Remembered {
    func write(to writer: inout ByteWriter) {
        for numbers in [tellingStarts, nearestStarts, telling, scores, nearest] { writer.write(numbers) }
    }

    init(from reader: inout ByteReader) throws(DamagedRecord) {
        tellingStarts = try reader.words()
        nearestStarts = try reader.words()
        telling = try reader.words()
        scores = try reader.words()
        nearest = try reader.words()
        guard tellingStarts.count == nearestStarts.count, scores.count == nearest.count,
            tellingStarts.areStarts(of: telling), nearestStarts.areStarts(of: nearest)
        else { throw DamagedRecord() }
    }
}
