/// Reads what a ``ByteWriter`` wrote. Whatever the bytes are, it ends in a value or in ``DamagedRecord``.
package struct ByteReader: Sendable {
    // Open to the modules that read values, so that reading is compiled into them: calls of generic functions across
    // modules took half of the time.
    @usableFromInline let bytes: [UInt8]
    @usableFromInline var place: Int
    @usableFromInline let end: Int

    package init(_ bytes: [UInt8]) {
        self.init(bytes, in: bytes.indices)
    }

    /// Reads a part of the bytes, which are not copied for it.
    package init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        (place, end) = (range.lowerBound, range.upperBound)
    }

    package var isAtEnd: Bool { place == end }

    /// Where the next value begins, for ``bytes(from:)``.
    package var position: Int { place }

    /// What was read since a position; not copied.
    package func bytes(from start: Int) -> ArraySlice<UInt8> { bytes[start..<place] }

    @inlinable
    package mutating func number() throws(DamagedRecord) -> Int {
        var number: UInt = 0
        var shift: UInt = 0
        while place < end, shift <= 63 {
            let byte = bytes[place]
            place += 1
            number |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { return Int(bitPattern: number) }
            shift += 7
        }
        throw DamagedRecord()
    }

    // One for each type: the calls of a generic one are not compiled into other modules, and took a third of reading.

    /// Reads a number that fits into a smaller type.
    @inlinable
    package mutating func number(_: UInt8.Type) throws(DamagedRecord) -> UInt8 {
        guard let small = UInt8(exactly: try number()) else { throw DamagedRecord() }
        return small
    }

    @inlinable
    package mutating func number(_: Int32.Type) throws(DamagedRecord) -> Int32 {
        guard let small = Int32(exactly: try number()) else { throw DamagedRecord() }
        return small
    }

    @inlinable
    package mutating func number(_: UInt32.Type) throws(DamagedRecord) -> UInt32 {
        guard let small = UInt32(exactly: try number()) else { throw DamagedRecord() }
        return small
    }

    @inlinable
    package mutating func flag() throws(DamagedRecord) -> Bool {
        switch try number() {
        case 0: false
        case 1: true
        default: throw DamagedRecord()
        }
    }

    @inlinable
    package mutating func text() throws(DamagedRecord) -> String {
        String(decoding: bytes[try range()], as: UTF8.self)
    }

    @inlinable
    package mutating func someBytes() throws(DamagedRecord) -> [UInt8] {
        Array(bytes[try range()])
    }

    /// Passes over bytes that were written, and returns where they are.
    @inlinable
    package mutating func range() throws(DamagedRecord) -> Range<Int> {
        let count = try count()
        defer { place += count }
        return place..<place + count
    }

    /// Reads how many values follow. Each has a byte at least, so a number that is too large is found at once.
    @inlinable
    package mutating func count() throws(DamagedRecord) -> Int {
        let count = try number()
        guard count >= 0, count <= end - place else { throw DamagedRecord() }
        return count
    }

    /// Reads numbers that were written as they are in memory.
    package mutating func words() throws(DamagedRecord) -> [UInt32] {
        try words(filledWith: 0)
    }

    package mutating func longWords() throws(DamagedRecord) -> [UInt64] {
        try words(filledWith: 0)
    }

    private mutating func words<Number: FixedWidthInteger>(filledWith zero: Number) throws(DamagedRecord) -> [Number] {
        let count = try number()
        let width = MemoryLayout<Number>.size
        guard count >= 0, count <= (end - place) / width else { throw DamagedRecord() }
        var numbers = [Number](repeating: zero, count: count)
        // So many bytes are left, as was just seen, and so many the array has; any of them are numbers.
        let source = place..<place + count * width
        unsafe numbers.withUnsafeMutableBytes { target in
            unsafe bytes.withUnsafeBytes {
                unsafe target.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[source]))
            }
        }
        place = source.upperBound
        return numbers
    }

    @inlinable
    package mutating func values<Value: Remembered>(_: Value.Type = Value.self) throws(DamagedRecord) -> [Value] {
        let count = try count()
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try Value(from: &self)) }
        return values
    }

    @inlinable
    package mutating func optional<Value: Remembered>(_: Value.Type = Value.self) throws(DamagedRecord) -> Value? {
        try flag() ? try Value(from: &self) : nil
    }
}
