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
            let whole = try list(coded.whole ?? coded.list)
            let postings = whole.pages.indices.map {
                Posting(page: UInt32(whole.pages[$0]), level: whole.levels[$0], section: whole.sections[$0])
            }
            guard let positions = coded.positions else { return Decoded(postings: postings) }
            let isCut = try list(coded.list).dropped > 0
            return Decoded(
                postings: postings,
                places: try places(in: positions, holders: whole.holders.count, writesPages: isCut))
        } catch {
            throw DamagedRecord()
        }
    }

    private var span: Int { Numbers.span(pages: pageCount) }

    private func list(_ bits: BitWriter) throws(BitReader.Failure) -> PageList {
        var reader = try BitReader(bits.characters())
        return try PageList(&reader, pageCount: pageCount, span: span, levels: ImpactLevels.byRank)
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
