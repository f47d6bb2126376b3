import ByteCoding

/// Reads back what a ``ListCoder`` wrote: the pages of a class with their impacts, and where its words stand on each.
struct ListDecoder: Sendable {
    let pageCount: Int

    /// The pages of a class as ``ClassLists`` has them.
    struct Decoded {
        var postings: [Posting] = []
        /// Of each page that has the word itself, packed; `nil` if they are not kept.
        var places: [[UInt8]]?
    }

    /// Returns all pages of a class, also those that were cut from its list.
    func decode(_ coded: ListCoder.Coded) throws(DamagedRecord) -> Decoded {
        do throws(BitReader.Failure) {
            let list = try postings(of: coded.whole ?? coded.list)
            guard let positions = coded.positions else { return Decoded(postings: list.postings) }
            let isCut = try postings(of: coded.list).dropped > 0
            let holders = list.postings.count { $0.level > 0 }
            return Decoded(
                postings: list.postings, places: try places(in: positions, holders: holders, writesPages: isCut))
        } catch {
            throw DamagedRecord()
        }
    }

    private var span: Int { Numbers.span(pages: pageCount) }

    private func postings(of list: BitWriter) throws(BitReader.Failure) -> (postings: [Posting], dropped: Int) {
        var reader = try BitReader(list.characters())
        let count = try reader.readGamma() + 1
        guard count <= pageCount else { throw .isCorrupt }
        var dropped = 0
        if count >= ListCoder.fewest {
            dropped = try reader.readGamma()
            _ = try reader.read(1)
        }
        let sections = try reader.read(2)
        let gaps = Numbers.gapParameter(span: span, count: count)
        var postings: [Posting] = []
        postings.reserveCapacity(count)
        var page = -1
        for _ in 0..<count {
            page += try reader.readRice(gaps) + 1
            let rank = try reader.readRice(1)
            let section = sections < 3 ? try reader.readRice(sections) : 0
            guard page < pageCount, rank < ImpactLevels.byRank.count, section < 256 else { throw .isCorrupt }
            postings.append(
                Posting(page: UInt32(page), level: UInt8(ImpactLevels.byRank[rank]), section: UInt8(section)))
        }
        return (postings, dropped)
    }

    private func places(
        in positions: BitWriter, holders: Int, writesPages: Bool
    ) throws(BitReader.Failure) -> [[UInt8]] {
        var reader = try BitReader(positions.characters())
        let parameter = try reader.read(4)
        if writesPages {
            let count = try reader.readGamma() + 1
            guard count == holders else { throw .isCorrupt }
            let gaps = Numbers.gapParameter(span: span, count: count)
            for _ in 0..<count { _ = try reader.readRice(gaps) }
        }
        var places: [[UInt8]] = []
        places.reserveCapacity(holders)
        for _ in 0..<holders {
            var packed: [UInt8] = []
            let count = try reader.readGamma() + 1
            PackedNumbers.append(count, to: &packed)
            for _ in 0..<count { PackedNumbers.append(try reader.readRice(parameter), to: &packed) }
            places.append(packed)
        }
        return places
    }
}
