/// Decodes parts of an index when they are first asked for, and keeps them.
struct IndexReader {
    let root: Root
    private var store: PartStore
    private var texts: [Int: TextPart] = [:]
    private var names: [String: NamePart] = [:]
    private var blocks: [Int: [PageRecord]] = [:]
    private var positions: [Int: Positions] = [:]
    private var spellings: [Int: [(word: [UInt16], grade: Int)]] = [:]
    private var facetsRead: Facets?

    init(read: @escaping (String) throws -> [UInt8]) throws(SearchError) {
        store = PartStore(read: read)
        root = try Root(store.part(Part.rootName))
    }

    mutating func text(_ number: Int) throws(SearchError) -> TextPart {
        if let text = texts[number] { return text }
        let text = try TextPart(store.part(root.text.names[number]), root: root)
        texts[number] = text
        return text
    }

    mutating func names(_ directory: Root.Directory, _ number: Int) throws(SearchError) -> NamePart {
        let name = directory.names[number]
        if let part = names[name] { return part }
        let part = try NamePart(store.part(name), root: root)
        names[name] = part
        return part
    }

    mutating func record(_ page: Int) throws(SearchError) -> PageRecord {
        let number = page / root.pagesInBlock
        let records: [PageRecord]
        if let known = blocks[number] {
            records = known
        } else {
            let part = try store.part(root.name(ofBlock: number))
            let lines = part.words.split(separator: 10, omittingEmptySubsequences: false)
            records = lines.compactMap(PageRecord.init)
            let expected = min(root.pagesInBlock, root.pageCount - number * root.pagesInBlock)
            guard records.count == expected else { throw .corrupt(part: part.name) }
            blocks[number] = records
        }
        return records[page % root.pagesInBlock]
    }

    mutating func facets() throws(SearchError) -> Facets {
        if let facetsRead { return facetsRead }
        let facets = try Facets(store.part(root.facets), root: root)
        facetsRead = facets
        return facets
    }

    /// Where words of a text part stand; `nil` if it has no word that keeps them.
    mutating func positions(ofText number: Int) throws(SearchError) -> Positions? {
        if let known = positions[number] { return known }
        let directory = try store.part(root.positions)
        let start = number * Part.nameLength
        guard directory.words.count >= start + Part.nameLength else { throw .corrupt(part: directory.name) }
        let name = String(decoding: directory.words[start..<start + Part.nameLength], as: UTF16.self)
        guard name != Part.noName else { return nil }
        let read = try Positions(store.part(name), of: text(number), root: root)
        positions[number] = read
        return read
    }

    /// Words to which others can be corrected that begin with a letter, each with the logarithm of its frequency.
    mutating func spellings(beginningWith letter: UInt16) throws(SearchError) -> [(word: [UInt16], grade: Int)] {
        var found: [(word: [UInt16], grade: Int)] = []
        if root.spelling.bounds.isEmpty {
            for number in root.text.allParts(forBeginning: [letter]) {
                let part = try text(number)
                let range = part.words.firstPlace(of: [letter])..<part.words.firstPlace(of: [letter + 1])
                for place in range where SpellingWord.canBe(part.words[place]) {
                    let frequency = part.lists[part.classes[place]].frequency
                    guard frequency >= root.spellingThreshold else { continue }
                    found.append((part.words[place], SpellingWord.grade(frequency)))
                }
            }
            return found
        }
        for number in root.spelling.allParts(forBeginning: [letter]) {
            found += try spelling(number).filter { $0.word.first == letter }
        }
        return found
    }

    private mutating func spelling(_ number: Int) throws(SearchError) -> [(word: [UInt16], grade: Int)] {
        if let known = spellings[number] { return known }
        let part = try store.part(root.spelling.names[number])
        guard let words = SortedWords.decode(part.words[...]) else { throw .corrupt(part: part.name) }
        let grades = try part.reading { reader throws(BitReader.Failure) in
            var grades: [Int] = []
            for _ in words { grades.append(try reader.read(4)) }
            return grades
        }
        let read = Array(zip(words, grades)).map { (word: $0, grade: $1) }
        spellings[number] = read
        return read
    }
}

extension SpellingWord {
    static func canBe(_ word: [UInt16]) -> Bool {
        word.count >= 4 && word.allSatisfy { $0 &- 0x61 < 26 }
    }
}
