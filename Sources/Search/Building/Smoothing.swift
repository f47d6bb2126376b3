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

    /// What is added up for one page, for each page or for each class; all 0 between two pages.
    private struct Sums {
        var values: [UInt32]
        /// Where they are not 0, one behind the other: each place once, since nothing is added but what is above 0. One more
        /// than values, for the next.
        var touched: [UInt32]

        init(_ count: Int) {
            values = Array(repeating: 0, count: count)
            touched = Array(repeating: 0, count: count + 1)
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
        var (scores, mixture) = (Sums(pageCount), Sums(classCount))
        for page in run.firstPage..<run.firstPage + run.pageCount {
            if isWanted(page) {
                let own = run.entries.span.extracting(run.entries(ofPage: page))
                let found = self.kin(of: page, own, &scores.values, &scores.touched)
                add(found.nearest, to: own, &mixture.values, &mixture.touched, &result.entries)
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
        var scores = Sums(pageCount)
        return pages.map {
            kin(of: $0, run.entries.span.extracting(run.entries(ofPage: $0)), &scores.values, &scores.touched)
        }
    }

    private func kin(
        of page: Int, _ own: Span<PageVectors.Entry>, _ scores: inout [UInt32], _ touched: inout [UInt32]
    ) -> Kin {
        var telling = HighestScores(settings.words)
        for place in own.indices {
            let entry = own[place]
            let weight = UInt32(weights[Int(entry.wordClass)]) * UInt32(entry.impact)
            if weight > 0 { telling.add(entry.wordClass, score: weight) }
        }
        // Spans: an array is asked at each change whether somebody else has it.
        var scores = scores.mutableSpan
        var touched = touched.mutableSpan
        var touchedCount = 0
        let places = cells.cells.span
        for wordClass in telling.numbers {
            let weight = UInt32(weights[Int(wordClass)])
            for place in cells[Int(wordClass)] {
                let cell = places[place]
                let score = scores[cell.page]
                touched[touchedCount] = UInt32(cell.page)
                // A count and no branch: nobody could foretell which way it goes.
                touchedCount &+= score == 0 ? 1 : 0
                scores[cell.page] = score + weight * cell.impact
            }
        }
        var nearest = HighestScores(settings.neighbours)
        for place in 0..<touchedCount {
            let other = touched[place]
            if other != UInt32(page) { nearest.add(other, score: scores[Int(other)]) }
            scores[Int(other)] = 0
        }
        return Kin(telling: telling.numbers, nearest: nearest.map { Neighbour(score: $0, page: $1) })
    }

    private func add(
        _ neighbours: [Neighbour], to own: Span<PageVectors.Entry>, _ mixture: inout [UInt32],
        _ touched: inout [UInt32], _ entries: inout [PageVectors.Entry]
    ) {
        guard !neighbours.isEmpty else {
            for place in own.indices { entries.append(own[place]) }
            return
        }
        var mixture = mixture.mutableSpan
        var touched = touched.mutableSpan
        var touchedCount = 0
        let sum = neighbours.reduce(0) { $0 + Int($1.score) }
        for neighbour in neighbours {
            let part = UInt32(Int(neighbour.score) * 256 / max(1, sum))
            if part == 0 { continue }
            let run = vectors[run(of: Int(neighbour.page))]
            let theirs = run.entries.span.extracting(run.entries(ofPage: Int(neighbour.page)))
            for place in theirs.indices {
                let entry = theirs[place]
                let mixed = mixture[Int(entry.wordClass)]
                touched[touchedCount] = entry.wordClass
                touchedCount &+= mixed == 0 ? 1 : 0
                // At most 255 · 256 in all: the parts add up to 256 or less, and no impact of a page is 0.
                mixture[Int(entry.wordClass)] = mixed &+ part &* UInt32(entry.impact)
            }
        }
        for place in own.indices {
            var entry = own[place]
            if entry.isOfLetters {
                let theirs = Int(mixture[Int(entry.wordClass)]) / 256
                let mixed = Int(entry.impact) * (256 - settings.share) + theirs * settings.share
                entry.impact = UInt8(clamping: max(1, (mixed + 128) / 256))
                mixture[Int(entry.wordClass)] = 0
            }
            entries.append(entry)
        }
        var additions = HighestScores(settings.additions)
        for place in 0..<touchedCount {
            // Words that are not of letters have no weight.
            let wordClass = Int(touched[place])
            let weight = UInt32(weights[wordClass]) &* mixture[wordClass]
            mixture[wordClass] = 0
            if weight > 0 { additions.add(touched[place], score: weight) }
        }
        for wordClass in additions.numbers {
            entries.append(
                PageVectors.Entry(
                    wordClass: wordClass, places: 0, forms: 0, impact: 0, section: 0, isOfLetters: true))
        }
    }

    /// All runs but the last have as many pages as the first.
    private func run(of page: Int) -> Int {
        page / max(1, vectors[0].pageCount)
    }
}
