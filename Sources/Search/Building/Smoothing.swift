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
    private let classCount: Int
    private let pageCount: Int
    /// For each class of middling frequency its pages, one class after the other.
    private let starts: [UInt32]
    private let cells: [Cell]
    private let weights: [UInt16]

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
        /// All 0 between two pages.
        var scores: [UInt32]
        var sums: [UInt16]
        /// Where they are not 0.
        var touched: [UInt32] = []

        init(pages: Int, classes: Int) {
            scores = Array(repeating: 0, count: pages)
            sums = Array(repeating: 0, count: classes)
        }
    }

    /// A page and its impact, in four bytes: there are as many as words on pages, and they are read in no order.
    private struct Cell: Sendable {
        private let packed: UInt32

        /// - Parameter page: below 2²⁴
        init(page: Int, impact: UInt8) {
            packed = UInt32(page) << 8 | UInt32(impact)
        }

        var page: Int { Int(packed >> 8) }
        var impact: UInt32 { packed & 0xFF }
    }

    init(of vectors: [PageVectors], classCount: Int, pageCount: Int, settings: Settings) {
        var starts = [UInt32](repeating: 0, count: classCount + 2)
        for run in vectors {
            for entry in run.entries where entry.isOfLetters {
                starts[Int(entry.wordClass) + 2] += 1
            }
        }
        // Weights in steps of an eighth of an octave, so that one page more does not move them all.
        weights = starts.dropFirst(2).map { count in
            let weight = Numbers.weight(frequency: Int(count), pages: Numbers.span(pages: pageCount))
            return count < 2 || Int(count) > settings.mostPages ? 0 : UInt16(weight / 2)
        }
        for wordClass in weights.indices where weights[wordClass] == 0 { starts[wordClass + 2] = 0 }
        for number in 2..<starts.count { starts[number] += starts[number - 1] }
        var cells = [Cell](repeating: Cell(page: 0, impact: 0), count: Int(starts.last ?? 0))
        for run in vectors {
            for page in run.firstPage..<run.firstPage + run.pageCount {
                for number in run.entries(ofPage: page) {
                    let entry = run.entries[number]
                    guard weights[Int(entry.wordClass)] > 0 else { continue }
                    cells[Int(starts[Int(entry.wordClass) + 1])] = Cell(page: page, impact: entry.impact)
                    starts[Int(entry.wordClass) + 1] += 1
                }
            }
        }
        self.settings = settings
        self.vectors = vectors
        self.classCount = classCount
        self.pageCount = pageCount
        self.starts = starts
        self.cells = cells
    }

    /// The pages of a run with what their neighbours add.
    func smoothed(_ run: PageVectors) -> PageVectors {
        var result = run
        result.entries = []
        result.entries.reserveCapacity(run.entries.count + run.pageCount * settings.additions)
        result.pageStarts = [0]
        var room = Room(pages: pageCount, classes: classCount)
        for page in run.firstPage..<run.firstPage + run.pageCount {
            let own = run.entries.span.extracting(run.entries(ofPage: page))
            let neighbours = neighbours(of: page, own, &room)
            add(neighbours, to: own, &room, &result.entries)
            result.pageStarts.append(UInt32(result.entries.count))
        }
        return result
    }

    /// The nearest pages, and the part of each in 256ths.
    private func neighbours(
        of page: Int, _ own: Span<PageVectors.Entry>, _ room: inout Room
    ) -> [(page: Int, part: Int)] {
        var telling: [(weight: Int, wordClass: Int)] = []
        for place in own.indices {
            let entry = own[place]
            let weight = Int(weights[Int(entry.wordClass)]) * Int(entry.impact)
            if weight > 0 { telling.append((weight, Int(entry.wordClass))) }
        }
        telling.keepBest(settings.words) { ($0.weight, $1.wordClass) > ($1.weight, $0.wordClass) }
        room.touched.removeAll(keepingCapacity: true)
        for (_, wordClass) in telling {
            let weight = UInt32(weights[wordClass])
            for place in Int(starts[wordClass])..<Int(starts[wordClass + 1]) {
                let cell = cells[place]
                if room.scores[cell.page] == 0 { room.touched.append(UInt32(cell.page)) }
                room.scores[cell.page] += weight * cell.impact
            }
        }
        var nearest: [(score: UInt32, page: UInt32)] = []
        nearest.reserveCapacity(room.touched.count)
        for other in room.touched {
            if other != UInt32(page) { nearest.append((room.scores[Int(other)], other)) }
            room.scores[Int(other)] = 0
        }
        nearest.keepBest(settings.neighbours) { ($0.score, $1.page) > ($1.score, $0.page) }
        let sum = nearest.reduce(0) { $0 + Int($1.score) }
        return nearest.map { (Int($0.page), Int($0.score) * 256 / max(1, sum)) }
    }

    private func add(
        _ neighbours: [(page: Int, part: Int)], to own: Span<PageVectors.Entry>, _ room: inout Room,
        _ entries: inout [PageVectors.Entry]
    ) {
        guard !neighbours.isEmpty else {
            for place in own.indices { entries.append(own[place]) }
            return
        }
        room.touched.removeAll(keepingCapacity: true)
        for neighbour in neighbours {
            let run = vectors[run(of: neighbour.page)]
            let entries = run.entries.span.extracting(run.entries(ofPage: neighbour.page))
            for place in entries.indices {
                let entry = entries[place]
                guard entry.isOfLetters else { continue }
                let wordClass = Int(entry.wordClass)
                if room.sums[wordClass] == 0 { room.touched.append(entry.wordClass) }
                // At most 255 · 256 in all: the parts add up to 256 or less.
                room.sums[wordClass] &+= UInt16(truncatingIfNeeded: neighbour.part * Int(entry.impact))
            }
        }
        for place in own.indices {
            var entry = own[place]
            if entry.isOfLetters {
                let theirs = Int(room.sums[Int(entry.wordClass)]) / 256
                let mixed = Int(entry.impact) * (256 - settings.share) + theirs * settings.share
                entry.impact = UInt8(clamping: max(1, (mixed + 128) / 256))
                room.sums[Int(entry.wordClass)] = 0
            }
            entries.append(entry)
        }
        var additions: [(weight: Int, wordClass: UInt32)] = []
        for wordClass in room.touched where room.sums[Int(wordClass)] > 0 {
            let weight = Int(weights[Int(wordClass)]) * Int(room.sums[Int(wordClass)])
            room.sums[Int(wordClass)] = 0
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
