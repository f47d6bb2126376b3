/// Something that a build remembers for the next one.
package protocol Remembered {
    func write(to writer: inout ByteWriter)
    init(from reader: inout ByteReader) throws(DamagedRecord)
}

/// A record that is not what a build wrote: cut off, changed, or of another version.
package struct DamagedRecord: Error, Hashable {
    @inlinable package init() {}
}

extension String: Remembered {
    package func write(to writer: inout ByteWriter) {
        writer.write(self)
    }

    package init(from reader: inout ByteReader) throws(DamagedRecord) {
        self = try reader.text()
    }
}

extension Int: Remembered {
    package func write(to writer: inout ByteWriter) {
        writer.write(self)
    }

    package init(from reader: inout ByteReader) throws(DamagedRecord) {
        self = try reader.number()
    }
}

extension RawRepresentable where RawValue == String, Self: Remembered {
    package func write(to writer: inout ByteWriter) {
        writer.write(rawValue)
    }

    package init(from reader: inout ByteReader) throws(DamagedRecord) {
        guard let value = Self(rawValue: try reader.text()) else { throw DamagedRecord() }
        self = value
    }
}
