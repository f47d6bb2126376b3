import ByteCoding

extension AnalyzedPage: Remembered {
    /// Writes all but the words.
    package func write(to writer: inout ByteWriter) {
        for text in [path, title, kind, summary] { writer.write(text) }
        writer.write(category)
        writer.write(payers)
        writer.write(names)
        writer.write(sections)
        writer.write(length)
    }

    package init(from reader: inout ByteReader) throws(DamagedRecord) {
        path = try reader.text()
        title = try reader.text()
        kind = try reader.text()
        summary = try reader.text()
        category = try reader.optional()
        payers = try reader.values()
        names = try reader.values()
        sections = try reader.values()
        length = try reader.number()
        (words, wordCount) = ([], 0)
    }
}

extension AnalyzedPage.Name: Remembered {
    package func write(to writer: inout ByteWriter) {
        writer.write(SearchName.Role.allCases.firstIndex(of: role) ?? 0)
        writer.write(key)
    }

    package init(from reader: inout ByteReader) throws(DamagedRecord) {
        let role = try reader.number()
        guard SearchName.Role.allCases.indices.contains(role) else { throw DamagedRecord() }
        self.init(role: SearchName.Role.allCases[role], key: try reader.text())
    }
}

extension AnalyzedPage.Section: Remembered {
    package func write(to writer: inout ByteWriter) {
        writer.write(anchor)
        writer.write(heading)
    }

    package init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(anchor: try reader.text(), heading: try reader.text())
    }
}

extension Lexicon: Remembered {
    /// Writes words behind each other, and their classes; the rest follows from these.
    package func write(to writer: inout ByteWriter) {
        writer.write(words.map { UInt32($0.count) })
        writer.write(words.flatMap(\.self))
        writer.write(classes)
    }

    package init(from reader: inout ByteReader) throws(DamagedRecord) {
        let lengths: [UInt32] = try reader.words()
        let letters = try reader.someBytes()
        let classes: [UInt32] = try reader.words()
        guard lengths.reduce(0, { $0 + Int($1) }) == letters.count, classes.count == lengths.count else {
            throw DamagedRecord()
        }
        var words: [[UInt8]] = []
        words.reserveCapacity(lengths.count)
        var start = 0
        for length in lengths {
            words.append(Array(letters[start..<start + Int(length)]))
            start += Int(length)
        }
        guard let lexicon = Lexicon(words: words, classes: classes) else { throw DamagedRecord() }
        self = lexicon
    }
}
