import Diagnostics
import TestSupport
import Testing

@Suite struct DiagnosticFormatTests {
    private static let rule = Rule("unknown-key", .error, "Keys are known", why: "Because typos hide.")
    private static let other = Rule("review", .warning, "Reviews are done", why: "Because facts age.")
    private let path = SourcePath("content/a b.yaml")

    // MARK: Text

    @Test func `text shows place, line, caret, notes and help`() {
        let sample: MarkedText = "id: a\n1️⃣tittle2️⃣: x\n3️⃣title4️⃣: y\n"
        let diagnostic = Diagnostic(Self.rule, "Unknown key tittle", at: range("1️⃣", "2️⃣", sample))
            .noting("title is here", at: range("3️⃣", "4️⃣", sample)).helping("Remove one of them")
        #expect(
            text([diagnostic], sample.text) == """
                content/a b.yaml:2:1: error: Unknown key tittle [unknown-key]
                2 | tittle: x
                  | ^~~~~~
                content/a b.yaml:3:1: note: title is here
                3 | title: y
                  | ^~~~~
                help: Remove one of them

                """)
    }

    @Test func `text keeps the order and puts a blank line between diagnostics`() {
        let diagnostics = [
            Diagnostic(Self.rule, "Unknown key", at: nil), Diagnostic(Self.other, "Review is due", at: .file(path)),
            Diagnostic(Self.rule, "Unknown key", at: SourceRange(SourcePath("gone.md"), 3..<4)),
        ]
        #expect(
            text(diagnostics, "") == """
                error: Unknown key [unknown-key]

                content/a b.yaml: warning: Review is due [review]

                gone.md: error: Unknown key [unknown-key]

                """)
    }

    @Test func `text shows the first notes of a flood and counts the rest, and keeps errors and other notes`() {
        let flood = (1...53).map { number in
            var note = Diagnostic(Self.other, "Review \(number) is due", at: nil)
            note.severity = .note
            return note
        }
        var single = Diagnostic(Self.rule, "Unknown key", at: nil)
        single.severity = .note
        let errors = (1...60).map { Diagnostic(Self.rule, "Wrong \($0)", at: nil) }
        let lines = text(flood + errors + [single], "").split(separator: "\n")
        let firsts = (1...50).map { "note: Review \($0) is due [review]" }
        let others = (1...60).map { "error: Wrong \($0) [unknown-key]" } + ["note: Unknown key [unknown-key]"]
        let rest = ["note: 3 more notes of this kind [review]", "help: `--diagnostics-format json` lists all"]
        #expect(lines.map(String.init) == firsts + others + rest)
    }

    static let lines: [(MarkedText, shown: String, carets: String)] = [
        ("1️⃣word2️⃣ word", "word word", "^~~~"),
        ("word 1️⃣2️⃣word", "word word", "     ^"),
        ("\ta\t1️⃣b\t2️⃣c", "    a   b   c", "        ^~~~"),
        ("日本1️⃣語2️⃣", "日本語", "    ^~"),
        ("e\u{301}1️⃣x2️⃣", "e\u{301}x", " ^"),
        ("👍1️⃣x2️⃣", "👍x", "  ^"),
        ("\u{1B}[31m1️⃣x2️⃣", "\u{FFFD}[31mx", "     ^"),
        ("\u{202E}1️⃣x2️⃣", "\u{FFFD}x", " ^"),
        ("one1️⃣", "one", "   ^"),
        ("one 1️⃣two\nthree2️⃣", "one two", "    ^~~"),
        ("one\r1️⃣two2️⃣\r\nthree", "two", "^~~"),
    ]

    @Test(arguments: lines.indices) func `text puts the caret under the range`(index: Int) {
        let (sample, shown, carets) = Self.lines[index]
        let end = sample.text.utf8.count
        let upper = index == 8 ? end : sample.offset("2️⃣")
        let diagnostic = Diagnostic(Self.rule, "M", at: SourceRange(path, sample.offset("1️⃣")..<upper))
        let lines = text([diagnostic], sample.text).split(separator: "\n")
        #expect(lines.dropFirst().map { $0.dropFirst(4) } == [Substring(shown), Substring(carets)])
    }

    @Test func `text cuts a long line on both sides of the caret`() {
        let sample = MarkedText(String(repeating: "é", count: 500) + "1️⃣word2️⃣" + String(repeating: "x", count: 500))
        let diagnostic = Diagnostic(Self.rule, "M", at: range("1️⃣", "2️⃣", sample))
        let lines = text([diagnostic], sample.text, style: TextStyle(width: 30)).split(separator: "\n")
        #expect(lines[0].hasPrefix("content/a b.yaml:1:501: "))
        #expect(lines[1] == "1 | …éééééwordxxxxxxxxxxxxxxxxxxxx…")
        #expect(lines[2] == "  |       ^~~~")
    }

    @Test func `text shows bytes that are not UTF-8 as a replacement sign`() {
        let bytes: [UInt8] = [0x61, 0xFF, 0x62]
        let diagnostic = Diagnostic(Self.rule, "M", at: SourceRange(path, 2..<3))
        let written = DiagnosticFormat.text.write([diagnostic]) { _ in bytes }
        #expect(String(decoding: written, as: UTF8.self).contains("1 | a\u{FFFD}b\n  |   ^\n"))
    }

    @Test func `text is coloured only when asked`() {
        let diagnostic = Diagnostic(Self.other, "Review is due", at: nil)
        #expect(!text([diagnostic], "").contains("\u{1B}"))
        #expect(
            text([diagnostic], "", style: TextStyle(isColored: true))
                == "\u{1B}[1;33mwarning:\u{1B}[0m \u{1B}[1mReview is due\u{1B}[0m [review]\n")
    }

    @Test func `each file is read once`() {
        var paths: [SourcePath] = []
        let diagnostics = [0..<1, 2..<3].map { Diagnostic(Self.rule, "M", at: SourceRange(path, $0)) }
        let missing = [0..<1, 2..<3].map { Diagnostic(Self.rule, "M", at: SourceRange(SourcePath("gone.md"), $0)) }
        _ = DiagnosticFormat.text.write(diagnostics + missing) { path in
            paths.append(path)
            return path.text == "gone.md" ? nil : [0x61, 0x62, 0x63]
        }
        #expect(paths.map(\.text) == ["content/a b.yaml", "gone.md"])
    }

    @Test func `a line of a million scalars with a mark in each word is written`() {
        let bytes = [UInt8](repeating: 0x61, count: 1_000_000)
        let diagnostics = stride(from: 0, to: bytes.count, by: 200).map {
            Diagnostic(Self.rule, "M", at: SourceRange(path, $0..<($0 + 1)))
        }
        let written = String(decoding: DiagnosticFormat.text.write(diagnostics) { _ in bytes }, as: UTF8.self)
        #expect(written.contains(":1:999801: "))
    }

    // MARK: JSON and SARIF

    @Test func `JSON gives lines, columns and offsets`() {
        let sample: MarkedText = "é: 1️⃣ü2️⃣\n3️⃣x4️⃣"
        let diagnostic = Diagnostic(Self.rule, "Say \"ü\"", at: range("1️⃣", "2️⃣", sample))
            .noting("here", at: range("3️⃣", "4️⃣", sample)).helping("Mend it")
        let general = Diagnostic(Self.other, "M", at: nil)
        let written = DiagnosticFormat.json.write([diagnostic, general]) { _ in Array(sample.text.utf8) }
        #expect(
            String(decoding: written, as: UTF8.self) == """
                {
                  "version": 1,
                  "summary": {
                    "errors": 1,
                    "warnings": 1,
                    "notes": 0
                  },
                  "diagnostics": [
                    {
                      "severity": "error",
                      "rule": "unknown-key",
                      "message": "Say \\"ü\\"",
                      "help": "Mend it",
                      "location": {
                        "path": "content/a b.yaml",
                        "start": {
                          "line": 1,
                          "column": 4,
                          "offset": 4
                        },
                        "end": {
                          "line": 1,
                          "column": 5,
                          "offset": 6
                        }
                      },
                      "notes": [
                        {
                          "message": "here",
                          "location": {
                            "path": "content/a b.yaml",
                            "start": {
                              "line": 2,
                              "column": 1,
                              "offset": 7
                            },
                            "end": {
                              "line": 2,
                              "column": 2,
                              "offset": 8
                            }
                          }
                        }
                      ]
                    },
                    {
                      "severity": "warning",
                      "rule": "review",
                      "message": "M",
                      "notes": []
                    }
                  ]
                }

                """)
    }

    @Test func `SARIF lists the rules that are used and points at regions`() {
        let sample: MarkedText = "1️⃣x2️⃣"
        let diagnostics = [
            Diagnostic(Self.rule, "Unknown", at: range("1️⃣", "2️⃣", sample)).noting("here", at: .file(path))
                .helping("Mend it"),
            Diagnostic(Self.rule, "Unknown", at: nil),
        ]
        let written = DiagnosticFormat.sarif.write(diagnostics) { _ in Array(sample.text.utf8) }
        #expect(
            String(decoding: written, as: UTF8.self) == """
                {
                  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
                  "version": "2.1.0",
                  "runs": [
                    {
                      "tool": {
                        "driver": {
                          "name": "Fascia",
                          "rules": [
                            {
                              "id": "unknown-key",
                              "shortDescription": {
                                "text": "Keys are known"
                              },
                              "fullDescription": {
                                "text": "Because typos hide."
                              },
                              "defaultConfiguration": {
                                "level": "error"
                              }
                            }
                          ]
                        }
                      },
                      "columnKind": "unicodeCodePoints",
                      "results": [
                        {
                          "ruleId": "unknown-key",
                          "ruleIndex": 0,
                          "level": "error",
                          "message": {
                            "text": "Unknown. Mend it"
                          },
                          "locations": [
                            {
                              "physicalLocation": {
                                "artifactLocation": {
                                  "uri": "content/a%20b.yaml"
                                },
                                "region": {
                                  "startLine": 1,
                                  "startColumn": 1,
                                  "endLine": 1,
                                  "endColumn": 2
                                }
                              }
                            }
                          ],
                          "relatedLocations": [
                            {
                              "physicalLocation": {
                                "artifactLocation": {
                                  "uri": "content/a%20b.yaml"
                                }
                              },
                              "message": {
                                "text": "here"
                              }
                            }
                          ]
                        },
                        {
                          "ruleId": "unknown-key",
                          "ruleIndex": 0,
                          "level": "error",
                          "message": {
                            "text": "Unknown"
                          },
                          "locations": []
                        }
                      ]
                    }
                  ]
                }

                """)
    }

    @Test func `JSON escapes what JSON does not allow`() {
        let value = JSONValue.array([.string("\"\\\n\u{1}\u{7F}é"), .null, true, -1, .members([]), []])
        #expect(
            String(decoding: value.bytes, as: UTF8.self)
                == "[\n  \"\\\"\\\\\\n\\u0001\\u007fé\",\n  null,\n  true,\n  -1,\n  {},\n  []\n]\n")
    }

    @Test(arguments: [([], "no problems"), ([rule], "1 error"), ([rule, other, rule], "2 errors, 1 warning")])
    func `a summary counts by severity`(rules: [Rule], summary: String) {
        #expect(DiagnosticSummary(of: rules.map { Diagnostic($0, "M", at: nil) }).description == summary)
    }

    private func range(_ start: String, _ end: String, _ sample: MarkedText) -> SourceRange {
        SourceRange(path, sample.offset(start)..<sample.offset(end))
    }

    private func text(_ diagnostics: [Diagnostic], _ source: String, style: TextStyle = TextStyle()) -> String {
        let written = DiagnosticFormat.text.write(diagnostics, style: style) { path in
            path.text == "gone.md" ? nil : Array(source.utf8)
        }
        return String(decoding: written, as: UTF8.self)
    }
}
