import Foundation
import TestSupport
import Testing

@testable import Search

/// The answers that every engine must give, as a file that other engines read: `Goldens/query-vectors.json`.
@Suite struct QueryVectorTests {
    private static let queries: [(query: String, filter: SearchFilter)] =
        [
            "97140", "97140-59", "97140 59", "97140–59", "97140 97530", "97530 and 97140", "9714", "97", "9", "98941",
            "97162",
            "g02", "G0283", "59", "XS", "at", "AT", "modifier at 98940", "treatment at the spine", "MFR", "MLD billing",
            "8 minute", "eight minute", "eight-minute rule", "8 minute rule medicare example", "rule of eights",
            "manaul therapy", "myofacial relase", "myofacial relase billing", "lymph drainage massage billing",
            "unitz", "aunits", "mnaual", "\"plan of care\"", "\"plan care\"", "\"one-on-one contact\" 97530",
            "\"of the\"",
            "\"therapy with a\"", "manual -therapy", "therapy -\"manual therapy\"", "minutes -97140", "-therapy",
            "97140 -59", "97140 -GP", "therapy -gp", "-5 minutes", "97140 -599 -5½",
            "can a chiropractor bill 97140 medicare", "97149", "97410", "00001", "99999 G0284", "bill", "billed",
            "train",
            "trai", "the", "therap", "therapist ", "therapis ", "man", "manu", "ma", "m", "follow-up", "followup",
            "copay",
            "co-pay", "2330", "$2,330", "cafe zurich", "CAFÉ", "naive facade", "ΩΜΈΓΑ", "שלום", "針", "dry needling",
            "documenting notes 3", "documenting", "denied claims: what to do", "patient's", "patients’", "", " ", "?!…",
            "\"", "\"unfinished phrase", "- -- -\"", "<script>alert(1)</script>", "😀 🤦🏽‍♀️", "\u{0}\u{1}", "ﬁ ½ ²",
            "separate region xs 97140", "units units units", "number 42", "zzzzzz", "“plan of care” „manual therapy“",
            "98940-98942", "98940 98942", "therapy", "manual therapy regions", "AT 98940 GP", "97140 therapy therapy",
            "modifier 59", "cpt code 97140", "XS modifier 97140", "97110 vs 97140", "modifier code",
            "97110 97140 with 97530", "what is the", "why is the therapy for a", "how many 15 min units",
            "20 mins of 97110",
            "units when all minutes are 59", "97140 59 2 units", "modifier 59 minutes",
            "does 59 count for 97140 minutes",
            "can I bill 97140 and 97530 together", "97530 vs 97140", "which is better, 97140 or 97530",
            "difference between 97140 and 97530", "MFR 97140 spine notes", "forget therapy", "forget", "cash billing",
            "cash", "tehrapy notes", "xs for the spine", "at the spine", "AT THE SPINE", "8-minute rule or xs",
            "dont bill it", "how many", "what is the difference between 97530 and 97140", "compare 97140 to 97530",
            "97530 or 97140 for stairs", "97140, 97530 or 97110", "can I use 97530 with 97140 for 15 minutes",
            "which goes with 97140 and 59", "were the goals met", "goals MET", "cpt code 15 minutes", "spine CPT",
            "met cpt code", "met", "go cpt code",
            "notes without the AT modifier", "muscle energy or the spine", "muscle energy, spine",
            "what does therapy mean", "is muscle energy ever billed beside 97140", "muscle energy or 97140",
            "muscle energy and 97140 for 15 minutes",
            "therapeutic activities and manual therapy together", "manual therapy with therapeutic activities bundled",
            "manual therapy or therapeutic activities", "therapeutic activities, 15 minutes, and manual therapy",
            "muscle energy and 97140 for 97530",
            "muscle energy vs lymph drainage", "compare muscle energy to lymph drainage", "MET or MLD",
            "cofee or lymfh drainage",
            "myofacial relase or muscle energy", "17 min exercise 9 min massage",
            "9 min hands, 17 minutes exercise: units?",
            "20 minutes of exercise", "9 minutes 97110 9 minutes 97140 9 minutes", "59 minutes and modifier 59 minutes",
            "40 minutes of massage is that 3 units", "soft slow pressure", "relase notes", "heas", "heas lymph",
            "lymf vesels", "tehrapi", "mobilisatoin",
            "otseopath bilers", "an edit between 97140 and 97530", "therapuetic activties",
            "therapuetic activties or manaul therapy",
            "manaul therapy with therapuetic activties", "modifer 59", "at modifer",
            "is there a mod at the spine", "at mods, spine", "at modifiers, spine",
            "modifier 60 muscle energy 25 lymph drainage",
            "myofacial relase and manaul therapy",
            "20 min muscle energy 20 min lymph drainage", "20 minuts exercise 9 min massage", "59 unitz of exercise",
            "lymph drainage and then therapeutic activities", "lymph drainage of the arm plus muscle energy",
            "lymph drainage massage, same day", "MFR and massage", "lymph drainage and massage",
            "muscle energy and massage", "lymph drainage or therapeutic activities",
            "is MLD the same as therapeutic activities", "therapeutic exercise and massage", "97110 97124",
            "25 muscle energy 12 lymph drainage", "muscle energy 25, lymph drainage 12",
            "17 min exercise 9 min massage, which line gets XS", "97140 17 min 97110 9 min",
            "units of muscle energy 20",
            "59 muscle energy", "59 muscle energy 12 lymf drainage",
            "lymf drainage and therapuetic activties", "25 muscle energy 12 MLD and 97110 97124",
            "97110 and 97124 at the same time for the spine, 97140 too",
            "９７１４０", "ＭＦＲ", "９７１４０－５９", "ＡＴ the spine", "ａｔ the spine", "２,３３０", "$２，３３０", "wide", "Ｗide 97530",
            "ｆｏｌｌｏｗ－ｕｐ", "－ｍａｎｕａｌ 97140", "＂plan of care＂",
        ].map { ($0, SearchFilter()) } + [
            ("therapy", SearchFilter(kinds: ["technique", "term"])),
            ("therapy", SearchFilter(categories: ["Billing"], payers: ["Anthem"])),
            ("97140", SearchFilter(payers: ["Medicare"])), ("97140", SearchFilter(kinds: ["nothing"])),
            (String(repeating: "manual therapy ", count: 800), SearchFilter()),
            (String(repeating: "x", count: 3000), SearchFilter()),
            ((1...40).map { "word\($0)" }.joined(separator: " ") + " 97140", SearchFilter()),
        ]

    @Test func `the root tells the words of grammar`() async throws {
        let root = try #require(await buildIndex(of: [], jobs: 1).first { $0.path == "search/root.js" })
        let text = String(decoding: root.bytes, as: UTF8.self)
        let words = try #require(
            text.split(separator: "\n").first?.split(separator: "\\n").last?.split(separator: "\"").first)
        let grammar = try #require(SortedWords.decode(Array(words.utf16)[...]))
        #expect(Set(grammar.map { String(decoding: $0, as: UTF16.self) }) == FunctionWords.all)
    }

    @Test func `gives the answers that are written down for all engines`() async throws {
        var small = IndexSettings()
        small.textPart = 100
        let indexes = [
            ("one file", await buildIndex(of: SampleSite.analyzed(), jobs: 2, settings: small)),
            ("many parts", await buildIndex(of: SampleSite.analyzed(), jobs: 2, settings: .manyParts)),
            ("empty", await buildIndex(of: [], jobs: 1)),
        ]
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        func line(_ value: some Encodable) throws -> String {
            String(decoding: try encoder.encode(value), as: UTF8.self)
        }
        var files: [String] = []
        var cases: [String] = []
        for (name, index) in indexes {
            for file in index {
                files.append(
                    try line(
                        Vectors.File(
                            index: name, path: file.path, text: String(decoding: file.bytes, as: UTF8.self))))
            }
            var engine = try MemoryIndex(index).engine()
            for (query, filter) in name == "empty" ? Array(Self.queries.prefix(3)) : Self.queries {
                cases.append(
                    try line(
                        Vectors.Case(
                            index: name, query: query, limit: 4, kinds: filter.kinds.sorted(),
                            categories: filter.categories.sorted(), payers: filter.payers.sorted(),
                            answer: Vectors.Answer(try engine.answer(query, limit: 4, filter: filter)))))
            }
        }
        // A line for each, so that a difference can be read.
        let list = { (lines: [String]) in lines.joined(separator: ",\n") }
        expectGolden("{\"files\":[\n\(list(files))\n],\"cases\":[\n\(list(cases))\n]}\n", "query-vectors.json")
    }
}

/// The forms of the file's lines.
private enum Vectors {
    struct File: Encodable {
        let index: String
        let path: String
        let text: String
    }

    struct Case: Encodable {
        let index: String
        let query: String
        let limit: Int
        let kinds: [String]
        let categories: [String]
        let payers: [String]
        let answer: Answer
    }

    struct Answer: Encodable {
        let results: [Result]
        let total: Int
        let corrections: [[String]]
        let relation: Relation?
        let absentCodes: [AbsentCode]
        let highlights: [String]
        /// `k`, `c` or `p` and the label; each with its count.
        let facets: [String: Int]

        init(_ answer: Search.Answer) {
            results = answer.results.map(Result.init)
            total = answer.total
            corrections = answer.corrections.map { [$0.typed, $0.used] }
            relation = answer.relation.map { Relation(identifiers: $0.identifiers, path: $0.path) }
            absentCodes = answer.absentCodes.map { AbsentCode(code: $0.code, nearest: $0.nearest) }
            highlights = answer.highlights
            facets = Dictionary(uniqueKeysWithValues: answer.facets.map { ($0.group.rawValue + $0.label, $0.count) })
        }
    }

    struct Result: Encodable {
        let path: String
        let title: String
        let kind: String
        let summary: String
        let anchor: String
        let heading: String
        let tier: Int
        let score: Int

        init(_ result: Search.Answer.Result) {
            (path, title, kind, summary) = (result.path, result.title, result.kind, result.summary)
            (anchor, heading, tier, score) = (result.anchor, result.heading, result.tier, result.score)
        }
    }

    struct Relation: Encodable {
        let identifiers: [String]
        let path: String?
    }

    struct AbsentCode: Encodable {
        let code: String
        let nearest: [String]
    }
}
