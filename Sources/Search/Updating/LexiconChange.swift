/// What became of the words of an index, and of their classes.
struct LexiconChange: Sendable {
    let lexicon: Lexicon
    let frequencies: [UInt32]
    /// For each word now its place before, if it was there.
    let oldWords: [Int?]
    /// For each class of before its number now, if any of its words is left; ascending.
    let newClasses: [Int?]
    /// For each class now its number before, if it had one.
    let oldClasses: [Int?]
    /// Whether there are the same words.
    let isSame: Bool

    /// `nil` if classes stand in another order than before: the order decides between words that tell as much.
    ///
    /// - Parameters:
    ///   - wordsBefore: by their places in the lexicon
    ///   - changes: the pages that have changed
    init?(
        of memory: IndexMemory, _ wordsBefore: WordTable, _ changes: [PageChange], jobs: Int, synonyms: Synonyms
    ) async {
        let old = memory.lexicon
        var table = wordsBefore
        var frequencies = memory.frequencies.map(Int.init)
        func count(_ page: AnalyzedPage, _ difference: Int) {
            let words = PageRun(of: [page][...]).words
            for word in 0..<words.count {
                let number = table.number(of: words.range(of: word), in: words.letters.span)
                if number == frequencies.count { frequencies.append(0) }
                frequencies[number] += difference
            }
        }
        for change in changes {
            count(change.before, -1)
            count(change.now, 1)
        }
        guard frequencies.allSatisfy({ $0 >= 0 }) else { return nil }
        isSame = frequencies.count == old.words.count && frequencies.allSatisfy { $0 > 0 }
        guard !isSame else {
            lexicon = old
            self.frequencies = frequencies.map(UInt32.init)
            oldWords = (0..<old.words.count).map(\.self)
            newClasses = (0..<old.classCount).map(\.self)
            oldClasses = newClasses
            return
        }
        let left = frequencies.indices.filter { frequencies[$0] > 0 }
        let words = left.map { Array(table.bytes(of: $0)) }
        let order = Lexicon.order(of: words)
        lexicon = await Lexicon(words: order.map { words[$0] }, jobs: jobs, synonyms: synonyms)
        self.frequencies = order.map { UInt32(frequencies[left[$0]]) }
        oldWords = order.map { left[$0] < old.words.count ? left[$0] : nil }
        var newClasses = [Int?](repeating: nil, count: old.classCount)
        var oldClasses = [Int?](repeating: nil, count: lexicon.classCount)
        for (place, number) in oldWords.enumerated() {
            guard let number else { continue }
            let (before, now) = (Int(old.classes[number]), Int(lexicon.classes[place]))
            newClasses[before] = now
            oldClasses[now] = before
        }
        let kept = newClasses.compactMap(\.self)
        guard zip(kept, kept.dropFirst()).allSatisfy(<) else { return nil }
        // Of words of grammar less is kept: what a class was, it must be.
        let (nowGrammar, oldGrammar) = (lexicon.classesOfGrammar, old.classesOfGrammar)
        for now in nowGrammar.union(oldGrammar.compactMap { newClasses[$0] }) {
            guard let before = oldClasses[now] else { continue }
            guard nowGrammar.contains(now) == oldGrammar.contains(before) else { return nil }
        }
        (self.newClasses, self.oldClasses) = (newClasses, oldClasses)
    }
}

extension WordTable {
    /// The words of a lexicon by their places in it.
    init(_ lexicon: Lexicon) {
        self.init(words: lexicon.words.count)
        for word in lexicon.words { _ = number(of: word) }
    }
}
