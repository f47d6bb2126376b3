import Diagnostics
import TestSupport
import Testing

@testable import Loading

/// In each sample the text of key `a` is made of parts; mark n stands before the n-th word of `words`, which must be
/// found there again.
@Suite struct ScalarAlignmentTests {
    static let samples: [(style: String, sample: MarkedText, words: [String])] = [
        ("plain", "a: 1️⃣one 2️⃣two", ["one", "two"]),
        ("plain with inner blanks", "a:   1️⃣one   2️⃣two  # three", ["one", "two"]),
        ("plain on several lines", "a: 1️⃣one  \n    2️⃣two\n  3️⃣three", ["one", "two", "three"]),
        ("plain with an empty line", "a: 1️⃣one\n\n\n  2️⃣two 3️⃣three", ["one", "two", "three"]),
        ("plain on the next line", "a:\n   1️⃣one\n   \t 2️⃣two", ["one", "two"]),
        ("single quotes", "a: '1️⃣one ''2️⃣two'' 3️⃣three'", ["one", "two", "three"]),
        ("single quotes on several lines", "a: '1️⃣one''\n\n   2️⃣two  \n   3️⃣three'", ["one", "two", "three"]),
        ("only quotes", "a: '1️⃣'''''", ["''"]),
        ("double quotes", #"a: "1️⃣one \"2️⃣two\" 3️⃣three""#, ["one", "two", "three"]),
        ("escapes", #"a: "\t1️⃣one\x41\u00e9\U0001F600 \n 2️⃣two\\3️⃣three""#, ["one", "two", "three"]),
        ("an escaped line break", "a: \"1️⃣one \\\n   2️⃣two \\\n\n  3️⃣three\"", ["one", "two", "three"]),
        ("double quotes on several lines", "a: \"1️⃣one  \n   2️⃣two\n\n  3️⃣three\\n\"", ["one", "two", "three"]),
        ("literal", "a: |\n  1️⃣one\n  2️⃣two\n\n  3️⃣three\n", ["one", "two", "three"]),
        ("literal with code", "a: |\n  1️⃣one\n\n      2️⃣two\n    3️⃣three", ["one", "two", "three"]),
        ("literal with a header", "a: |2-  # comment\n   1️⃣one\n   2️⃣two\n\n\nb: x", ["one", "two"]),
        ("literal that keeps its end", "a: |+\n  1️⃣one\n\n\nb: 2", ["one"]),
        ("literal with CR LF", "a: |\r\n  1️⃣one\r\n  2️⃣two\r\n", ["one", "two"]),
        ("literal that begins empty", "a: |\n\n\n  1️⃣one", ["one"]),
        ("folded", "a: >\n  1️⃣one\n  2️⃣two\n\n  3️⃣three\n", ["one", "two", "three"]),
        ("folded with an indented part", "a: >-\n  1️⃣one\n    2️⃣two\n  3️⃣three\n", ["one", "two", "three"]),
        ("beyond ASCII", "ä: ö\na: |\n  é 1️⃣ünde 😀\n  2️⃣wörter", ["ünde", "wörter"]),
    ]

    @Test(arguments: samples.indices)
    func `finds the words of a scalar in the file`(index: Int) throws {
        let (style, sample, words) = Self.samples[index]
        let scalar = try scalar("a", in: sample.text)
        let origin = TextOrigin(SourcePath("a.yaml"), runs: scalar.runs)
        var searched = scalar.text[...]
        for (number, word) in words.enumerated() {
            let range = try #require(searched.firstRange(of: word), "\(style): \(scalar.text)")
            let start = scalar.text.utf8.distance(from: scalar.text.startIndex, to: range.lowerBound)
            let found = origin.range(start..<(start + word.utf8.count)).offsets
            let expected = sample.offset("\(number + 1)\u{FE0F}\u{20E3}")
            // A doubled quote is longer in the file.
            #expect(found.lowerBound == expected, "\(style), \(word)")
            #expect(found.upperBound >= expected + word.utf8.count, "\(style), \(word)")
            searched = searched[range.upperBound...]
        }
    }

    static let ends: [MarkedText] = [
        "a: one two1️⃣  # three\nb: x", "a: 'it''s'1️⃣ \nb: x", "a: 'one''''two'1️⃣\nb: x", #"a: "x\"\u0041"1️⃣ # b"#,
        "a: |\n  one\n1️⃣b: x", "a: >-\n  one\n  two1️⃣\n\nb: x", "a: one\n  two1️⃣\nb: x", "a: ''1️⃣\nb: x", "a:1️⃣\nb: x",
    ]

    @Test(arguments: ends) func `knows where a scalar ends`(sample: MarkedText) throws {
        guard case .mapping(let entries) = try root(sample.text).content else { return }
        #expect(entries[0].value.range.upperBound == sample.offset("1️⃣"))
    }

    @Test func `runs ascend and stay inside the file, whatever is written`() throws {
        // Fragments that are put together in every order of three.
        let parts = ["one", "\n\n  ", " \\\n ", "''", "\\n", "\\\"", " \t", "é", "\u{2028}", "\u{85}", "\\x41", "😀"]
        for first in parts {
            for second in parts {
                for third in parts {
                    for frame in ["a: \"%\"", "a: '%'", "a: %", "a: |\n  %", "a: >\n  %"] {
                        let text = frame.replacing("%", with: first + second + third)
                        guard let scalar = try? scalar("a", in: text) else { continue }
                        #expect(zip(scalar.runs, scalar.runs.dropFirst()).allSatisfy { $0.text < $1.text }, "\(text)")
                        #expect(
                            scalar.runs.allSatisfy { $0.file <= text.utf8.count && $0.text < scalar.text.utf8.count })
                        #expect((scalar.runs.first?.text ?? 0) == 0)
                    }
                }
            }
        }
    }

    private struct Unexpected: Error {}

    private func root(_ text: String) throws -> YAMLNode {
        guard let root = readYAML(Array(text.utf8), in: 0..<text.utf8.count, of: SourcePath("a.yaml")).value else {
            throw Unexpected()
        }
        return root
    }

    private func scalar(_ key: String, in text: String) throws -> YAMLScalar {
        guard case .mapping(let entries) = try root(text).content,
            case .scalar(let scalar)? = entries.first(where: { $0.key == key })?.value.content
        else { throw Unexpected() }
        return scalar
    }
}
