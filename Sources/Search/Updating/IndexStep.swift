import WorkSharing

/// The way from an index to the one after some pages have changed: what each class and page was and is.
struct IndexStep: Sendable {
    let old: IndexMemory
    let settings: IndexSettings
    let changes: [Int: PageChange]
    /// For each page whether it changed.
    private let isChanged: [Bool]
    let words: LexiconChange
    let scale: ImpactScale
    let oldTable: WordTable
    let newTable: WordTable
    let oldWeights: [UInt16]
    private let newWeights: [UInt16]
    /// The words of the changed pages.
    private let changedRows: PageVectors

    /// `nil` if the changes move what all impacts, or the order of classes, depend on.
    init?(_ old: IndexMemory, _ changes: [PageChange], jobs: Int, settings: IndexSettings) async {
        var byNumber: [Int: PageChange] = [:]
        var isChanged = [Bool](repeating: false, count: old.pages.count)
        var lengths = old.lengths.map(Int.init)
        scale = ImpactScale(lengths: lengths)
        for change in changes {
            guard change.before.path == change.now.path, change.before.kind == change.now.kind,
                change.before.category == change.now.category, let number = old.number(of: change.now),
                change.before.length == lengths[number]
            else { return nil }
            byNumber[number] = change
            isChanged[number] = true
            lengths[number] = change.now.length
        }
        oldTable = WordTable(old.lexicon)
        guard scale == ImpactScale(lengths: lengths),
            let words = await LexiconChange(
                of: old, oldTable, changes, jobs: jobs, synonyms: settings.synonyms)
        else { return nil }
        (self.old, self.settings, self.changes, self.isChanged, self.words) = (
            old, settings, byNumber, isChanged, words
        )
        newTable = words.isSame ? oldTable : WordTable(words.lexicon)
        let sheets = Sheets(pages: lengths.count, changes: byNumber)
        guard let before = Self.rows(of: sheets.before, old.lexicon, oldTable, scale),
            let now = Self.rows(of: sheets.now, words.lexicon, newTable, scale)
        else { return nil }
        changedRows = now
        var oldCounts = [UInt32](repeating: 0, count: old.lexicon.classCount)
        var newCounts = [UInt32](repeating: 0, count: words.lexicon.classCount)
        for (wordClass, frequency) in old.coded.frequencies.enumerated() where old.lexicon.isOfLetters[wordClass] {
            oldCounts[wordClass] = frequency
            if let now = words.newClasses[wordClass] { newCounts[now] = frequency }
        }
        for entry in now.entries where entry.isOfLetters { newCounts[Int(entry.wordClass)] += 1 }
        for entry in before.entries where entry.isOfLetters {
            if let now = words.newClasses[Int(entry.wordClass)] { newCounts[now] -= 1 }
        }
        oldWeights = Smoothing.weights(of: oldCounts, pageCount: lengths.count, settings: settings.smoothing)
        newWeights = Smoothing.weights(of: newCounts, pageCount: lengths.count, settings: settings.smoothing)
    }

    /// The rows of the pages at hand; `nil` if one has a word that the lexicon lacks.
    static func rows(
        of pages: [AnalyzedPage], _ lexicon: Lexicon, _ table: WordTable, _ scale: ImpactScale
    ) -> PageVectors? {
        let run = PageRun(of: pages[...])
        var table = table
        var classes: [UInt32] = []
        classes.reserveCapacity(run.words.count)
        for word in 0..<run.words.count {
            let number = table.number(of: run.words.range(of: word), in: run.words.letters.span)
            guard number < lexicon.words.count else { return nil }
            classes.append(lexicon.classes[number])
        }
        return PageVectors(of: run, classes: classes, lexicon: lexicon, scale: scale, pages: pages)
    }
}

// MARK: - By what pages find those like them

extension IndexStep {
    /// Classes of which nothing was kept that pages were found by, and now they are: they were too rare or too frequent.
    private var revivedClasses: [(before: Int, now: Int)] {
        newWeights.indices.compactMap { now in
            guard newWeights[now] > 0, let before = words.oldClasses[now], oldWeights[before] == 0 else { return nil }
            return (before, now)
        }
    }

    /// The pages that are to be read before anything can be said.
    var firstPages: [Int] {
        Set(revivedClasses.flatMap { holders(of: $0.before) }).sorted()
    }

    var pageCount: Int { old.pages.count }

    private func holders(of oldClass: Int) -> [Int] {
        let decoded = try? ListDecoder(pageCount: pageCount).decode(old.coded[oldClass])
        return decoded?.postings.filter { $0.level > 0 }.map { Int($0.page) } ?? []
    }

    /// The cells as they are now.
    ///
    /// - Parameter sheets: with the first pages
    func newCells(_ sheets: Sheets) -> MiddlingCells? {
        var fresh: [Int: [MiddlingCells.Cell]] = [:]
        for page in changes.keys.sorted() { addCells(of: page, in: changedRows, to: &fresh) { _ in true } }
        let revived = Set(revivedClasses.map(\.now))
        if !revived.isEmpty {
            guard let rows = Self.rows(of: sheets.now, words.lexicon, newTable, scale) else { return nil }
            for page in firstPages where changes[page] == nil {
                addCells(of: page, in: rows, to: &fresh, where: revived.contains)
            }
        }
        var starts: [UInt32] = [0]
        starts.reserveCapacity(newWeights.count + 1)
        var cells: [MiddlingCells.Cell] = []
        cells.reserveCapacity(old.cells.cells.count + 1_024)
        for (now, weight) in newWeights.enumerated() {
            if weight > 0 {
                let before = words.oldClasses[now].map { old.cells.cells[old.cells[$0]] } ?? []
                let added = fresh[now] ?? []
                if added.isEmpty, !before.contains(where: { isChanged[$0.page] }) {
                    cells += before
                } else {
                    cells += (before.filter { !isChanged[$0.page] } + added).sorted { $0.page < $1.page }
                }
            }
            starts.append(UInt32(cells.count))
        }
        return MiddlingCells(starts: starts, cells: cells)
    }

    private func addCells(
        of page: Int, in rows: PageVectors, to cells: inout [Int: [MiddlingCells.Cell]], where isWanted: (Int) -> Bool
    ) {
        for entry in rows.entries[rows.entries(ofPage: page)] where entry.isOfLetters && isWanted(Int(entry.wordClass))
        {
            cells[Int(entry.wordClass), default: []].append(MiddlingCells.Cell(page: page, impact: entry.impact))
        }
    }

    /// The pages whose own lists may say something else: those that changed, those that listen to one that changed, before or
    /// now, and those that have, or listen to a page that has, a word that tells more or less than before.
    func affectedPages(_ cells: MiddlingCells) -> [Int] {
        var hasMovedWord = [Bool](repeating: false, count: pageCount)
        for (before, weight) in oldWeights.enumerated() {
            let now = words.newClasses[before]
            guard now.map({ newWeights[$0] }) ?? 0 != weight else { continue }
            for cell in old.cells.cells[old.cells[before]] { hasMovedWord[cell.page] = true }
            if let now { for cell in cells.cells[cells[now]] { hasMovedWord[cell.page] = true } }
        }
        var isAffected = hasMovedWord
        for page in changes.keys { isAffected[page] = true }
        for page in 0..<pageCount where !isAffected[page] {
            isAffected[page] = old.kin.nearest[old.kin.nearest(of: page)].contains {
                isChanged[Int($0)] || hasMovedWord[Int($0)]
            }
        }
        // A changed page may have become like one that did not know it.
        for changed in changes.keys.sorted() {
            var impacts = [UInt8](repeating: 0, count: newWeights.count)
            for entry in changedRows.entries[changedRows.entries(ofPage: changed)] where entry.isOfLetters {
                impacts[Int(entry.wordClass)] = entry.impact
            }
            for page in 0..<pageCount where !isAffected[page] {
                var score: UInt32 = 0
                for before in old.kin.telling[old.kin.telling(of: page)] {
                    guard let now = words.newClasses[Int(before)] else { continue }
                    score += UInt32(newWeights[now]) * UInt32(impacts[now])
                }
                isAffected[page] = old.kin.isBeaten(
                    page, by: Smoothing.Neighbour(score: score, page: UInt32(changed)),
                    of: settings.smoothing.neighbours)
            }
        }
        return isAffected.indices.filter { isAffected[$0] }
    }

    /// The kin of the affected pages as it is now; `nil` if their words do not fit the lexicon.
    func kin(of affected: [Int], _ sheets: Sheets, _ cells: MiddlingCells) -> [Smoothing.Kin]? {
        guard let rows = Self.rows(of: sheets.now, words.lexicon, newTable, scale) else { return nil }
        return newSmoothing(rows, cells).kin(in: rows, of: affected)
    }

    func newSmoothing(_ rows: PageVectors, _ cells: MiddlingCells) -> Smoothing {
        Smoothing(of: [rows], cells: cells, weights: newWeights, pageCount: pageCount, settings: settings.smoothing)
    }

}

extension KinTable {
    /// Whether a page that is not among the nearest of another would be.
    fileprivate func isBeaten(_ page: Int, by neighbour: Smoothing.Neighbour, of count: Int) -> Bool {
        guard neighbour.score > 0, count > 0 else { return false }
        let range = nearest(of: page)
        guard range.count >= count, let last = range.last else { return true }
        return Smoothing.Neighbour.isBetter(
            neighbour, Smoothing.Neighbour(score: scores[last], page: nearest[last]))
    }
}
