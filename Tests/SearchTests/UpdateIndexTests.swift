import ByteCoding
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Search

/// An index that was brought up to date is the index that is made anew.
@Suite struct UpdateIndexTests {
    /// How often the pages of one seed are edited; more with `FASCIA_EDITS`.
    private static let edits = ProcessInfo.processInfo.environment["FASCIA_EDITS"].flatMap { Int($0) } ?? 12

    enum Size: CaseIterable {
        /// Everything in one file, as of a small site.
        case small
        /// Lists are cut, words of grammar have no positions, and frequent words tell nothing.
        case large

        var settings: IndexSettings {
            var settings = self == .large ? IndexSettings.manyParts : IndexSettings()
            settings.synonyms = EditedPages.synonyms
            guard self == .large else { return settings }
            settings.longestList = 900
            settings.smoothing.mostPages = 60
            return settings
        }
    }

    @Test(arguments: [UInt64.random(in: 0..<1_000_000), 1, 2], Size.allCases)
    func `after edits it has the files and the memory of one that is made anew`(seed: UInt64, size: Size) async throws {
        var dice = Dice(seed: seed)
        var site = EditedPages(&dice)
        var pages = site.analyzed
        var (files, memory) = await rememberedIndex(of: pages, jobs: 2, settings: size.settings)
        var updates = 0
        var kept = 0
        for round in 0..<Self.edits {
            let story = Comment(rawValue: "seed \(seed), round \(round)")
            site.edit(&dice)
            let now = site.analyzed
            let changes = zip(pages, now).filter { $0 != $1 }.map { PageChange(before: $0, now: $1) }
            let byPath = Dictionary(uniqueKeysWithValues: now.map { ($0.path, $0) })
            let updated = await memory.updated(changes, jobs: 2, settings: size.settings) { byPath[$0] }
            let anew = await rememberedIndex(of: now, jobs: 2, settings: size.settings)
            memory = anew.memory
            if let updated {
                updates += 1
                kept += updated.kept.count
                let left = updated.kept.compactMap { path in files.first { $0.path == path } }
                try #require(left.count == updated.kept.count, story)
                try #require(
                    (updated.files + left).sorted { $0.path < $1.path } == anew.files.sorted { $0.path < $1.path },
                    story)
                try #require(updated.memory.bytes == memory.bytes, story)
                memory = try IndexMemory(updated.memory.bytes)
            }
            (pages, files) = (now, anew.files)
        }
        #expect(updates * 2 > Self.edits, "Too few indexes were brought up to date to prove anything")
        #expect(size == .small ? kept == 0 : kept > files.count)
    }

    @Test func `a part of other words is made, though all of them were there`() throws {
        let words = ["a", "b", "c", "d", "e"].map { Array($0.utf8) }
        let lexicon = try #require(Lexicon(words: words, classes: [0, 1, 2, 3, 4]))
        let file = PartFile(name: "x", check: "x")
        let names = LaidNames(bounds: [], files: [])
        let laid = LaidIndex(
            textStarts: [0, 3, 6], texts: [file, file], positions: [nil, nil], names: names, titles: names,
            pagesInBlock: 1, blocks: [], facets: Part(words: []), shownBytes: 0, lineBytes: 0)
        func isSame(_ oldWords: [Int?], changed: Set<Int> = []) -> Bool {
            KeptLayout(laid: laid, oldWords: oldWords, changedClasses: changed, changes: [:])
                .isSame(0..<3, asText: 0, lexicon)
        }
        #expect(isSame([0, 1, 2, 3, 4]))
        #expect(!isSame([0, 2, 3, 4, 5]), "The second word has gone, and the first of the next part is in its place")
        #expect(!isSame([0, nil, 1, 2, 3]), "The second word is new")
        #expect(!isSame([0, 1, 2, 3, 4], changed: [2]))
    }

    @Test func `a page is read only if the changes reach it`() async throws {
        var dice = Dice(seed: 1)
        var site = EditedPages(&dice)
        let memory = await rememberedIndex(of: site.analyzed, jobs: 2).memory
        let pages = site.analyzed
        site.append("unheard", to: 7)
        let now = site.analyzed
        let known = Dictionary(uniqueKeysWithValues: now.map { ($0.path, $0) })
        let reads = Mutex(0)
        let updated = await memory.updated([PageChange(before: pages[7], now: now[7])], jobs: 2) { path in
            reads.withLock { $0 += 1 }
            return known[path]
        }
        #expect(updated != nil && reads.withLock { $0 } < now.count / 2)
    }

    @Test func `a memory that is damaged is found out, or gives an index of some kind`() async throws {
        var dice = Dice(seed: 1)
        let site = EditedPages(&dice, count: 12)
        let bytes = await rememberedIndex(of: site.analyzed, jobs: 2).memory.bytes
        for place in stride(from: 0, to: bytes.count, by: 61) {
            #expect(throws: DamagedRecord.self) { try IndexMemory(Array(bytes[..<place])) }
            var other = bytes
            other[place] ^= 0xFF
            guard let memory = try? IndexMemory(other) else { continue }
            let change = PageChange(before: site.analyzed[0], now: site.analyzed[0])
            let known = Dictionary(uniqueKeysWithValues: site.analyzed.map { ($0.path, $0) })
            _ = await memory.updated([change], jobs: 1) { known[$0] }
        }
    }
}

/// Pages of made-up words, some frequent and most rare, in several forms.
private struct EditedPages {
    private var texts: [[String]]
    /// How often each page was given another summary, a further name, and another payer.
    private var summaries: [Int: Int] = [:]
    private var names: [Int: Int] = [:]
    private var payers: [Int: Int] = [:]
    private let vocabulary: [String]
    /// Of words that come and go with edits, one of which no page has.
    static let synonyms = Synonyms([["coinedazux", "coinedbzuy", "neologism"], ["neologisms", "coinedczux"]])
    private var coined = 0

    init(_ dice: inout Dice, count: Int = 240) {
        let syllables = ["ba", "co", "di", "fe", "gu", "ka", "lo", "mi", "ne", "pu", "ra", "so", "ti", "ve"]
        var words = ["the", "and", "of", "97140", "97530"]
        while words.count < 500 {
            let length = Int.random(in: 2...4, using: &dice)
            words.append((0..<length).map { _ in syllables.randomElement(using: &dice) ?? "" }.joined())
        }
        vocabulary = words
        texts = []
        for _ in 0..<count {
            texts.append((0..<Int.random(in: 20...60, using: &dice)).map { _ in Self.word(of: words, &dice) })
        }
    }

    /// The lower a word's number, the more frequent it is.
    private static func word(of words: [String], _ dice: inout Dice) -> String {
        let number = Int(pow(Double.random(in: 0..<1, using: &dice), 3) * Double(words.count))
        return words[number] + (["", "", "s", "ing", "ed"].randomElement(using: &dice) ?? "")
    }

    mutating func append(_ word: String, to page: Int) {
        texts[page].append(word)
    }

    /// Edits one page, or a few.
    mutating func edit(_ dice: inout Dice) {
        for _ in 0..<Int.random(in: 1...3, using: &dice) {
            let page = Int.random(in: 0..<texts.count, using: &dice)
            switch Int.random(in: 0..<8, using: &dice) {
            case 0: texts[page].removeFirst(min(texts[page].count - 1, 3))
            case 1:
                coined += 1
                texts[page].append("coined\(["a", "b", "c"][coined % 3])zu\(["x", "y"][coined % 2])")
            case 2: texts[page].shuffle(using: &dice)
            case 5: summaries[page, default: 0] += 1
            case 6: names[page, default: 0] += 1
            case 7: payers[page, default: 0] += 1
            case 3: texts[page] += texts[(page + 1) % texts.count].prefix(5)
            default: texts[page].append(Self.word(of: vocabulary, &dice))
            }
        }
    }

    var analyzed: [AnalyzedPage] {
        let pages = texts.enumerated().map { number, words in
            SearchPage(
                path: "articles/p\(number).html", title: "Page \(number)", kind: number % 3 == 0 ? "term" : "article",
                category: number % 2 == 0 ? "Even" : nil, payers: payers[number].map { ["Payer \($0)"] } ?? [],
                summary: "What it is\(summaries[number].map { ", \($0)" } ?? "").",
                names: (0..<(names[number] ?? 0)).map { SearchName("named \(number) \($0)", .alias) },
                sections: [
                    SearchSection(anchor: "", heading: "", text: Array(words.prefix(15).joined(separator: " ").utf8)),
                    SearchSection(
                        anchor: "more", heading: "More", text: Array(words.dropFirst(15).joined(separator: " ").utf8)),
                ])
        }
        return pages.map { SearchAnalyzer(synonyms: Self.synonyms).analyze($0) }
    }
}
