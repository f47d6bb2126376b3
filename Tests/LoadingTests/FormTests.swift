import Diagnostics
import Knowledge
import TestSupport
import Testing

@testable import Loading

/// What is wrong with a value, and where: one sample for each way to get it wrong, and the values that are right.
@Suite struct FormTests {
    /// A definition of a family, its title and text given, behind it the lines of the sample.
    private static let rest = "title: T\nsummary: S\n"

    static let wrong: [(MarkedText, rule: String, message: String)] = [
        // Keys
        ("codes: [97140]\n1️⃣oner: x", "unknown-key", "Unknown key oner; did you mean owner?"),
        ("codes: [97140]\n1️⃣zzzzzz: x", "unknown-key", "Unknown key zzzzzz"),
        ("1️⃣code: [97140]", "unknown-key", "Unknown key code; did you mean codes?"),
        // Types
        ("codes: 1️⃣97140", "wrong-type", "codes is a single value, but must be a list"),
        ("codes: 1️⃣{a: b}", "wrong-type", "codes is a mapping, but must be a list"),
        ("codes: [1️⃣[97140]]", "wrong-type", "Item of codes is a list, but must be a text"),
        ("codes: [97140]\nowner:\n  1️⃣- x", "wrong-type", "owner is a list, but must be a text"),
        ("codes: [97140]\nowner: 1️⃣{a: b}", "wrong-type", "owner is a mapping, but must be a text"),
        ("codes: [97140]\nsources:\n  - 1️⃣a: b", "wrong-type", "Item of sources is a mapping, but must be a text"),
        // Nothing
        ("codes: [97140]\nowner:1️⃣\n", "no-value", "owner has no value"),
        ("codes: [97140]\nowner: 1️⃣''\n", "no-value", "owner has no value"),
        ("codes: [97140]\nowner: 1️⃣\"  \"\n", "no-value", "owner has no value"),
        ("codes:1️⃣\n", "no-value", "codes has no value"),
        ("codes: [97140]\nsources:\n  -1️⃣\n", "no-value", "Item of sources has no value"),
        // Values
        (
            "codes: [97140]\nreview_in: 1️⃣6 weeks", "value-form",
            "6 weeks is not a span such as 6 months or 1 year"
        ),
        ("codes: [97140]\nreview_in: 1️⃣0 months", "value-form", "0 months is not a span such as 6 months or 1 year"),
        (
            "codes: [97140]\nreview_in: 1️⃣99999999999999999999 years", "value-form",
            "99999999999999999999 years is not a span such as 6 months or 1 year"
        ),
        (
            "codes: [97140]\nlast_reviewed_on: 1️⃣2026-02-29", "bad-date",
            "2026-02-29 is not a date of the calendar, such as 2026-01-31"
        ),
        (
            "codes: [97140]\nlast_reviewed_on: 1️⃣11/23/2026", "bad-date",
            "11/23/2026 is not a date of the calendar, such as 2026-01-31"
        ),
        (
            "codes: [97140]\neffective_from: 2026-01-02\neffective_to: 1️⃣2026-01-01", "bad-period",
            "effective_to 2026-01-01 lies before effective_from 2026-01-02"
        ),
        // Identifiers
        ("codes: [1️⃣97l40]", "identifier-form", "97l40 is neither a code nor a range of codes; did you mean 97140?"),
        ("codes: [1️⃣9714]", "identifier-form", "9714 is neither a code nor a range of codes"),
        ("codes: [1️⃣98942-98940]", "identifier-form", "98942-98940 runs backwards; did you mean 98940-98942?"),
        ("codes: [97140]\nsources: [1️⃣CPM5 §20]", "citation-form", "CPM5 cannot name a source; did you mean cpm5?"),
        ("codes: [97140]\nsources: ['1️⃣§20']", "citation-form", "§20 cannot name a source; did you mean 20?"),
    ]

    @Test(arguments: wrong.indices)
    func `says what is wrong with a value, at the value`(index: Int) async throws {
        let (sample, rule, message) = Self.wrong[index]
        let text = sample.text + "\n" + Self.rest
        let reported = try await load(["families/a.yaml": text])
        expect(reported.diagnostics, in: sample, are: [("1️⃣", rule)])
        #expect(reported.diagnostics.map(\.message) == [message])
    }

    @Test(arguments: [
        "codes: [97140]\nowner: 5", "codes: ['97140', 0101T, G0283]", "codes:\n- 97140\n- 98940-98942",
        "codes: [97140]\nreview_in: 18 months", "codes: [97140]\nlast_reviewed_on: 2028-02-29",
        "codes: [97140]\nsources: []", "codes: [97140]\nsources: [cpm5   §20 (a)]", "codes: [97140]\nowner: 'no'",
        "codes: [97140]\neffective_from: 2026-01-01\neffective_to: 2026-01-01",
    ])
    func `says nothing about values that are right`(lines: String) async throws {
        let reported = try await load(["families/a.yaml": lines + "\n" + Self.rest])
        #expect(reported.diagnostics == [])
        #expect(reported.value.families.count == 1)
    }

    // MARK: Single kinds

    static let others: [(path: String, MarkedText, rules: [(mark: String, rule: String)])] = [
        ("families/a.yaml", "1️⃣title: T\nsummary: S\n", [("1️⃣", "missing-field")]),
        ("families/a.yaml", "1️⃣owner: T\n", [("1️⃣", "missing-field"), ("1️⃣", "missing-field"), ("1️⃣", "missing-field")]),
        ("families/a.yaml", "1️⃣just text\n", [("1️⃣", "wrong-type")]),
        ("families/a.yaml", "1️⃣[]\n", [("1️⃣", "empty-file")]),
        ("families/a.yaml", "- id: a\n  title: T\n  summary: S\n  codes: [97140]\n- 1️⃣b\n", [("1️⃣", "wrong-type")]),
        ("families/a.yaml", "- 1️⃣title: T\n  summary: S\n  codes: [97140]\n", [("1️⃣", "missing-field")]),
        ("families/a.yaml", "id: 1️⃣b\ntitle: T\nsummary: S\ncodes: [97140]\n", [("1️⃣", "id-mismatch")]),
        ("families/a.yaml", "id: 1️⃣A b\ntitle: T\nsummary: S\ncodes: [97140]\n", [("1️⃣", "identifier-form")]),
        ("terms/a.yaml", "name: x\narea: 1️⃣biling\ndefinition: D\n", [("1️⃣", "unknown-value")]),
        ("terms/a.yaml", "name: 1️⃣[x]\narea: billing\ndefinition: D\n", [("1️⃣", "wrong-type")]),
        (
            "terms/a.yaml", "name: {text: x, exact_case: 1️⃣yes}\narea: billing\ndefinition: D\n",
            [("1️⃣", "value-form")]
        ),
        ("terms/a.yaml", "name: {1️⃣exact_case: true}\narea: billing\ndefinition: D\n", [("1️⃣", "missing-field")]),
        ("modifiers/59.yaml", "title: T\npurpose: other\nsummary: S\nrelated: [1️⃣gp]\n", [("1️⃣", "identifier-form")]),
        (
            "pairs/a.yaml", "title: T\nsummary: S\ncertainty: high\ncodes: 1️⃣[97140]\n", [("1️⃣", "pair-sides")]
        ),
        (
            "pairs/a.yaml", "title: T\nsummary: S\ncertainty: high\ncodes: 1️⃣[97140, 97530, 97110]\n",
            [("1️⃣", "pair-sides")]
        ),
        (
            "pairs/a.yaml", "title: T\nsummary: S\ncertainty: high\ncodes: [97140, 1️⃣'97140']\n",
            [("1️⃣", "pair-sides")]
        ),
        (
            "sources/a.yaml", Sample.source("url: 1️⃣www.cms.gov"), [("1️⃣", "bad-url")]
        ),
        ("sources/a.yaml", Sample.source("url: 1️⃣https://"), [("1️⃣", "bad-url")]),
        ("sources/a.yaml", Sample.source("url: 1️⃣https://a b"), [("1️⃣", "bad-url")]),
        ("sources/a.yaml", Sample.source("url: 1️⃣ftp://a.b"), [("1️⃣", "bad-url")]),
        ("site.yaml", Sample.site("base_url: 1️⃣https://a.b"), [("1️⃣", "bad-url")]),
        ("site.yaml", Sample.site("language: 1️⃣English"), [("1️⃣", "value-form")]),
        ("site.yaml", Sample.site("allow_html: 1️⃣yes"), [("1️⃣", "value-form")]),
        ("site.yaml", Sample.site("severities: {a: 1️⃣fatal}"), [("1️⃣", "unknown-value")]),
        ("site.yaml", Sample.site("severities: 1️⃣[a]"), [("1️⃣", "wrong-type")]),
        ("site.yaml", Sample.site("synonyms: {md: [doc, 1️⃣medical doctor]}"), [("1️⃣", "synonym-form")]),
        ("site.yaml", Sample.site("synonyms: {doctor: [1️⃣Doc]}"), [("1️⃣", "synonym-form")]),
        ("site.yaml", Sample.site("synonyms: {doctor: [doc], payer: [1️⃣doc]}"), [("1️⃣", "synonym-form")]),
        ("site.yaml", Sample.site("synonyms: {doctor: [1️⃣doctor]}"), [("1️⃣", "synonym-form")]),
        ("site.yaml", "1️⃣- title: x\n", [("1️⃣", "wrong-type")]),
        ("site.yaml", "1️⃣title: x\n", [("1️⃣", "missing-field")]),
        // Fields that depend on others
        ("codes/97140.yaml", Sample.code("timing: 1️⃣timed"), [("1️⃣", "conditional-field")]),
        ("codes/97140.yaml", Sample.code("timing: untimed\n1️⃣unit_minutes: 15"), [("1️⃣", "conditional-field")]),
        ("codes/97140.yaml", Sample.code("timing: 1️⃣timd\nunit_minutes: 15"), [("1️⃣", "unknown-value")]),
        ("codes/97140.yaml", Sample.code("timing: timed\nunit_minutes: 1️⃣0"), [("1️⃣", "value-form")]),
        ("checklists/a.yaml", Sample.item("level: 1️⃣conditional"), [("1️⃣", "conditional-field")]),
        ("checklists/a.yaml", Sample.item("level: required, 1️⃣condition: x"), [("1️⃣", "conditional-field")]),
        ("checklists/a.yaml", Sample.item("level: required, version: 1️⃣0"), [("1️⃣", "value-form")]),
        ("checklists/a.yaml", Sample.item("level: required, applies: [1️⃣assistent]"), [("1️⃣", "unknown-value")]),
    ]

    @Test(arguments: others.indices)
    func `says what is wrong with a record of its kind`(index: Int) async throws {
        let (path, sample, rules) = Self.others[index]
        try await expect(sample, at: path, gives: rules)
    }

    @Test(arguments: [
        ("codes/97140.yaml", Sample.code("timing: timed\nunit_minutes: 15")),
        ("codes/97140.yaml", Sample.code("timing: payer-defined")),
        ("checklists/a.yaml", Sample.item("level: conditional, condition: x")),
        ("checklists/a.yaml", Sample.item("level: recommended")),
        ("sources/a.yaml", Sample.source("url: http://localhost:8080/a%20b")),
        ("families/a.yaml", MarkedText("id: a\n" + Minimal.family)), ("codes/G0283.yaml", MarkedText(Minimal.code)),
        ("codes/0101T.yaml", MarkedText("id: 0101T\n" + Minimal.code)),
    ])
    func `says nothing about a record that is right`(path: String, text: MarkedText) async throws {
        #expect(try await load([path: text.text]).diagnostics == [])
    }

    @Test func `a note tells which value makes a key superfluous`() async throws {
        let sample = Sample.code("timing: 1️⃣untimed\nunit_minutes: 15")
        let note = try #require(try await load(["codes/97140.yaml": sample.text]).diagnostics.first?.notes.first)
        #expect(note.message == "timing is untimed here")
        #expect(note.range.offsets.lowerBound == sample.offset("1️⃣"))
    }

    private enum Sample {
        static func source(_ line: String) -> MarkedText { MarkedText(line + "\n" + Minimal.source) }
        static func site(_ line: String) -> MarkedText { MarkedText(line + "\n" + Minimal.site) }
        static func code(_ line: String) -> MarkedText {
            MarkedText(line + "\n" + Minimal.code.replacing("timing: untimed\n", with: ""))
        }
        static func item(_ entries: String) -> MarkedText {
            MarkedText("title: T\nsummary: S\nitems:\n- {id: a-1, text: T, \(entries)}\n")
        }
    }
}
