import ByteCoding

/// In which files the parts of an index lie, so that the next index finds those that stay as they are.
struct LaidIndex: Equatable, Sendable {
    /// Where the words of each text part begin in the lexicon; one more than parts.
    var textStarts: [UInt32]
    var texts: [PartFile]
    /// Beside each text part, if words in it have positions.
    var positions: [PartFile?]
    var names: LaidNames
    var titles: LaidNames
    var pagesInBlock: Int
    var blocks: [PartFile]
    var facets: Part
    /// What all pages take in the root of a small index, and in blocks.
    var shownBytes: Int
    var lineBytes: Int
}

/// The files of names or titles, and which names each is asked for.
struct LaidNames: Equatable, Sendable {
    var bounds: [[UInt16]]
    var files: [PartFile]
    /// The contents of a single part, which may be in the root and not in a file.
    var single: Part?
}

extension LaidIndex: Remembered {
    func write(to writer: inout ByteWriter) {
        writer.write(textStarts)
        writer.write(texts)
        writer.write(positions.count)
        for file in positions { writer.write(file) }
        names.write(to: &writer)
        titles.write(to: &writer)
        writer.write(pagesInBlock)
        writer.write(blocks)
        facets.write(to: &writer)
        writer.write(shownBytes)
        writer.write(lineBytes)
    }

    init(from reader: inout ByteReader) throws(DamagedRecord) {
        textStarts = try reader.words()
        texts = try reader.values()
        positions = []
        for _ in 0..<(try reader.count()) { positions.append(try reader.optional()) }
        names = try LaidNames(from: &reader)
        titles = try LaidNames(from: &reader)
        pagesInBlock = try reader.number()
        blocks = try reader.values()
        facets = try Part(from: &reader)
        shownBytes = try reader.number()
        lineBytes = try reader.number()
        guard textStarts.count == texts.count + 1, positions.count == texts.count, (1...64).contains(pagesInBlock)
        else {
            throw DamagedRecord()
        }
    }
}

extension LaidNames: Remembered {
    func write(to writer: inout ByteWriter) {
        writer.write(bounds.count)
        for bound in bounds { writer.write(bound.map(UInt32.init)) }
        writer.write(files)
        writer.write(single)
    }

    init(from reader: inout ByteReader) throws(DamagedRecord) {
        bounds = []
        for _ in 0..<(try reader.count()) { bounds.append(try reader.units()) }
        files = try reader.values()
        single = try reader.optional()
        guard bounds.count == files.count, (single != nil) == (files.count == 1) else { throw DamagedRecord() }
    }
}

extension Part: Remembered {
    func write(to writer: inout ByteWriter) {
        writer.write(words.map(UInt32.init))
        writer.write(bits)
    }

    /// Its name follows from its contents.
    init(from reader: inout ByteReader) throws(DamagedRecord) {
        let words = try reader.units()
        self.init(words: words, characters: try reader.someBytes())
    }
}

extension ByteReader {
    fileprivate mutating func units() throws(DamagedRecord) -> [UInt16] {
        try words().map { word throws(DamagedRecord) in
            guard let unit = UInt16(exactly: word) else { throw DamagedRecord() }
            return unit
        }
    }
}
