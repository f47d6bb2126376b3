/// The part from which all others are found.
struct RootPart {
    var pageCount: Int
    var pagesInBlock: Int
    var spellingThreshold: Int
    /// Of text, names, titles and spelling.
    var bounds: [[[UInt16]]]
    var names: [String]

    static let version = "4"

    var part: Part {
        let grammar = SortedWords.encode(FunctionWords.all.sorted().map { Array($0.utf16) })
        let lines =
            [Array(Self.version.utf16)] + bounds.map(SortedWords.encode) + [Array(names.joined().utf16), grammar]
        let words = Array(lines.joined(separator: "\n".utf16))
        var writer = BitWriter()
        writer.writeGamma(pageCount)
        writer.writeGamma(Numbers.span(pages: pageCount))
        writer.writeGamma(pagesInBlock)
        writer.writeGamma(spellingThreshold)
        for value in ImpactLevels.values { writer.write(value, width: 8) }
        for level in ImpactLevels.byRank { writer.write(level, width: 4) }
        let bits = writer.characters()
        let check = Part.check(of: words[...], bits)
        return Part(name: Part.rootName, words: Array(check.utf16) + words, bits: bits)
    }
}
