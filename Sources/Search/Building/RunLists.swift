/// The lists of all classes for the pages of one run: the columns of ``PageVectors``.
struct RunLists: Sendable {
    /// Where the list of each class begins; one more than classes.
    private let starts: [UInt32]
    private let postings: [Posting]
    /// Where the places of each class begin in `places`, and where they end: before the next class begins, if places of
    /// several forms were merged, which takes fewer bytes.
    private let placeStarts: [UInt32]
    private let placeEnds: [UInt32]
    /// For each posting that has the word, in order: how many places, and the distances between them, packed.
    ///
    /// They are brought into this order here, while a page's bytes are at hand: later each would be fetched from afar.
    private let places: [UInt8]

    init(of vectors: PageVectors, pages: [AnalyzedPage], classCount: Int) {
        var starts = [UInt32](repeating: 0, count: classCount + 2)
        var placeStarts = [UInt32](repeating: 0, count: classCount + 2)
        for entry in vectors.entries {
            starts[Int(entry.wordClass) + 2] += 1
            for form in 0..<Int(entry.forms) {
                placeStarts[Int(entry.wordClass) + 2] += UInt32(vectors.places[Int(entry.places) + form].count)
            }
        }
        for number in 2..<starts.count {
            starts[number] += starts[number - 1]
            placeStarts[number] += placeStarts[number - 1]
        }
        let beginnings = Array(placeStarts.dropFirst())
        var postings = [Posting](repeating: Posting(), count: vectors.entries.count)
        var places = [UInt8](repeating: 0, count: Int(placeStarts.last ?? 0))
        var merging = PlaceMerging()
        let entries = vectors.entries.span
        let allRanges = vectors.places.span
        for page in vectors.firstPage..<vectors.firstPage + vectors.pageCount {
            let words = pages[page].words
            let bytes = words.span
            for number in vectors.entries(ofPage: page) {
                let entry = entries[number]
                // Both starts are one ahead: they end up where the next class begins.
                let slot = Int(entry.wordClass) + 1
                postings[Int(starts[slot])] = Posting(
                    page: UInt32(page), level: entry.forms == 0 ? 0 : ImpactLevels.level(entry.impact),
                    section: entry.section)
                starts[slot] += 1
                guard entry.forms > 0 else { continue }
                var next = Int(placeStarts[slot])
                if entry.forms == 1 {
                    let range = allRanges[Int(entry.places)]
                    for offset in Int(range.lowerBound)..<Int(range.upperBound) {
                        places[next] = bytes[offset]
                        next += 1
                    }
                } else {
                    let ranges = allRanges.extracting(Int(entry.places)..<Int(entry.places) + Int(entry.forms))
                    for byte in merging.merged(ranges, of: bytes) {
                        places[next] = byte
                        next += 1
                    }
                }
                placeStarts[slot] = UInt32(next)
            }
        }
        starts.removeLast()
        self.starts = starts
        self.postings = postings
        self.placeStarts = beginnings
        placeEnds = Array(placeStarts.dropFirst())
        self.places = places
    }

    /// Adds the postings of some classes in a row behind what each class has so far, and moves its end.
    ///
    /// - Parameter ends: where the postings of each class end, the first class at 1
    func copyPostings(of classes: Range<Int>, to all: inout [Posting], from ends: inout [Int]) {
        copy(postings, from: starts, to: starts.dropFirst(), of: classes, to: &all, from: &ends)
    }

    /// Does the same with where the words stand.
    func copyPlaces(of classes: Range<Int>, to all: inout [UInt8], from ends: inout [Int]) {
        copy(places, from: placeStarts, to: placeEnds[...], of: classes, to: &all, from: &ends)
    }

    private func copy<Element>(
        _ elements: [Element], from firsts: [UInt32], to lasts: ArraySlice<UInt32>, of classes: Range<Int>,
        to all: inout [Element], from ends: inout [Int]
    ) {
        for wordClass in classes {
            var next = ends[wordClass - classes.lowerBound + 1]
            for place in firsts[wordClass]..<lasts[lasts.startIndex + wordClass] {
                all[next] = elements[Int(place)]
                next += 1
            }
            ends[wordClass - classes.lowerBound + 1] = next
        }
    }

    /// The pages of a class.
    struct Column: Equatable {
        static let none = Column(postings: [])

        /// With where each page has the word, packed.
        let postings: [(posting: Posting, places: [UInt8])]

        static func == (left: Column, right: Column) -> Bool {
            left.postings.elementsEqual(right.postings) { $0.posting == $1.posting && $0.places == $1.places }
        }
    }

    func column(_ wordClass: Int) -> Column {
        var offset = Int(placeStarts[wordClass])
        let packed = places.span
        return Column(
            postings: postings[Int(starts[wordClass])..<Int(starts[wordClass + 1])].map { posting in
                guard posting.level > 0 else { return (posting, []) }
                let start = offset
                PackedNumbers.passList(packed, &offset)
                return (posting, Array(places[start..<offset]))
            })
    }

    func postingCount(of wordClass: Int) -> Int {
        Int(starts[wordClass + 1] - starts[wordClass])
    }

    /// In bytes.
    func placeCount(of wordClass: Int) -> Int {
        Int(placeEnds[wordClass] - placeStarts[wordClass])
    }
}

/// A page on which a word counts.
struct Posting: Equatable, Sendable {
    var page: UInt32 = 0
    /// 0: only similar pages have the word.
    var level: UInt8 = 0
    var section: UInt8 = 0
}

/// Puts the places of several forms of a word in one order.
private struct PlaceMerging {
    private var places: [Int] = []
    private var packed: [UInt8] = []

    mutating func merged(_ ranges: Span<Range<UInt32>>, of bytes: Span<UInt8>) -> [UInt8] {
        places.removeAll(keepingCapacity: true)
        packed.removeAll(keepingCapacity: true)
        for number in ranges.indices {
            var offset = Int(ranges[number].lowerBound)
            var place = -1
            for _ in 0..<PackedNumbers.read(bytes, &offset) {
                place += 1 + PackedNumbers.read(bytes, &offset)
                places.append(place)
            }
        }
        places.sort()
        // A joined token stands where its first part does: one place for both.
        let different = places.indices.filter { $0 == 0 || places[$0] != places[$0 - 1] }
        PackedNumbers.append(different.count, to: &packed)
        var last = -1
        for place in different.map({ places[$0] }) {
            PackedNumbers.append(place - last - 1, to: &packed)
            last = place
        }
        return packed
    }
}
