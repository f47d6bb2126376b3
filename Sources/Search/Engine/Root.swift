/// What the root says: where everything is.
struct Root {
    let pageCount: Int
    let span: Int
    let pagesInBlock: Int
    let spellingThreshold: Int
    let values: [Int]
    let levels: [Int]
    let text: Directory
    let names: Directory
    let titles: Directory
    let spelling: Directory
    /// Each names some blocks of records.
    let groups: [String]
    let facets: String
    let positions: String

    /// Parts that divide sorted words among them.
    struct Directory {
        /// The least word of each part; that of the first is empty.
        let bounds: [[UInt16]]
        let names: [String]

        /// The part that holds a word, if it is anywhere.
        func part(holding word: [UInt16]) -> Int {
            var low = 0
            var high = bounds.count
            while low + 1 < high {
                let middle = (low + high) / 2
                if word.isBefore(bounds[middle]) { high = middle } else { low = middle }
            }
            return low
        }

        /// The part that holds a beginning, and the next one if its words can begin so too.
        func parts(forBeginning word: [UInt16]) -> [Int] {
            let first = part(holding: word)
            return first + 1 < bounds.count && bounds[first + 1].starts(with: word) ? [first, first + 1] : [first]
        }

        /// All parts that can have words with this beginning.
        func allParts(forBeginning word: [UInt16]) -> [Int] {
            var parts = [part(holding: word)]
            while let last = parts.last, last + 1 < bounds.count, bounds[last + 1].starts(with: word) {
                parts.append(last + 1)
            }
            return parts
        }
    }

    func name(ofBlock number: Int) -> String {
        let size = ShownPage.blocksInGroup
        return Part.memberName(number % size, ofGroup: groups[number / size])
    }

    init(_ part: Part) throws(SearchError) {
        let lines = part.words.split(separator: 10, omittingEmptySubsequences: false)
        guard let version = lines.first, version.elementsEqual(RootPart.version.utf16) else {
            throw .otherVersion(String(decoding: lines.first ?? [], as: UTF16.self))
        }
        guard lines.count == 7 else { throw .corrupt(part: part.name) }
        let bounds = lines[1...4].compactMap(SortedWords.decode)
        guard bounds.count == 4 else { throw .corrupt(part: part.name) }
        var names = Array(lines[5]).chunks(of: Part.nameLength).map { String(decoding: $0, as: UTF16.self) }[...]
        let numbers = try part.reading { reader throws(BitReader.Failure) in
            var numbers: [Int] = []
            for _ in 0..<4 { numbers.append(try reader.readGamma()) }
            for _ in 0..<16 { numbers.append(try reader.read(8)) }
            for _ in 0..<16 { numbers.append(try reader.read(4)) }
            return numbers
        }
        (pageCount, span, pagesInBlock, spellingThreshold) = (numbers[0], numbers[1], numbers[2], numbers[3])
        values = Array(numbers[4..<20])
        levels = Array(numbers[20..<36])
        func directory(_ bounds: [[UInt16]]) -> Directory {
            defer { names = names.dropFirst(bounds.count) }
            return Directory(bounds: bounds, names: Array(names.prefix(bounds.count)))
        }
        let size = Part.textsInGroup
        let textGroups = Array(names.prefix((bounds[0].count + size - 1) / size))
        names = names.dropFirst(textGroups.count)
        guard textGroups.count * size >= bounds[0].count else { throw .corrupt(part: part.name) }
        text = Directory(
            bounds: bounds[0],
            names: bounds[0].indices.map { Part.memberName($0 % size, ofGroup: textGroups[$0 / size]) })
        self.names = directory(bounds[1])
        titles = directory(bounds[2])
        spelling = directory(bounds[3])
        let pagesInGroup = pagesInBlock * ShownPage.blocksInGroup
        let groupCount = pagesInGroup > 0 ? (pageCount + pagesInGroup - 1) / pagesInGroup : 0
        guard pagesInBlock > 0, pagesInBlock < 1 << 24, pageCount < 1 << 24, span >= pageCount, span < 1 << 26,
            !text.bounds.isEmpty, !self.names.bounds.isEmpty, !titles.bounds.isEmpty,
            names.count == groupCount + 2
        else { throw .corrupt(part: part.name) }
        groups = Array(names.prefix(groupCount))
        facets = names[names.endIndex - 2]
        positions = names[names.endIndex - 1]
    }
}
