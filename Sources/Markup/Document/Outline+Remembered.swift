import ByteCoding

extension Outline: Remembered {
    package func write(to writer: inout ByteWriter) {
        writer.write(headings)
        writer.write(references)
        summary.write(to: &writer)
        writer.write(wordCount)
        writer.write(bytes)
    }

    package init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init()
        headings = try reader.values()
        references = try reader.values()
        summary = try TextRange(from: &reader)
        wordCount = try reader.number()
        bytes = try reader.someBytes()
        // Ranges of the text are looked up without a second look.
        let ranges = headings.flatMap { [$0.id, $0.text] } + references.map(\.target) + [summary]
        guard ranges.allSatisfy({ $0.range.upperBound <= bytes.count }) else { throw DamagedRecord() }
    }
}

extension Outline.Heading: Remembered {
    package func write(to writer: inout ByteWriter) {
        writer.write(level)
        for range in [id, text, source] { range.write(to: &writer) }
        writer.write(Int(sectionEnd))
    }

    package init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(
            level: try reader.number(), id: try TextRange(from: &reader), text: try TextRange(from: &reader),
            source: try TextRange(from: &reader), sectionEnd: try reader.number(UInt32.self))
    }
}

extension Outline.Reference: Remembered {
    package func write(to writer: inout ByteWriter) {
        writer.write(Int(kind.rawValue))
        target.write(to: &writer)
        source.write(to: &writer)
    }

    package init(from reader: inout ByteReader) throws(DamagedRecord) {
        guard let kind = Kind(rawValue: try reader.number(UInt8.self)) else { throw DamagedRecord() }
        self.init(kind: kind, target: try TextRange(from: &reader), source: try TextRange(from: &reader))
    }
}

extension TextRange: Remembered {
    package func write(to writer: inout ByteWriter) {
        writer.write(Int(start))
        writer.write(Int(count))
    }

    package init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(start: try reader.number(UInt32.self), count: try reader.number(UInt32.self))
    }
}
