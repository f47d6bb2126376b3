import SiteOutput

/// Something that a build remembers for the next one.
protocol Remembered {
    func write(to writer: inout ByteWriter)
    init(from reader: inout ByteReader) throws(DamagedRecord)
}

/// A record that is not what a build wrote: cut off, changed, or of another version.
struct DamagedRecord: Error, Hashable {}

/// Puts values behind each other: numbers in groups of seven bits, texts behind their length in bytes.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ number: Int) {
        var rest = UInt(bitPattern: number)
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func write(_ text: String) {
        write(text.utf8.count)
        bytes += text.utf8
    }

    mutating func write(_ values: [some Remembered]) {
        write(values.count)
        for value in values { value.write(to: &self) }
    }

    mutating func write(_ value: (some Remembered)?) {
        write(value == nil ? 0 : 1)
        value?.write(to: &self)
    }

    /// The bytes behind a fingerprint of them, so that no other bytes are taken for a record.
    var sealed: [UInt8] {
        Array(ContentHash(of: bytes).text.utf8) + bytes
    }
}

/// Reads what a ``ByteWriter`` wrote. Whatever the bytes are, it ends in a value or in ``DamagedRecord``.
struct ByteReader {
    private var bytes: ArraySlice<UInt8>

    /// Takes bytes that are sealed.
    init(sealed bytes: [UInt8]) throws(DamagedRecord) {
        let rest = bytes.dropFirst(32)
        guard bytes.prefix(32).elementsEqual(ContentHash(of: rest).text.utf8) else { throw DamagedRecord() }
        self.init(unsealed: rest)
    }

    init(unsealed bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { bytes.isEmpty }

    mutating func number() throws(DamagedRecord) -> Int {
        var number: UInt = 0
        for shift in stride(from: UInt(0), through: 63, by: 7) {
            guard let byte = bytes.popFirst() else { throw DamagedRecord() }
            number |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { return Int(bitPattern: number) }
        }
        throw DamagedRecord()
    }

    mutating func text() throws(DamagedRecord) -> String {
        let count = try count()
        defer { bytes = bytes.dropFirst(count) }
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    /// Reads how many values follow. Each has a byte at least, so a number that is too large is found at once.
    mutating func count() throws(DamagedRecord) -> Int {
        let count = try number()
        guard count >= 0, count <= bytes.count else { throw DamagedRecord() }
        return count
    }

    mutating func values<Value: Remembered>(_ type: Value.Type = Value.self) throws(DamagedRecord) -> [Value] {
        let count = try count()
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try Value(from: &self)) }
        return values
    }

    mutating func optional<Value: Remembered>(_ type: Value.Type = Value.self) throws(DamagedRecord) -> Value? {
        switch try number() {
        case 0: nil
        case 1: try Value(from: &self)
        default: throw DamagedRecord()
        }
    }
}
