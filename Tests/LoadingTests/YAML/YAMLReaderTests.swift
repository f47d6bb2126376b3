import Diagnostics
import TestSupport
import Testing

@testable import Loading

@Suite struct YAMLReaderTests {
    @Test func `scalars stay text`() throws {
        #expect(
            try dump("code: 00100\nanswer: NO\nnone: null\nhex: 0x1F\nlist: [1, ~]") == """
                {code: "00100", answer: "NO", none: "null", hex: "0x1F", list: ["1", "~"]}
                """)
    }

    @Test func `nothing behind a key is absent, and empty quotes are not`() throws {
        #expect(try dump("a:\nb: ''\nc:\n  - \n  - x") == #"{a: nothing, b: "", c: [nothing, "x"]}"#)
    }

    @Test func `each part knows its place, also behind characters of several bytes`() throws {
        let sample: MarkedText = "1️⃣ä: 2️⃣é3️⃣\n4️⃣b: [5️⃣ü6️⃣, {7️⃣x: 8️⃣\"y\"9️⃣}]"
        let root = try #require(read(sample.text).value)
        guard case .mapping(let entries) = root.content, case .sequence(let items) = entries[1].value.content,
            case .mapping(let inner) = items[1].content
        else { throw Unexpected() }
        #expect(entries[0].keyRange.lowerBound == sample.offset("1️⃣"))
        #expect(entries[0].value.range == sample.offset("2️⃣")..<sample.offset("3️⃣"))
        #expect(entries[1].keyRange.lowerBound == sample.offset("4️⃣"))
        #expect(items[0].range == sample.offset("5️⃣")..<sample.offset("6️⃣"))
        #expect(inner[0].keyRange.lowerBound == sample.offset("7️⃣"))
        #expect(inner[0].value.range == sample.offset("8️⃣")..<sample.offset("9️⃣"))
    }

    @Test(arguments: ["\u{85}", "\u{2028}", "\r\n", "\r", "\n"])
    func `places are right after any line break of YAML`(lineBreak: String) throws {
        let text = "a: x\(lineBreak)b: y"
        let root = try #require(read(text).value)
        guard case .mapping(let entries) = root.content else { throw Unexpected() }
        #expect(entries[1].value.range == (text.utf8.count - 1)..<text.utf8.count)
    }

    @Test func `a byte order mark is skipped`() throws {
        #expect(try dump("\u{FEFF}title: x") == #"{title: "x"}"#)
    }

    @Test func `a window is read as if it were the file, with places in the file`() throws {
        let bytes = Array("---\ntitle: x\n---\nText".utf8)
        let root = try #require(readYAML(bytes, in: 4..<13, of: SourcePath("a.md")).value)
        guard case .mapping(let entries) = root.content else { throw Unexpected() }
        #expect(entries[0].keyRange == 4..<9)
        #expect(entries[0].value.range == 11..<12)
    }

    // MARK: What is refused

    static let refused: [(MarkedText, rule: String, message: String)] = [
        ("1️⃣", "empty-file", "Nothing is written here"),
        ("1️⃣# only a comment\n", "empty-file", "Nothing is written here"),
        ("a: 1️⃣&x 1\nb: *x", "yaml-anchor", "Anchors and aliases (& and *) are not used in content"),
        ("a: 1️⃣&x 1\n", "yaml-anchor", "Anchors and aliases (& and *) are not used in content"),
        ("a: 1️⃣*x\n", "yaml-syntax", "Text that begins with * must be in quotes"),
        ("a: 1️⃣**bold** text\n", "yaml-syntax", "Text that begins with * must be in quotes"),
        ("a: 1️⃣!!int 5\n", "yaml-tag", "Tags (!) are not used in content"),
        ("a: 1️⃣!x [b]\n", "yaml-tag", "Tags (!) are not used in content"),
        ("a: x\n1️⃣a: y\n", "duplicate-key", "Key a is written twice"),
        ("- id: x\n  t: {b: 1, 1️⃣b: 2}\n", "duplicate-key", "Key b is written twice"),
        ("- id: x\n  a: 1\n  b: 2\n  1️⃣id: y\n- id: z", "duplicate-key", "Key id is written twice"),
        ("a: x\n---\n1️⃣b: y\n", "several-documents", "Second YAML document in one file"),
        ("a: x1️⃣\u{0}y", "control-character", "Character U+0000 is not allowed in YAML"),
        ("a: x1️⃣\u{9B}y", "control-character", "Character U+009B is not allowed in YAML"),
        ("1️⃣[a]: b", "yaml-syntax", "Key is a list or a mapping; keys are words"),
        ("a:\n1️⃣\tb: c", "yaml-syntax", "Tab in the indentation; YAML is indented with spaces"),
        (
            "a: b1️⃣: c", "yaml-syntax",
            "Colon and space inside a text"
        ),
        ("\"a\" 1️⃣\"b\"", "yaml-syntax", "Text goes on behind the end of the definition"),
        ("a: 1️⃣@b", "yaml-syntax", "Text that begins with @ must be in quotes"),
        ("a: \"x1️⃣", "yaml-syntax", "Quote is never closed"),
        ("a: \"x1️⃣\\q\"", "yaml-syntax", "Unknown escape in double quotes"),
        ("a: [x, y\nb1️⃣: z", "yaml-syntax", "List in brackets is not closed, or an item lacks its comma"),
        (
            "a: [x]1️⃣(code:97140) is\nb: y", "yaml-syntax",
            "Text goes on behind a closing quote or bracket"
        ),
        ("a: x\n  b1️⃣: y", "yaml-syntax", "Colon and space inside a text, or key in a wrong column"),
        ("a: x\nb:\n  - y\n 1️⃣c: z", "yaml-syntax", "Key expected here, in the column of the others"),
        ("a: x\nb\n1️⃣c: y", "yaml-syntax", "Line without a colon, where a key and its value are expected"),
    ]

    @Test(arguments: refused.indices)
    func `refuses with one diagnostic that says where and what`(index: Int) {
        let (sample, rule, message) = Self.refused[index]
        let reported = read(sample.text)
        #expect(reported.value == nil)
        expect(reported.diagnostics, in: sample, are: [("1️⃣", rule)])
        #expect(reported.diagnostics.map(\.message) == [message])
    }

    @Test func `refuses bytes that are not UTF-8, at the first of them`() {
        let bytes = Array("title: ".utf8) + [0xE4, 0x20]
        let reported = readYAML(bytes, in: 0..<bytes.count, of: SourcePath("a.yaml"))
        #expect(reported.diagnostics.map(\.rule.id) == ["yaml-encoding"])
        #expect(reported.diagnostics.first?.range?.offsets == 7..<8)
    }

    @Test(arguments: [
        "E&M codes and M: no", "97140 &amp; 97530 *amp", "a & b, *b*", "R&D *D*", "see [*](x) &c",
    ])
    func `prose with & and * is not taken for anchors`(prose: String) throws {
        #expect(read("text: |\n  \(prose)").value != nil)
    }

    @Test func `aliases of aliases do not keep it busy`() {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...60 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            bomb += "a\(level): &a\(level) [\(aliases)]\n"
        }
        bomb += "? *a60\n: x\n"
        #expect(read(bomb).diagnostics.map(\.rule.id) == ["yaml-anchor"])
    }

    @Test(arguments: ["[", "{a: ", "- ", "? ", "[{", "[a: "])
    func `a hundred thousand brackets or dashes do not crash`(opening: String) {
        let rules = read(String(repeating: opening, count: 100_000)).diagnostics.map(\.rule.id)
        #expect(rules == ["yaml-depth"] || rules == ["yaml-syntax"])
    }

    @Test func `nesting that closes is refused where it is too deep`() {
        let sample = MarkedText(
            "a: " + String(repeating: "[", count: 31) + "1️⃣[x" + String(repeating: "]", count: 32))
        expect(read(sample.text).diagnostics, in: sample, are: [("1️⃣", "yaml-depth")])
        let allowed = "a: " + String(repeating: "[", count: 30) + "x" + String(repeating: "]", count: 30)
        #expect(read(allowed).value != nil)
    }

    @Test(arguments: ["? ", "?\n", "- ? ", "{? ", "[? ", "? - "])
    func `keys in keys in keys do not keep it busy`(opening: String) {
        let text = String(repeating: opening, count: 200) + "[" + String(repeating: "x, ", count: 50_000) + "x]"
        let diagnostics = read(text).diagnostics
        #expect(diagnostics.map(\.message) == ["Key is a list or a mapping; keys are words"])
        let place = Array(opening.utf8).firstIndex(of: UInt8(ascii: "?")) ?? 0
        #expect(diagnostics.first?.range?.offsets.lowerBound == 32 * opening.utf8.count + place)
    }

    @Test func `prose may have as many question marks as it likes`() {
        let text = "a: |\n" + String(repeating: "  Quoi ? Rien, dit-il ? Bon.\n", count: 100)
        #expect(read(text).value != nil)
    }

    @Test func `a line with very many items is read`() throws {
        let root = try #require(read("a: [" + String(repeating: "x, ", count: 100_000) + "x]").value)
        guard case .mapping(let entries) = root.content, case .sequence(let items) = entries[0].value.content else {
            throw Unexpected()
        }
        #expect(items.count == 100_001)
        #expect(items.last?.range == 300_004..<300_005)
    }

    private struct Unexpected: Error {}

    private func read(_ text: String) -> Reported<YAMLNode?> {
        readYAML(Array(text.utf8), in: 0..<text.utf8.count, of: SourcePath("a.yaml"))
    }

    private func dump(_ text: String) throws -> String {
        func dump(_ node: YAMLNode) -> String {
            switch node.content {
            case .scalar(let scalar): scalar.isAbsent ? "nothing" : "\"\(scalar.text)\""
            case .sequence(let items): "[" + items.map(dump).joined(separator: ", ") + "]"
            case .mapping(let entries):
                "{" + entries.map { "\($0.key): \(dump($0.value))" }.joined(separator: ", ") + "}"
            }
        }
        return dump(try #require(read(text).value))
    }
}
