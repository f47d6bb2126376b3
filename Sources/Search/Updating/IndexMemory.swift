import ByteCoding

/// What an index was made of, as far as it takes to bring it up to date when a few pages have changed (<doc:Updating>).
///
/// Nearly all of it is in few arrays, which are read back and written as they are. Size: about 3 KB for a page.
package struct IndexMemory: Sendable {
    /// In the order of the index, without their words.
    var pages: Packed<AnalyzedPage>
    /// Of each page.
    var lengths: [UInt32]
    var lexicon: Lexicon
    /// For each word how many pages have it.
    var frequencies: [UInt32]
    /// The lists of all classes.
    var coded: CodedLists
    var cells: MiddlingCells
    /// Of each page.
    var kin: KinTable
    /// `nil` if all parts are in one file.
    var laid: LaidIndex?
}

// MARK: - As bytes

extension IndexMemory {
    package var bytes: [UInt8] {
        // More than most pages take: room that is not needed takes no memory, and too little is copied when it is full.
        var writer = ByteWriter(room: pages.count * 5_000)
        pages.write(to: &writer)
        writer.write(lengths)
        coded.write(to: &writer)
        kin.write(to: &writer)
        lexicon.write(to: &writer)
        writer.write(frequencies)
        writer.write(cells.starts)
        writer.write(cells.cells.map(\.packed))
        writer.write(laid)
        return writer.bytes
    }

    package init(_ bytes: [UInt8]) throws(DamagedRecord) {
        var reader = ByteReader(bytes)
        pages = try Packed(from: &reader)
        lengths = try reader.words()
        coded = try CodedLists(from: &reader)
        kin = try KinTable(from: &reader)
        lexicon = try Lexicon(from: &reader)
        frequencies = try reader.words()
        let starts: [UInt32] = try reader.words()
        cells = MiddlingCells(
            starts: starts, cells: try reader.words().map { MiddlingCells.Cell(packed: $0) })
        laid = try reader.optional()
        guard reader.isAtEnd, isConsistent else { throw DamagedRecord() }
    }

    /// Whether what is looked up without a second look is there.
    private var isConsistent: Bool {
        let (pageCount, classCount) = (pages.count, coded.count)
        return lengths.count == pageCount && kin.count == pageCount
            && lexicon.classCount == classCount && frequencies.count == lexicon.words.count
            && cells.starts.count == classCount + 1 && cells.starts.areStarts(of: cells.cells)
            && cells.cells.allSatisfy { $0.page < pageCount && $0.impact > 0 }
            && kin.telling.allSatisfy { $0 < classCount } && kin.nearest.allSatisfy { $0 < pageCount }
            && laid.map { laid in
                laid.textStarts.allSatisfy { $0 <= lexicon.words.count }
                    && laid.blocks.count == (pageCount + laid.pagesInBlock - 1) / laid.pagesInBlock
            } ?? true
    }

    /// The number of a page with the path, kind and category of another.
    func number(of page: AnalyzedPage) -> Int? {
        var range = 0..<pages.count
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            guard let other = try? pages[middle] else { return nil }
            if other.isBefore(page) {
                range = middle + 1..<range.upperBound
            } else if page.isBefore(other) {
                range = range.lowerBound..<middle
            } else {
                return middle
            }
        }
        return nil
    }
}
