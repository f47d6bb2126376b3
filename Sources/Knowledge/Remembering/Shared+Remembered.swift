import ByteCoding
import Diagnostics

extension Located: Remembered where Value: Remembered {
    package func write(to writer: inout ByteWriter) {
        value.write(to: &writer)
        range.write(to: &writer)
    }

    package init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(try Value(from: &reader), at: try SourceRange(from: &reader))
    }
}

extension Spelling: Remembered {
    package func write(to writer: inout ByteWriter) {
        text.write(to: &writer)
        writer.write(isCaseSensitive)
    }

    package init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(text: try Located(from: &reader), isCaseSensitive: try reader.flag())
    }
}

extension Citation: Remembered {
    package func write(to writer: inout ByteWriter) {
        source.write(to: &writer)
        writer.write(locator)
    }

    package init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(source: try Located(from: &reader), locator: try reader.optional())
    }
}

extension Day: Remembered {
    package func write(to writer: inout ByteWriter) {
        for number in [year, month, day] { writer.write(number) }
    }

    package init(from reader: inout ByteReader) throws(DamagedRecord) {
        let (year, month, day) = (try reader.number(), try reader.number(), try reader.number())
        guard let date = Day(year: year, month: month, day: day) else { throw DamagedRecord() }
        self = date
    }
}

extension Stewardship: Remembered {
    package func write(to writer: inout ByteWriter) {
        writer.write(sources)
        writer.write(lastReviewedOn)
        writer.write(reviewInMonths)
        writer.write(owner)
        writer.write(effectiveFrom)
        writer.write(effectiveTo)
    }

    package init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init()
        sources = try reader.values()
        lastReviewedOn = try reader.optional()
        reviewInMonths = try reader.optional()
        owner = try reader.optional()
        effectiveFrom = try reader.optional()
        effectiveTo = try reader.optional()
    }
}

// MARK: - Identifiers

extension Identifier {
    package func write(to writer: inout ByteWriter) {
        writer.write(text)
    }

    package init(from reader: inout ByteReader) throws(DamagedRecord) {
        guard let id = Self(try reader.text()) else { throw DamagedRecord() }
        self = id
    }
}

extension ArticleID: Remembered {}
extension CodeID: Remembered {}
extension SourceID: Remembered {}
extension TermID: Remembered {}
