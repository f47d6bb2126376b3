/// Values behind each other as bytes, each read when it is asked for.
///
/// An array of thousands of values takes longer to be read back than what is done with the few that are looked at.
package struct Packed<Value: Remembered>: Equatable, Sendable {
    @usableFromInline var bytes: [UInt8] = []
    /// Where each value begins; one more than values.
    @usableFromInline var starts: [UInt32] = [0]

    package init() {}

    @inlinable
    package init(_ values: some Sequence<Value>) {
        var writer = ByteWriter()
        for value in values {
            value.write(to: &writer)
            starts.append(UInt32(writer.bytes.count))
        }
        bytes = writer.bytes
    }

    package init(joining pieces: [Packed]) {
        bytes.reserveCapacity(pieces.reduce(0) { $0 + $1.bytes.count })
        starts.reserveCapacity(pieces.reduce(1) { $0 + $1.count })
        for piece in pieces { append(0..<piece.count, of: piece) }
    }

    package var count: Int { starts.count - 1 }

    @inlinable
    package subscript(number: Int) -> Value {
        get throws(DamagedRecord) {
            var reader = ByteReader(bytes, in: Int(starts[number])..<Int(starts[number + 1]))
            let value = try Value(from: &reader)
            guard reader.isAtEnd else { throw DamagedRecord() }
            return value
        }
    }

    /// Returns the values with some others in their places.
    package func replacing(_ others: [Int: Value]) -> Packed {
        var result = Packed()
        result.bytes.reserveCapacity(bytes.count + others.count * 64)
        result.starts.reserveCapacity(starts.count)
        var next = 0
        for (number, value) in others.sorted(by: { $0.key < $1.key }) {
            result.append(next..<number, of: self)
            result.append(0..<1, of: Packed(CollectionOfOne(value)))
            next = number + 1
        }
        result.append(next..<count, of: self)
        return result
    }

    private mutating func append(_ range: Range<Int>, of other: Packed) {
        let (start, end) = (Int(other.starts[range.lowerBound]), Int(other.starts[range.upperBound]))
        let distance = bytes.count - start
        bytes += other.bytes[start..<end]
        for number in range { starts.append(UInt32(Int(other.starts[number + 1]) + distance)) }
    }
}

extension Packed: Remembered {
    package func write(to writer: inout ByteWriter) {
        writer.write(starts)
        writer.write(bytes)
    }

    package init(from reader: inout ByteReader) throws(DamagedRecord) {
        starts = try reader.words()
        bytes = try reader.someBytes()
        guard starts.areStarts(of: bytes) else { throw DamagedRecord() }
    }
}

extension [UInt32] {
    /// Whether these say where parts of an array begin and its last part ends.
    package func areStarts(of array: [some Any]) -> Bool {
        first == 0 && last.map(Int.init) == array.count && zip(self, dropFirst()).allSatisfy(<=)
    }
}
