import ByteCoding

/// Strings of bits behind each other, each in whole words: those of all classes in one array.
struct BitTable: Equatable, Sendable {
    private var words: [UInt64] = []
    /// Where each string begins in `words`; one more than strings.
    private var starts: [UInt32] = [0]
    /// Bits of each string.
    private(set) var counts: [UInt32] = []

    mutating func append(_ string: BitWriter) {
        string.copy(to: &words)
        counts.append(UInt32(string.count))
        starts.append(UInt32(words.count))
    }

    /// Appends some strings of another table.
    mutating func append(_ range: Range<Int>, of other: BitTable) {
        let (start, end) = (Int(other.starts[range.lowerBound]), Int(other.starts[range.upperBound]))
        let distance = words.count - start
        words += other.words[start..<end]
        counts += other.counts[range]
        for number in range { starts.append(UInt32(Int(other.starts[number + 1]) + distance)) }
    }

    mutating func reserve(like tables: [BitTable]) {
        words.reserveCapacity(tables.reduce(0) { $0 + $1.words.count })
        starts.reserveCapacity(tables.reduce(1) { $0 + $1.counts.count })
        counts.reserveCapacity(tables.reduce(0) { $0 + $1.counts.count })
    }

    /// A string by itself.
    subscript(number: Int) -> BitWriter {
        var writer = BitWriter()
        append(number, to: &writer)
        return writer
    }

    func append(_ number: Int, to writer: inout BitWriter) {
        writer.append(words[Int(starts[number])..<Int(starts[number + 1])], count: Int(counts[number]))
    }
}

extension BitTable: Remembered {
    func write(to writer: inout ByteWriter) {
        writer.write(counts)
        writer.write(words)
    }

    init(from reader: inout ByteReader) throws(DamagedRecord) {
        counts = try reader.words()
        words = try reader.longWords()
        starts.reserveCapacity(counts.count + 1)
        var end = 0
        for count in counts {
            end += BitWriter.words(ofBits: Int(count))
            starts.append(UInt32(clamping: end))
        }
        guard end == words.count else { throw DamagedRecord() }
    }
}
