/// Where the words of a text part stand on pages.
struct Positions {
    private let part: Part
    private let root: Root
    /// For each class that has any, where its bits begin.
    private let starts: [Int: Int]

    init(_ part: Part, of text: TextPart, root: Root) throws(SearchError) {
        starts = try part.reading { reader throws(BitReader.Failure) in
            var starts: [Int: Int] = [:]
            var place = 0
            for (wordClass, list) in text.lists.enumerated() where list.keepsPositions {
                let length = try reader.readGamma()
                place += 2 * (Int.bitWidth - 1 - (length + 1).leadingZeroBitCount) + 1
                starts[wordClass] = place
                try reader.skip(length)
                place += length
            }
            return starts
        }
        self.part = part
        self.root = root
    }

    /// The pages that have a class of words, and where it stands on each.
    func places(of wordClass: Int, _ list: PageList) throws(SearchError) -> (pages: [Int], places: [[Int]])? {
        guard let start = starts[wordClass] else { return nil }
        return try part.reading { reader throws(BitReader.Failure) in
            try reader.skip(start)
            let parameter = try reader.read(4)
            var pages = list.holders
            if list.dropped > 0 {
                let count = try reader.readGamma() + 1
                guard count <= root.pageCount else { throw .isCorrupt }
                let gaps = Numbers.gapParameter(span: root.span, count: count)
                pages = []
                var page = -1
                for _ in 0..<count {
                    page += try reader.readRice(gaps) + 1
                    guard page < root.pageCount else { throw .isCorrupt }
                    pages.append(page)
                }
            }
            var places: [[Int]] = []
            for _ in pages {
                var here: [Int] = []
                var place = -1
                for _ in 0...(try reader.readGamma()) {
                    place = place &+ 1 &+ (try reader.readRice(parameter))
                    here.append(place)
                }
                places.append(here)
            }
            return (pages, places)
        }
    }
}
