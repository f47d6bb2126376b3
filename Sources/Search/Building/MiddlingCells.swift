/// For each class of middling frequency the pages that have it, with their impacts: by these words pages find those like them.
struct MiddlingCells: Sendable {
    /// Where each class begins; one more than classes.
    private(set) var starts: [UInt32]
    private(set) var cells: [Cell]

    /// A page and its impact, in four bytes: there are as many as words on pages, and they are read in no order.
    struct Cell: Sendable {
        let packed: UInt32

        /// - Parameter page: below 2²⁴
        init(page: Int, impact: UInt8) {
            packed = UInt32(page) << 8 | UInt32(impact)
        }

        init(packed: UInt32) {
            self.packed = packed
        }

        var page: Int { Int(packed >> 8) }
        var impact: UInt32 { packed & 0xFF }
    }

    /// - Parameters:
    ///   - counts: how many pages have each class of letters
    ///   - isMiddling: whether a class is kept
    init(of vectors: [PageVectors], counts: [UInt32], isMiddling: (Int) -> Bool) {
        // One ahead: they end up where the next class begins.
        var starts: [UInt32] = [0, 0]
        starts.reserveCapacity(counts.count + 2)
        for (wordClass, count) in counts.enumerated() {
            starts.append((starts.last ?? 0) + (isMiddling(wordClass) ? count : 0))
        }
        var cells = [Cell](repeating: Cell(page: 0, impact: 0), count: Int(starts.last ?? 0))
        for run in vectors {
            for page in run.firstPage..<run.firstPage + run.pageCount {
                for number in run.entries(ofPage: page) {
                    let entry = run.entries[number]
                    let wordClass = Int(entry.wordClass)
                    guard entry.isOfLetters, isMiddling(wordClass) else { continue }
                    cells[Int(starts[wordClass + 1])] = Cell(page: page, impact: entry.impact)
                    starts[wordClass + 1] += 1
                }
            }
        }
        starts.removeLast()
        self.init(starts: starts, cells: cells)
    }

    init(starts: [UInt32], cells: [Cell]) {
        self.starts = starts
        self.cells = cells
    }

    subscript(wordClass: Int) -> Range<Int> {
        Int(starts[wordClass])..<Int(starts[wordClass + 1])
    }
}
