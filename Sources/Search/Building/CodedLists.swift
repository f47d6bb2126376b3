import ByteCoding

/// What each class takes in the index, as ``ListCoder`` wrote it.
struct CodedLists: Equatable, Sendable {
    /// As they stand in text parts.
    private(set) var lists = BitTable()
    /// Without bits, where none are kept.
    private(set) var positions = BitTable()
    /// Those that were cut as they were before; the others without bits.
    private var wholeLists = BitTable()
    /// How many pages have the words themselves.
    private(set) var frequencies: [UInt32] = []

    var count: Int { frequencies.count }

    init() {}

    init(joining pieces: [CodedLists]) {
        lists.reserve(like: pieces.map(\.lists))
        positions.reserve(like: pieces.map(\.positions))
        wholeLists.reserve(like: pieces.map(\.wholeLists))
        frequencies.reserveCapacity(pieces.reduce(0) { $0 + $1.count })
        for piece in pieces { append(0..<piece.count, of: piece) }
    }

    mutating func append(_ coded: ListCoder.Coded) {
        lists.append(coded.list)
        positions.append(coded.positions ?? BitWriter())
        wholeLists.append(coded.whole ?? BitWriter())
        frequencies.append(UInt32(coded.frequency))
    }

    subscript(wordClass: Int) -> ListCoder.Coded {
        ListCoder.Coded(
            list: lists[wordClass],
            positions: positions.counts[wordClass] == 0 ? nil : positions[wordClass],
            whole: wholeLists.counts[wordClass] == 0 ? nil : wholeLists[wordClass],
            frequency: Int(frequencies[wordClass]))
    }

    /// Returns the lists of classes of which some are as they were.
    ///
    /// - Parameters:
    ///   - oldClasses: for each class its number here, if it is in this; ascending
    ///   - others: those that are not as they were; all that were not there
    func updated(_ oldClasses: [Int?], with others: [Int: ListCoder.Coded]) -> CodedLists {
        var result = CodedLists()
        result.lists.reserve(like: [lists])
        result.positions.reserve(like: [positions])
        result.wholeLists.reserve(like: [wholeLists])
        result.frequencies.reserveCapacity(oldClasses.count)
        // Those that stand behind each other in both are copied at once.
        var run = 0..<0
        for (wordClass, before) in oldClasses.enumerated() {
            if let other = others[wordClass] {
                result.append(run, of: self)
                run = 0..<0
                result.append(other)
            } else if let before {
                if before == run.upperBound, !run.isEmpty {
                    run = run.lowerBound..<before + 1
                } else {
                    result.append(run, of: self)
                    run = before..<before + 1
                }
            }
        }
        result.append(run, of: self)
        return result
    }

    private mutating func append(_ range: Range<Int>, of other: CodedLists) {
        lists.append(range, of: other.lists)
        positions.append(range, of: other.positions)
        wholeLists.append(range, of: other.wholeLists)
        frequencies += other.frequencies[range]
    }
}

extension CodedLists: Remembered {
    func write(to writer: inout ByteWriter) {
        lists.write(to: &writer)
        positions.write(to: &writer)
        wholeLists.write(to: &writer)
        writer.write(frequencies)
    }

    init(from reader: inout ByteReader) throws(DamagedRecord) {
        lists = try BitTable(from: &reader)
        positions = try BitTable(from: &reader)
        wholeLists = try BitTable(from: &reader)
        frequencies = try reader.words()
        guard [lists, positions, wholeLists].allSatisfy({ $0.counts.count == frequencies.count }) else {
            throw DamagedRecord()
        }
    }
}
