/// The lists of some classes in a row for all pages: the columns of all runs, one behind the other.
///
/// Brought together for many classes at once: most classes are on few pages, and to ask each run for each class took longer
/// than to copy what was found there.
struct ClassLists {
    private let firstClass: Int
    /// Class by class, each in the order of pages.
    private(set) var postings: [Posting]
    /// Class by class for each page that has the word: how many places, and the distances between them, packed.
    private(set) var places: [UInt8]
    /// Where each class begins; one more than classes.
    private var starts: [Int]
    private var placeStarts: [Int]
    /// Whether it is known of each page where it has the words.
    private(set) var hasAllPlaces = true

    init(of classes: Range<Int>, in runs: [RunLists]) {
        firstClass = classes.lowerBound
        // Both starts are one ahead: they end up where the next class begins.
        starts = [Int](repeating: 0, count: classes.count + 2)
        placeStarts = starts
        for run in runs {
            for wordClass in classes {
                starts[wordClass - firstClass + 2] += run.postingCount(of: wordClass)
                placeStarts[wordClass - firstClass + 2] += run.placeCount(of: wordClass)
            }
        }
        for number in 2..<starts.count {
            starts[number] += starts[number - 1]
            placeStarts[number] += placeStarts[number - 1]
        }
        postings = [Posting](repeating: Posting(), count: starts[classes.count + 1])
        places = [UInt8](repeating: 0, count: placeStarts[classes.count + 1])
        for run in runs {
            run.copyPostings(of: classes, to: &postings, from: &starts)
            run.copyPlaces(of: classes, to: &places, from: &placeStarts)
        }
    }

    /// The list of a class of an earlier index, in which some pages are as they are now.
    ///
    /// - Parameters:
    ///   - coded: as it was; `nil` for a class that was not there
    ///   - pages: those that are left out of it
    ///   - column: what these have now
    init?(
        of coded: ListCoder.Coded?, decodedBy decoder: ListDecoder, without pages: Set<Int>,
        adding column: RunLists.Column
    ) {
        guard let old = try? coded.map({ try decoder.decode($0) }) ?? ListDecoder.Decoded(places: []) else {
            return nil
        }
        var lists: [(posting: Posting, places: [UInt8])] = []
        var holder = 0
        for posting in old.postings {
            defer { holder += posting.level > 0 ? 1 : 0 }
            guard !pages.contains(Int(posting.page)) else { continue }
            lists.append((posting, posting.level > 0 ? old.places?[holder] ?? [] : []))
        }
        lists += column.postings
        lists.sort { $0.posting.page < $1.posting.page }
        firstClass = 0
        postings = lists.map(\.posting)
        places = lists.flatMap(\.places)
        starts = [0, postings.count]
        placeStarts = [0, places.count]
        hasAllPlaces = lists.allSatisfy { $0.posting.level == 0 || !$0.places.isEmpty }
    }

    /// Where a class stands in ``postings``.
    func postings(of wordClass: Int) -> Range<Int> {
        starts[wordClass - firstClass]..<starts[wordClass - firstClass + 1]
    }

    /// Where a class stands in ``places``.
    func places(of wordClass: Int) -> Range<Int> {
        placeStarts[wordClass - firstClass]..<placeStarts[wordClass - firstClass + 1]
    }
}
