/// A text part, decoded.
struct TextPart {
    let words: [[UInt16]]
    /// For each word its class.
    let classes: [Int]
    let lists: [PageList]

    init(_ part: Part, root: Root) throws(SearchError) {
        guard let words = SortedWords.decode(part.words[...]) else { throw .corrupt(part: part.name) }
        let decoded = try part.reading { reader throws(BitReader.Failure) in
            var classes: [Int] = []
            var count = 0
            for _ in words {
                let back = try reader.readGamma()
                guard back <= count else { throw .isCorrupt }
                classes.append(count - back)
                if back == 0 { count += 1 }
            }
            var lists: [PageList] = []
            for _ in 0..<count {
                lists.append(try PageList(&reader, pageCount: root.pageCount, span: root.span, levels: root.levels))
            }
            return (classes, lists)
        }
        self.words = words
        (classes, lists) = decoded
    }

    /// The class of a word.
    func wordClass(of word: [UInt16]) -> Int? {
        let place = words.firstPlace(of: word)
        return place < words.count && words[place] == word ? classes[place] : nil
    }

    /// The classes that have a form with this beginning, in order.
    func classes(beginningWith word: [UInt16]) -> [Int] {
        var found: [Int] = []
        var place = words.firstPlace(of: word)
        while place < words.count, words[place].starts(with: word) {
            if !found.contains(classes[place]) { found.append(classes[place]) }
            place += 1
        }
        return found
    }

    func forms(of wordClass: Int) -> [[UInt16]] {
        classes.indices.filter { classes[$0] == wordClass }.map { words[$0] }
    }
}

extension [[UInt16]] {
    /// The place of the first word that is not before `word`.
    func firstPlace(of word: [UInt16]) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].isBefore(word) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// The pages of a class of words.
struct PageList {
    let pages: [Int]
    let levels: [UInt8]
    let sections: [UInt8]
    /// Pages that have the word and are not in the list.
    let dropped: Int
    let keepsPositions: Bool
    /// Pages that have the word.
    let frequency: Int

    /// - Parameter levels: by their ranks
    init(
        _ reader: inout BitReader, pageCount: Int, span: Int, levels levelOfRank: [Int]
    ) throws(BitReader.Failure) {
        let count = try reader.readGamma() + 1
        guard count <= pageCount else { throw .isCorrupt }
        dropped = count >= ListCoder.fewest ? try reader.readGamma() : 0
        keepsPositions = count >= ListCoder.fewest ? try reader.read(1) == 1 : true
        let sectionParameter = try reader.read(2)
        let gaps = Numbers.gapParameter(span: span, count: count)
        var pages: [Int] = []
        var levels: [UInt8] = []
        var sections: [UInt8] = []
        pages.reserveCapacity(count)
        levels.reserveCapacity(count)
        sections.reserveCapacity(count)
        var page = -1
        for _ in 0..<count {
            page += try reader.readRice(gaps) + 1
            let rank = try reader.readRice(1)
            let section = sectionParameter < 3 ? try reader.readRice(sectionParameter) : 0
            guard page < pageCount, rank < 16, section < 256 else { throw .isCorrupt }
            pages.append(page)
            levels.append(UInt8(levelOfRank[rank]))
            sections.append(UInt8(section))
        }
        self.pages = pages
        self.levels = levels
        self.sections = sections
        frequency = levels.count { $0 > 0 } + dropped
    }

    /// The place of a page in the list.
    func place(of page: Int) -> Int? {
        var low = 0
        var high = pages.count
        while low < high {
            let middle = (low + high) / 2
            if pages[middle] < page { low = middle + 1 } else { high = middle }
        }
        return low < pages.count && pages[low] == page ? low : nil
    }

    /// The pages in the list that have the word.
    var holders: [Int] {
        pages.indices.filter { levels[$0] > 0 }.map { pages[$0] }
    }
}
