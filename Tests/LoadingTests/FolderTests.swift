import Diagnostics
import Knowledge
import TestSupport
import Testing

@testable import Loading

@Suite struct FolderTests {
    // MARK: Files that belong to no kind

    static let strays: [(path: String, message: String)] = [
        ("technique/a.yaml", "Folder technique/ belongs to no kind of content; did you mean techniques?"),
        ("docs/sub/a.md", "Folder docs/ belongs to no kind of content"),
        ("site.yml", "File site.yml belongs to no kind of content; did you mean site.yaml?"),
        ("terms/a.yml", "File with the ending .yml is not read in terms/"),
        ("terms/README", "File without ending is not read in terms/"),
        ("articles/a.markdown", "File with the ending .markdown is not read in articles/"),
        ("articles/a.yaml", "File with the ending .yaml is not read in articles/"),
        ("terms/a.md", "File with the ending .md is not read in terms/"),
    ]

    @Test(arguments: strays)
    func `warns of a file that is not read`(path: String, message: String) async throws {
        let reported = try await load([path: "x"])
        #expect(reported.diagnostics.map(\.rule.id) == ["stray-file"])
        #expect(reported.diagnostics.map(\.message) == [message])
        #expect(reported.diagnostics.map(\.range) == [.file(SourcePath("content/\(path)"))])
    }

    @Test func `warns once of a folder with many files`() async throws {
        let reported = try await load(["docs/a.md": "", "docs/b/c.md": "", "docs/z.md": "", "doc/a.md": ""])
        #expect(reported.diagnostics.compactMap(\.range?.path.text) == ["content/doc/a.md", "content/docs/a.md"])
        #expect(reported.diagnostics[1].help?.hasPrefix("Move its 3 files to one of articles/, ") == true)
    }

    // MARK: Names of files

    @Test(arguments: [
        ("codes/97l40.yaml", Minimal.code, "File name 97l40 cannot name a code; did you mean 97140?"),
        ("codes/97l40.md", "Text", "File name 97l40 cannot name a code; did you mean 97140?"),
        ("terms/My Term.yaml", Minimal.term, "File name My Term cannot name a glossary entry; did you mean my-term?"),
        ("modifiers/gp.yaml", Minimal.modifier, "File name gp cannot name a modifier; did you mean GP?"),
        ("articles/A/b.md", Minimal.article, "File name A/b cannot name an article; did you mean a/b?"),
        ("articles/--.md", Minimal.article, "File name -- cannot name an article"),
    ])
    func `says what a file must be called`(path: String, text: String, message: String) async throws {
        let reported = try await load([path: text])
        #expect(reported.diagnostics.map(\.rule.id) == ["file-name"])
        #expect(reported.diagnostics.map(\.message) == [message])
    }

    @Test func `a list may be in a file of any name`() async throws {
        #expect(try await load(["codes/All of them.yaml": "- id: 97140\n" + Minimal.codeInList]).diagnostics == [])
    }

    // MARK: Duplicates

    @Test func `an identifier in two files is reported at the second`() async throws {
        let second: MarkedText = "- id: 1️⃣a\n  title: T\n  summary: S\n  codes: [97140]\n"
        let reported = try await load(["families/a.yaml": Minimal.family, "families/b.yaml": second.text])
        expect(reported.diagnostics, in: second, are: [("1️⃣", "duplicate-id")])
        #expect(reported.diagnostics.first?.message == "Family a is defined twice")
        #expect(reported.diagnostics.first?.notes.map(\.message) == ["also defined here"])
        #expect(reported.diagnostics.first?.notes.map(\.range.path.text) == ["content/families/a.yaml"])
        #expect(reported.value.families.map(\.title) == ["Hands-on codes"])
    }

    @Test func `techniques and terms share their identifiers`() async throws {
        let term = Minimal.term.replacing("unit", with: "other")
        let reported = try await load(["techniques/a.yaml": Minimal.technique, "terms/a.yaml": term])
        #expect(reported.diagnostics.map(\.message) == ["Glossary entry a is defined twice"])
        #expect(reported.value.terms.isEmpty)
    }

    @Test func `items are unique over all checklists`() async throws {
        let list = Minimal.checklist + "items:\n- {id: x-1, text: T, level: required}\n"
        let reported = try await load(["checklists/a.yaml": list, "checklists/b.yaml": list])
        #expect(reported.diagnostics.map(\.message) == ["Checklist item x-1 is defined twice"])
        #expect(reported.diagnostics.first?.range?.path.text == "content/checklists/b.yaml")
    }

    @Test func `a code has one file of guidance`() async throws {
        let files = ["codes/97140.yaml": Minimal.code, "codes/97140.md": "A", "codes/more/97140.md": "B"]
        let reported = try await load(files)
        #expect(reported.diagnostics.map(\.rule.id) == ["duplicate-id"])
        #expect(reported.value.codes.first?.guidance?.file == "codes/97140.md")
    }

    // MARK: Names

    private static func term(_ lines: String) -> String { lines + "\narea: billing\ndefinition: D\n" }

    @Test(arguments: [
        ("name: 1️⃣Unit", "name: 2️⃣unit"), ("name: 1️⃣unit", "name: x\naliases: [y, 2️⃣UNIT]"),
        ("name: 1️⃣time  unit", "name: x\nabbreviation: 2️⃣Time Unit"),
        ("name: {text: 1️⃣MET, exact_case: true}", "name: {text: 2️⃣MET, exact_case: true}"),
    ])
    func `a name belongs to one entry of the glossary`(first: String, second: String) async throws {
        let (first, second) = (MarkedText(Self.term(first)), MarkedText(Self.term(second)))
        let reported = try await load(["terms/a.yaml": first.text, "terms/b.yaml": second.text])
        expect(reported.diagnostics, in: second, are: [("2️⃣", "duplicate-name")])
        #expect(reported.diagnostics.first?.message.hasSuffix(" is already a name of a") == true)
        #expect(reported.diagnostics.first?.notes.first?.range.offsets.lowerBound == first.offset("1️⃣"))
    }

    @Test(arguments: [
        ("name: unit", "name: units"), ("name: {text: MET, exact_case: true}", "name: met"),
        ("name: {text: MET, exact_case: true}", "name: {text: Met, exact_case: true}"),
        ("name: x\nmisspellings: [unit]", "name: unit"),
    ])
    func `names that differ are nobody's business`(first: String, second: String) async throws {
        let files = ["terms/a.yaml": Self.term(first), "terms/b.yaml": Self.term(second)]
        #expect(try await load(files).diagnostics == [])
    }

    @Test func `a record does not give a name twice`() async throws {
        let sample = MarkedText(Self.term("name: x\naliases: [unit, 1️⃣Unit]"))
        let reported = try await load(["terms/a.yaml": sample.text])
        expect(reported.diagnostics, in: sample, are: [("1️⃣", "duplicate-name")])
        #expect(reported.diagnostics.map(\.message) == ["Unit is given twice"])
    }

    @Test(arguments: [
        ("codes/97140.yaml", "codes/97124.yaml", Minimal.code),
        ("modifiers/59.yaml", "modifiers/XS.yaml", Minimal.modifier),
        ("checklists/note.yaml", "checklists/plan.yaml", Minimal.checklist),
    ])
    func `aliases of codes, of modifiers and of checklists are unique among these`(
        first: String, second: String, text: String
    ) async throws {
        let text = text + "aliases: [unit]\n"
        #expect(try await load([first: text, second: text]).diagnostics.map(\.rule.id) == ["duplicate-name"])
        #expect(try await load([first: text, "terms/unit.yaml": Minimal.term]).diagnostics == [])
    }
}

extension Minimal {
    /// The keys of a code behind the hyphen of a list.
    fileprivate static var codeInList: String {
        code.split(separator: "\n").map { "  \($0)\n" }.joined()
    }
}
