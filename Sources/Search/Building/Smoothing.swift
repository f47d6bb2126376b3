import WorkSharing

/// Lets each page say a little of what the pages most like it say, so that a question in other words finds it too.
///
/// A page's *neighbours* are those that answer best to its own most telling words. Every impact moves a part of the way
/// to what the neighbours have there, and the words that they share and the page lacks are added to it with impact 0.
/// Codes and other words with digits are never touched: what a page says about 97140 must be its own.
///
/// Cost: linear in the words of pages. Lists of frequent words are not walked, since those words tell no two pages apart.
package struct Smoothing: Sendable {
    let settings: Settings
    private let vectors: [PageVectors]
    private let pageCount: Int
    let cells: MiddlingCells
    private let weights: [UInt16]
    private var classCount: Int { weights.count }

    package struct Settings: Sendable {
        /// How many neighbours a page has.
        package var neighbours = 5
        /// By how many of its words they are looked for.
        package var words = 25
        /// Words on more pages are not looked for.
        package var mostPages = 400
        /// The neighbours' part of an impact, in 256ths.
        package var share = 51
        /// How many words a page is given at most.
        package var additions = 10
    }

    /// What is worked on for one page, kept so that the next one finds its room.
    private struct Room {
        /// For each page, or for each class; all 0 between two pages.
        var sums: [UInt32]
        /// Where they are not 0.
        var touched: [UInt32] = []

        init(_ count: Int) {
            sums = Array(repeating: 0, count: count)
        }
    }

    init(of vectors: [PageVectors], classCount: Int, pageCount: Int, settings: Settings) {
        var counts = [UInt32](repeating: 0, count: classCount)
        for run in vectors {
            for entry in run.entries where entry.isOfLetters { counts[Int(entry.wordClass)] += 1 }
        }
        let weights = Self.weights(of: counts, pageCount: pageCount, settings: settings)
        self.init(
            of: vectors, cells: MiddlingCells(of: vectors, counts: counts) { weights[$0] > 0 }, weights: weights,
            pageCount: pageCount, settings: settings)
    }

    init(
        of vectors: [PageVectors], cells: MiddlingCells, weights: [UInt16], pageCount: Int, settings: Settings
    ) {
        self.settings = settings
        self.vectors = vectors
        self.pageCount = pageCount
        self.cells = cells
        self.weights = weights
    }

    /// What words of letters say, by the number of pages that have them: 0 for those that tell no two pages apart.
    ///
    /// In steps of an eighth of an octave, so that one page more does not move them all.
    static func weights(of counts: [UInt32], pageCount: Int, settings: Settings) -> [UInt16] {
        counts.map { count in
            let weight = Numbers.weight(frequency: Int(count), pages: Numbers.span(pages: pageCount))
            return count < 2 || Int(count) > settings.mostPages ? 0 : UInt16(weight / 2)
        }
    }

    /// By what a page finds those like it, and which they are.
    struct Kin: Equatable, Sendable {
        /// The classes of its most telling words.
        var telling: [UInt32] = []
        /// The best first.
        var nearest: [Neighbour] = []
    }

    struct Neighbour: Equatable, Sendable {
        var score: UInt32
        var page: UInt32

        static func isBetter(_ left: Neighbour, _ right: Neighbour) -> Bool {
            (left.score, right.page) > (right.score, left.page)
        }
    }

    /// The pages of a run with what their neighbours add, and the kin of each.
    ///
    /// - Parameter isWanted: other pages have no entries in the result
    func smoothed(
        _ run: PageVectors, where isWanted: (Int) -> Bool = { _ in true }
    ) -> (vectors: PageVectors, kin: [Kin]) {
        var result = run
        var kin: [Kin] = []
        kin.reserveCapacity(run.pageCount)
        result.entries = []
        result.entries.reserveCapacity(run.entries.count + run.pageCount * settings.additions)
        result.pageStarts = [0]
        var (scores, mixture) = (Room(pageCount), Room(classCount))
        for page in run.firstPage..<run.firstPage + run.pageCount {
            if isWanted(page) {
                let own = run.entries.span.extracting(run.entries(ofPage: page))
                let found = self.kin(of: page, own, &scores.sums, &scores.touched)
                add(found.nearest, to: own, &mixture.sums, &mixture.touched, &result.entries)
                kin.append(found)
            } else {
                kin.append(Kin())
            }
            result.pageStarts.append(UInt32(result.entries.count))
        }
        return (result, kin)
    }

    /// The kin of some pages of a run.
    func kin(in run: PageVectors, of pages: [Int]) -> [Kin] {
        var scores = Room(pageCount)
        return pages.map {
            kin(of: $0, run.entries.span.extracting(run.entries(ofPage: $0)), &scores.sums, &scores.touched)
        }
    }

    private func kin(
        of page: Int, _ own: Span<PageVectors.Entry>, _ scores: inout [UInt32], _ touched: inout [UInt32]
    ) -> Kin {
        var telling: [(weight: Int, wordClass: Int)] = []
        for place in own.indices {
            let entry = own[place]
            let weight = Int(weights[Int(entry.wordClass)]) * Int(entry.impact)
            if weight > 0 { telling.append((weight, Int(entry.wordClass))) }
        }
        telling.keepBest(settings.words) { ($0.weight, $1.wordClass) > ($1.weight, $0.wordClass) }
        touched.removeAll(keepingCapacity: true)
        // Spans: an array is asked at each change whether somebody else has it.
        var scores = scores.mutableSpan
        let places = cells.cells.span
        for (_, wordClass) in telling {
            let weight = UInt32(weights[wordClass])
            for place in cells[wordClass] {
                let cell = places[place]
                if scores[cell.page] == 0 { touched.append(UInt32(cell.page)) }
                scores[cell.page] += weight * cell.impact
            }
        }
        var nearest: [Neighbour] = []
        nearest.reserveCapacity(touched.count)
        for other in touched {
            if other != UInt32(page) { nearest.append(Neighbour(score: scores[Int(other)], page: other)) }
            scores[Int(other)] = 0
        }
        nearest.keepBest(settings.neighbours, by: Neighbour.isBetter)
        return Kin(telling: telling.map { UInt32($0.wordClass) }, nearest: nearest)
    }

    private func add(
        _ neighbours: [Neighbour], to own: Span<PageVectors.Entry>, _ sums: inout [UInt32], _ touched: inout [UInt32],
        _ entries: inout [PageVectors.Entry]
    ) {
        guard !neighbours.isEmpty else {
            for place in own.indices { entries.append(own[place]) }
            return
        }
        touched.removeAll(keepingCapacity: true)
        var sums = sums.mutableSpan
        let sum = neighbours.reduce(0) { $0 + Int($1.score) }
        for neighbour in neighbours {
            let page = Int(neighbour.page)
            let part = Int(neighbour.score) * 256 / max(1, sum)
            let run = run(of: page)
            let ofRun = vectors[run].entries
            let entries = ofRun.span.extracting(vectors[run].entries(ofPage: page))
            for place in entries.indices {
                let entry = entries[place]
                guard entry.isOfLetters else { continue }
                let wordClass = Int(entry.wordClass)
                if sums[wordClass] == 0 { touched.append(entry.wordClass) }
                // At most 255 · 256 in all: the parts add up to 256 or less.
                sums[wordClass] &+= UInt32(truncatingIfNeeded: part * Int(entry.impact))
            }
        }
        for place in own.indices {
            var entry = own[place]
            if entry.isOfLetters {
                let theirs = Int(sums[Int(entry.wordClass)]) / 256
                let mixed = Int(entry.impact) * (256 - settings.share) + theirs * settings.share
                entry.impact = UInt8(clamping: max(1, (mixed + 128) / 256))
                sums[Int(entry.wordClass)] = 0
            }
            entries.append(entry)
        }
        var additions: [(weight: Int, wordClass: UInt32)] = []
        for wordClass in touched where sums[Int(wordClass)] > 0 {
            let weight = Int(weights[Int(wordClass)]) * Int(sums[Int(wordClass)])
            sums[Int(wordClass)] = 0
            if weight > 0 { additions.append((weight, wordClass)) }
        }
        additions.keepBest(settings.additions) { ($0.weight, $1.wordClass) > ($1.weight, $0.wordClass) }
        for addition in additions {
            entries.append(
                PageVectors.Entry(
                    wordClass: addition.wordClass, places: 0, forms: 0, impact: 0, section: 0, isOfLetters: true))
        }
    }

    /// All runs but the last have as many pages as the first.
    private func run(of page: Int) -> Int {
        page / max(1, vectors[0].pageCount)
    }
}

extension Array {
    /// Keeps the `count` best elements, the best first. Cost: linear, but for the few that are kept.
    fileprivate mutating func keepBest(_ wanted: Int, by isBetter: (Element, Element) -> Bool) {
        guard count > wanted else {
            sort(by: isBetter)
            return
        }
        var best: [Element] = []
        best.reserveCapacity(wanted + 1)
        for element in self {
            if best.count == wanted, let worst = best.last, !isBetter(element, worst) { continue }
            var place = best.count
            while place > 0, isBetter(element, best[place - 1]) { place -= 1 }
            best.insert(element, at: place)
            if best.count > wanted { best.removeLast() }
        }
        self = best
    }
}
