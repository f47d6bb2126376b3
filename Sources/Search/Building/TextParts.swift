import WorkSharing

/// The text parts of an index, their bounds, and the positions part beside each.
struct TextParts: Sendable {
    private(set) var bounds: [[UInt16]] = []
    private(set) var parts: [LaidPart<Never>] = []
    private(set) var positions: [LaidPart<Never>?] = []
    /// The first word of each part; one more than parts.
    private(set) var starts: [Int] = []

    /// - Parameters:
    ///   - target: bytes that a part should have when it is compressed; `nil` for a single part
    ///   - kept: parts that may stay as they are
    static func make(
        of lexicon: Lexicon, coded: CodedLists, target: Int?, jobs: Int, keeping kept: KeptLayout?
    ) async -> TextParts {
        let cuts = Self.cuts(of: lexicon, coded: coded, target: target)
        let byStart = kept?.textsByStart ?? [:]
        let made = await cuts.ranges.mapOnAllCores(jobs: jobs) { range in
            if let kept, range.lowerBound < lexicon.words.count, let start = kept.oldWords[range.lowerBound],
                let text = byStart[start], kept.isSame(range, asText: text, lexicon)
            {
                return (
                    text: LaidPart(kept.laid.texts[text]) { part(of: range, lexicon: lexicon, coded: coded).text },
                    positions: kept.laid.positions[text].map { file in
                        LaidPart(file) {
                            part(of: range, lexicon: lexicon, coded: coded).positions ?? Part(words: [])
                        }
                    }
                )
            }
            let parts = part(of: range, lexicon: lexicon, coded: coded)
            return (text: LaidPart<Never>(parts.text), positions: parts.positions.map { LaidPart<Never>($0) })
        }
        var result = TextParts()
        result.bounds = cuts.ranges.map { range in
            guard range.lowerBound > 0, range.lowerBound < lexicon.words.count else { return [] }
            return Cuts.bound(of: lexicon.words[range.lowerBound], after: lexicon.words[range.lowerBound - 1])
        }
        result.parts = made.map(\.text)
        result.positions = made.map(\.positions)
        result.starts = cuts.starts
        return result
    }

    private static func cuts(of lexicon: Lexicon, coded: CodedLists, target: Int?) -> Cuts {
        var sizes: [Int] = []
        sizes.reserveCapacity(lexicon.words.count)
        var crossings = [Int](repeating: 0, count: lexicon.words.count + 1)
        var last: [UInt8] = []
        for (number, word) in lexicon.words.enumerated() {
            let shared = word.sharedCount(with: last)
            last = word
            // A letter takes about five bits when it is compressed, the unit before it as much.
            var bits = (word.count - shared + 1) * 5 + 2
            let wordClass = Int(lexicon.classes[number])
            if lexicon.forms[wordClass].first == UInt32(number) { bits += Int(coded.lists.counts[wordClass]) }
            sizes.append(bits)
        }
        for (wordClass, forms) in lexicon.forms.enumerated() {
            guard let first = forms.first, let last = forms.last, first < last else { continue }
            let size = Int(coded.lists.counts[wordClass])
            crossings[Int(first) + 1] += size
            crossings[Int(last) + 1 - (Int(last) == lexicon.words.count ? 1 : 0)] -= size
        }
        var sum = 0
        for place in crossings.indices {
            sum += crossings[place]
            crossings[place] = sum
        }
        guard let target else {
            return Cuts(words: lexicon.words, sizes: sizes, crossings: crossings, target: .max / 64)
        }
        return Cuts(words: lexicon.words, sizes: sizes, crossings: crossings, target: target * 8)
    }

    private static func part(
        of range: Range<Int>, lexicon: Lexicon, coded: CodedLists
    ) -> (text: Part, positions: Part?) {
        var words: [UInt16] = []
        var last: [UInt16] = []
        var bits = BitWriter()
        var numbers: [UInt32: Int] = [:]
        var classes: [UInt32] = []
        for place in range {
            let word = Array(String(decoding: lexicon.words[place], as: UTF8.self).utf16)
            SortedWords.append(word, after: last, to: &words)
            last = word
            let wordClass = lexicon.classes[place]
            if let number = numbers[wordClass] {
                bits.writeGamma(classes.count - number)
            } else {
                bits.writeGamma(0)
                numbers[wordClass] = classes.count
                classes.append(wordClass)
            }
        }
        for wordClass in classes { coded.lists.append(Int(wordClass), to: &bits) }
        var positions = BitWriter()
        for wordClass in classes {
            let count = Int(coded.positions.counts[Int(wordClass)])
            guard count > 0 else { continue }
            positions.writeGamma(count)
            coded.positions.append(Int(wordClass), to: &positions)
        }
        return (Part(words: words, bits: bits), positions.count == 0 ? nil : Part(words: [], bits: positions))
    }
}
