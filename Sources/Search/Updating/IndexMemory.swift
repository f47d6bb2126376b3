import ByteCoding
import WorkSharing

/// What an index was made of, as far as it takes to bring it up to date when a few pages have changed (<doc:Updating>).
///
/// Size: about 3 KB for a page.
package struct IndexMemory: Sendable {
    /// In the order of the index, without their words.
    var pages: [AnalyzedPage]
    var lexicon: Lexicon
    /// For each word how many pages have it.
    var frequencies: [UInt32]
    /// The lists of each class.
    var coded: [ListCoder.Coded]
    var cells: MiddlingCells
    /// Of each page.
    var kin: [Smoothing.Kin]
}

// MARK: - As bytes

extension IndexMemory {
    /// Read back by all cores, so many pages or classes at a time.
    private static let share = 512

    package func bytes(jobs: Int) async -> [UInt8] {
        let pagesWithKin = Array(zip(pages.chunks(of: Self.share), kin.chunks(of: Self.share)))
        var chunks = await pagesWithKin.mapOnAllCores(jobs: jobs) { pages, kin in
            var writer = ByteWriter()
            writer.write(Array(pages))
            writer.write(Array(kin))
            return writer.bytes
        }
        chunks += await coded.chunks(of: Self.share).mapOnAllCores(jobs: jobs) { coded in
            var writer = ByteWriter()
            writer.write(Array(coded))
            return writer.bytes
        }
        var writer = ByteWriter(room: chunks.reduce(cells.cells.count * 4 + lexicon.words.count * 20) { $0 + $1.count })
        writer.write(pages.count)
        writer.write(coded.count)
        for chunk in chunks { writer.write(chunk) }
        lexicon.write(to: &writer)
        writer.write(frequencies)
        writer.write(cells.starts)
        writer.write(cells.cells.map(\.packed))
        return writer.bytes
    }

    package init(_ bytes: [UInt8], jobs: Int) async throws(DamagedRecord) {
        var reader = ByteReader(bytes)
        let (pageCount, classCount) = (try reader.number(), try reader.number())
        guard pageCount >= 0, pageCount <= bytes.count, classCount >= 0, classCount <= bytes.count else {
            throw DamagedRecord()
        }
        var pageRanges: [Range<Int>] = []
        for _ in stride(from: 0, to: pageCount, by: Self.share) { pageRanges.append(try reader.range()) }
        var codedRanges: [Range<Int>] = []
        for _ in stride(from: 0, to: classCount, by: Self.share) { codedRanges.append(try reader.range()) }
        async let pages = pageRanges.mapOnAllCores(jobs: jobs) { range throws(DamagedRecord) in
            var reader = ByteReader(bytes, in: range)
            return (pages: try reader.values(AnalyzedPage.self), kin: try reader.values(Smoothing.Kin.self))
        }
        async let coded = codedRanges.mapOnAllCores(jobs: jobs) { range throws(DamagedRecord) in
            var reader = ByteReader(bytes, in: range)
            return try reader.values(ListCoder.Coded.self)
        }
        lexicon = try Lexicon(from: &reader)
        frequencies = try reader.words()
        let starts: [UInt32] = try reader.words()
        cells = MiddlingCells(
            starts: starts, cells: try reader.words().map { MiddlingCells.Cell(packed: $0) })
        do {
            let all = try await pages
            (self.pages, kin) = (all.flatMap(\.pages), all.flatMap(\.kin))
            self.coded = try await coded.flatMap(\.self)
        } catch {
            throw DamagedRecord()
        }
        guard reader.isAtEnd, isConsistent(pageCount, classCount) else { throw DamagedRecord() }
    }

    /// Whether what is looked up without a second look is there.
    private func isConsistent(_ pageCount: Int, _ classCount: Int) -> Bool {
        pages.count == pageCount && kin.count == pageCount && coded.count == classCount
            && lexicon.classCount == classCount && frequencies.count == lexicon.words.count
            && cells.starts.count == classCount + 1 && Int(cells.starts.last ?? 0) == cells.cells.count
            && zip(cells.starts, cells.starts.dropFirst()).allSatisfy(<=)
            && cells.cells.allSatisfy { $0.page < pageCount }
            && kin.allSatisfy { kin in
                kin.telling.allSatisfy { $0 < classCount } && kin.nearest.allSatisfy { $0.page < pageCount }
            }
    }
}

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

extension Smoothing.Kin: Remembered {
    package func write(to writer: inout ByteWriter) {
        writer.write(telling)
        writer.write(nearest.map(\.score))
        writer.write(nearest.map(\.page))
    }

    package init(from reader: inout ByteReader) throws(DamagedRecord) {
        telling = try reader.words()
        let (scores, pages): ([UInt32], [UInt32]) = (try reader.words(), try reader.words())
        guard scores.count == pages.count else { throw DamagedRecord() }
        nearest = zip(scores, pages).map { Smoothing.Neighbour(score: $0, page: $1) }
    }
}

extension ListCoder.Coded: Remembered {
    package func write(to writer: inout ByteWriter) {
        list.write(to: &writer)
        writer.write(positions)
        writer.write(whole)
        writer.write(frequency)
    }

    package init(from reader: inout ByteReader) throws(DamagedRecord) {
        list = try BitWriter(from: &reader)
        positions = try reader.optional()
        whole = try reader.optional()
        frequency = try reader.number()
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
