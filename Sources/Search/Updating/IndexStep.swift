import ByteCoding
import WorkSharing

/// The way from an index to the one after some pages have changed: what each class and page was and is.
struct IndexStep: Sendable {
    private let old: IndexMemory
    private let settings: IndexSettings
    let changes: [Int: PageChange]
    /// As they are now, without their words.
    let pages: [AnalyzedPage]
    let words: LexiconChange
    private let scale: ImpactScale
    private let oldTable: WordTable
    private let newTable: WordTable
    private let oldWeights: [UInt16]
    private let newWeights: [UInt16]
    /// The words of the changed pages.
    private let changedRows: PageVectors

    /// `nil` if the changes move what all impacts, or the order of classes, depend on.
    init?(_ old: IndexMemory, _ changes: [PageChange], jobs: Int, settings: IndexSettings) async {
        let numbers = Dictionary(old.pages.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
        var byNumber: [Int: PageChange] = [:]
        var pages = old.pages
        for change in changes {
            guard let number = numbers[change.now.path], change.before.path == change.now.path,
                change.before.length == pages[number].length, change.now.kind == pages[number].kind,
                change.now.category == pages[number].category
            else { return nil }
            byNumber[number] = change
            pages[number] = change.now.withoutWords()
        }
        oldTable = WordTable(old.lexicon)
        scale = ImpactScale(lengths: pages.map(\.length))
        guard scale == ImpactScale(lengths: old.pages.map(\.length)),
            let words = await LexiconChange(
                of: old, oldTable, changes, jobs: jobs, synonyms: settings.synonyms)
        else { return nil }
        (self.old, self.settings, self.changes, self.pages, self.words) = (old, settings, byNumber, pages, words)
        newTable = words.isSame ? oldTable : WordTable(words.lexicon)
        let sheets = Sheets(pages: pages.count, changes: byNumber)
        guard let before = Self.rows(of: sheets.before, old.lexicon, oldTable, scale),
            let now = Self.rows(of: sheets.now, words.lexicon, newTable, scale)
        else { return nil }
        changedRows = now
        var oldCounts = [UInt32](repeating: 0, count: old.lexicon.classCount)
        var newCounts = [UInt32](repeating: 0, count: words.lexicon.classCount)
        for (wordClass, coded) in old.coded.enumerated() where old.lexicon.isOfLetters[wordClass] {
            oldCounts[wordClass] = UInt32(coded.frequency)
            if let now = words.newClasses[wordClass] { newCounts[now] = UInt32(coded.frequency) }
        }
        for entry in now.entries where entry.isOfLetters { newCounts[Int(entry.wordClass)] += 1 }
        for entry in before.entries where entry.isOfLetters {
            if let now = words.newClasses[Int(entry.wordClass)] { newCounts[now] -= 1 }
        }
        oldWeights = Smoothing.weights(of: oldCounts, pageCount: pages.count, settings: settings.smoothing)
        newWeights = Smoothing.weights(of: newCounts, pageCount: pages.count, settings: settings.smoothing)
    }

    /// The rows of the pages at hand; `nil` if one has a word that the lexicon lacks.
    private static func rows(
        of pages: [AnalyzedPage], _ lexicon: Lexicon, _ table: WordTable, _ scale: ImpactScale
    ) -> PageVectors? {
        let run = PageRun(of: pages[...])
        var table = table
        var classes: [UInt32] = []
        classes.reserveCapacity(run.words.count)
        for word in 0..<run.words.count {
            let letters = Array(run.words.bytes(of: word))
            let number = table.number(of: letters.indices, in: letters.span, hash: run.words.hashes[word])
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

    private func holders(of oldClass: Int) -> [Int] {
        let decoded = try? ListDecoder(pageCount: pages.count).decode(old.coded[oldClass])
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
                if added.isEmpty, !before.contains(where: { changes[$0.page] != nil }) {
                    cells += before
                } else {
                    cells += (before.filter { changes[$0.page] == nil } + added).sorted { $0.page < $1.page }
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
        var hasMovedWord = [Bool](repeating: false, count: pages.count)
        for (before, weight) in oldWeights.enumerated() {
            let now = words.newClasses[before]
            guard now.map({ newWeights[$0] }) ?? 0 != weight else { continue }
            for cell in old.cells.cells[old.cells[before]] { hasMovedWord[cell.page] = true }
            if let now { for cell in cells.cells[cells[now]] { hasMovedWord[cell.page] = true } }
        }
        var isAffected = hasMovedWord
        for page in changes.keys { isAffected[page] = true }
        for page in pages.indices where !isAffected[page] {
            isAffected[page] = old.kin[page].nearest.contains {
                changes[Int($0.page)] != nil || hasMovedWord[Int($0.page)]
            }
        }
        // A changed page may have become like one that did not know it.
        for changed in changes.keys.sorted() {
            var impacts = [UInt8](repeating: 0, count: newWeights.count)
            for entry in changedRows.entries[changedRows.entries(ofPage: changed)] where entry.isOfLetters {
                impacts[Int(entry.wordClass)] = entry.impact
            }
            for page in pages.indices where !isAffected[page] {
                var score: UInt32 = 0
                for before in old.kin[page].telling {
                    guard let now = words.newClasses[Int(before)] else { continue }
                    score += UInt32(newWeights[now]) * UInt32(impacts[now])
                }
                isAffected[page] = old.kin[page].isBeaten(
                    by: Smoothing.Neighbour(score: score, page: UInt32(changed)), of: settings.smoothing.neighbours)
            }
        }
        return isAffected.indices.filter { isAffected[$0] }
    }

    /// The kin of the affected pages as it is now; `nil` if their words do not fit the lexicon.
    func kin(of affected: [Int], _ sheets: Sheets, _ cells: MiddlingCells) -> [Smoothing.Kin]? {
        guard let rows = Self.rows(of: sheets.now, words.lexicon, newTable, scale) else { return nil }
        return newSmoothing(rows, cells).kin(in: rows, of: affected)
    }

    private func newSmoothing(_ rows: PageVectors, _ cells: MiddlingCells) -> Smoothing {
        Smoothing(of: [rows], cells: cells, weights: newWeights, pageCount: pages.count, settings: settings.smoothing)
    }

    /// The kin of pages that are not affected, with the numbers that classes have now.
    func renumbered(_ kin: [Smoothing.Kin]) -> [Smoothing.Kin] {
        guard !words.isSame else { return kin }
        return kin.map { kin in
            var copy = kin
            copy.telling = kin.telling.compactMap { words.newClasses[Int($0)].map(UInt32.init) }
            return copy
        }
    }
}

extension Smoothing.Kin {
    /// Whether a page that is not among the nearest would be.
    fileprivate func isBeaten(by neighbour: Smoothing.Neighbour, of count: Int) -> Bool {
        guard neighbour.score > 0, count > 0 else { return false }
        guard nearest.count >= count, let last = nearest.last else { return true }
        return Smoothing.Neighbour.isBetter(neighbour, last)
    }
}

// MARK: - Lists

extension IndexStep {
    /// The lists of all classes as they are now; `nil` if something does not fit together.
    ///
    /// - Parameter sheets: with the affected pages and those that they listen to, before or now
    func coded(
        _ affected: [Int], _ sheets: Sheets, _ cells: MiddlingCells, jobs: Int
    ) async -> [ListCoder.Coded]? {
        guard let before = Self.rows(of: sheets.before, old.lexicon, oldTable, scale),
            let now = Self.rows(of: sheets.now, words.lexicon, newTable, scale)
        else { return nil }
        let isAffected = Set(affected)
        let oldSmoothing = Smoothing(
            of: [before], cells: old.cells, weights: oldWeights, pageCount: pages.count, settings: settings.smoothing)
        let oldLists = RunLists(
            of: oldSmoothing.smoothed(before, where: isAffected.contains).vectors, pages: sheets.before,
            classCount: old.lexicon.classCount)
        let newLists = RunLists(
            of: newSmoothing(now, cells).smoothed(now, where: isAffected.contains).vectors, pages: sheets.now,
            classCount: words.lexicon.classCount)
        let coder = ListCoder(
            span: Numbers.span(pages: pages.count), longestList: settings.longestList, keepsWholeLists: true)
        let decoder = ListDecoder(pageCount: pages.count)
        let keepsAllPositions = pages.count < settings.pagesWithoutGrammar
        let chunks = Array(0..<words.lexicon.classCount).chunks(of: 256)
        let coded = await chunks.mapOnAllCores(jobs: jobs) { classes in
            var room = ListCoder.Room()
            return classes.map { now -> ListCoder.Coded? in
                let before = words.oldClasses[now]
                let (theirs, ours) = (before.map(oldLists.column) ?? .none, newLists.column(now))
                if let before, theirs == ours { return old.coded[before] }
                let keeps = keepsAllPositions || !words.lexicon.isFunctionWord(now)
                guard
                    let lists = ClassLists(
                        of: before.map { old.coded[$0] }, decodedBy: decoder, without: isAffected, adding: ours)
                else { return nil }
                let coded = coder.code(0, of: lists, keepsPositions: keeps, in: &room)
                return coded.positions == nil || lists.hasAllPlaces ? coded : nil
            }
        }.flatMap(\.self)
        let whole = coded.compactMap(\.self)
        return whole.count == coded.count ? whole : nil
    }
}
