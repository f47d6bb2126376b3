/// Puts values behind each other: numbers in groups of seven bits, texts and bytes behind their length.
package struct ByteWriter: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    /// - Parameter room: about how many bytes will be written
    package init(room: Int) {
        bytes.reserveCapacity(room)
    }

    package mutating func write(_ number: Int) {
        var rest = UInt(bitPattern: number)
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    package mutating func write(_ text: String) {
        write(text.utf8.count)
        bytes += text.utf8
    }

    package mutating func write(_ bytes: [UInt8]) {
        write(bytes.count)
        self.bytes += bytes
    }

    /// Writes again what a ``ByteReader`` read.
    package mutating func writeAsRead(_ bytes: ArraySlice<UInt8>) {
        self.bytes += bytes
    }

    /// Writes numbers as they are in memory: for arrays that are as large as the site.
    package mutating func write(_ numbers: [UInt32]) {
        write(numbers.count)
        // All of the array's own bytes, and no others.
        unsafe numbers.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
    }

    package mutating func write(_ numbers: [UInt64]) {
        write(numbers.count)
        unsafe numbers.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
    }

    @inlinable
    package mutating func write(_ values: [some Remembered]) {
        write(values.count)
        for value in values { value.write(to: &self) }
    }

    @inlinable
    package mutating func write(_ value: (some Remembered)?) {
        write(value == nil ? 0 : 1)
        value?.write(to: &self)
    }

    package mutating func write(_ flag: Bool) {
        write(flag ? 1 : 0)
    }
}
