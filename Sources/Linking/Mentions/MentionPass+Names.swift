/// Names of the glossary.
extension MentionPass {
    /// What a name may mean, and the token behind its last.
    struct FoundName {
        let senses: [NameTrie.Sense]
        let end: Int
    }

    /// Returns the longest name that begins at a token and ends with a whole word.
    func longestName(at index: Int) -> FoundName? {
        guard var node = entry(tokens[index]).names, beginsWord(index) else { return nil }
        var longest: FoundName?
        var end = index + 1
        while true {
            let all = lexicon.trie.senses[Int(node)]
            if !all.isEmpty, endsWord(end) {
                let senses = fitting(all, index..<end)
                if !senses.isEmpty { longest = FoundName(senses: senses, end: end) }
            }
            guard end < tokens.count, !tokens[end].isVerbatim, tokens[end].word >= 0,
                let next = lexicon.trie.child(of: node, tokens[end].word, tokens[end].gap)
            else { return longest }
            node = next
            end += 1
        }
    }

    mutating func note(_ name: FoundName, from index: Int) {
        let senses = name.senses.filter { !optOuts.spellings.contains($0.spelling) }
        guard senses.count == name.senses.count, let first = senses.first else { return }
        let pages = Set(senses.map(\.page)).sorted()
        if pages.count == 1 {
            note(first.page, index..<name.end)
        } else if !pages.contains(where: isThisPage) {
            note(.ambiguous(pages), index..<name.end)
        }
    }

    /// The senses whose case is right. A sense that demands it comes before others, a spelling before a plural.
    private func fitting(_ senses: [NameTrie.Sense], _ range: Range<Int>) -> [NameTrie.Sense] {
        var best: [NameTrie.Sense] = []
        var bestRank = 0
        for sense in senses {
            if let exact = sense.exact, !isWritten(exact, range) { continue }
            // Part of a compound is another thing ("self-massage"), except with an abbreviation ("non-CPT").
            if isPartOfCompound(range), !(sense.exact.map(Self.isCapital) ?? false) { continue }
            let rank = 1 + (sense.exact == nil ? 0 : 2) + (sense.isVariant ? 0 : 1)
            if rank > bestRank { best = [] }
            if rank >= bestRank { best.append(sense) }
            bestRank = max(rank, bestRank)
        }
        return best
    }

    private static func isCapital(_ name: [UInt8]) -> Bool {
        name.dropLast(name.last == UInt8(ascii: "s") ? 1 : 0).allSatisfy { $0 &- 0x41 < 26 }
    }

    private func isWritten(_ exact: [UInt8], _ range: Range<Int>) -> Bool {
        var offset = 0
        for token in tokens[range] {
            guard offset + token.count <= exact.count,
                document.bytes[token.range].elementsEqual(exact[offset..<offset + token.count])
            else { return false }
            offset += token.count
        }
        return offset == exact.count
    }

    private func isPartOfCompound(_ range: Range<Int>) -> Bool {
        if range.lowerBound > 0, tokens[range.lowerBound].gap == .hyphen { return true }
        return range.upperBound < tokens.count && tokens[range.upperBound].gap == .hyphen
    }

    /// Whether a word can begin at a token: not within an address, an identifier, an amount.
    func beginsWord(_ index: Int) -> Bool {
        switch tokens[index].gap {
        case .nothing where index > 0, .at, .underscore: return false
        case .period where index > 0: return false
        default: return !Self.tags.contains(tokens[index].before)
        }
    }

    /// Whether a word can end in front of a token.
    func endsWord(_ end: Int) -> Bool {
        guard end < tokens.count else { return true }
        return switch tokens[end].gap {
        case .nothing, .at, .underscore, .period: false
        default: true
        }
    }

    private static let tags = Array("$#@_\\".utf8)
}
