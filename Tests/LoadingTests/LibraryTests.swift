import Diagnostics
import Knowledge
import Testing

@testable import Loading

@Suite struct LibraryTests {
    @Test func `reads the least that each kind needs`() async throws {
        let reported = try await load(Minimal.folder)
        #expect(reported.diagnostics == [])
        let library = reported.value
        #expect(library.settings.title == "Site")
        #expect(library.settings.language == "en")
        #expect(library.codes.map(\.id.value.text) == ["97140"])
        #expect(library.techniques.map(\.id.value.text) == ["myofascial-release"])
        #expect(library.terms.map(\.id.value.text) == ["unit"])
        #expect(library.modifiers.map(\.id.value.text) == ["59"])
        #expect(library.families.map(\.id.value.text) == ["hands-on"])
        #expect(library.pairs.map(\.id.value.text) == ["97140-97530"])
        #expect(library.checklists.map(\.id.value.text) == ["treatment-note"])
        #expect(library.sources.map(\.id.value.text) == ["cpm5"])
        #expect(library.articles.map(\.id.value.text) == ["example"])
    }

    @Test func `a file may hold a list; records are sorted by identifier`() async throws {
        let list =
            "- id: b\n  title: B\n  summary: S.\n  codes: [97140]\n- id: a\n  title: A\n  summary: S.\n  codes: [97140-97150]\n"
        let library = try await load(["families/all.yaml": list, "families/aa.yaml": Minimal.family]).value
        #expect(library.families.map(\.id.value.text) == ["a", "aa", "b"])
    }

    @Test func `neither jobs nor the order of the listing matter`() async throws {
        var files = Minimal.folder
        for number in 0..<300 { files["articles/a\(number).md"] = Minimal.article + "Text \(number)" }
        files["terms/x.yaml"] = "name: x\n"
        files["terms/unit-2.yaml"] = Minimal.term
        files["terms/sub/unit.yaml"] = Minimal.term
        files["technique/x.yaml"] = ""
        files["technique/y.yaml"] = ""
        let one = try await load(files, jobs: 1)
        let two = try await load(files, jobs: 2)
        var backwards = VirtualFolder("content", files)
        backwards.listsBackwards = true
        let other = try await loadLibrary(from: backwards, jobs: 2)
        #expect(one.diagnostics.count == 5)
        for reported in [two, other] {
            #expect(reported.diagnostics == one.diagnostics)
            #expect(reported.value.articles.map(\.id) == one.value.articles.map(\.id))
            #expect(reported.value.terms.map(\.id) == one.value.terms.map(\.id))
        }
    }

    @Test func `all problems of all files are reported at once`() async throws {
        let reported = try await load([
            "codes/97140.yaml": "title: [x]\nsumary: x\n", "terms/a.yaml": "name: {\n", "articles/b.md": "Text",
        ])
        #expect(Set(reported.diagnostics.compactMap(\.range?.path.text)).count == 3)
        #expect(reported.diagnostics.filter { $0.range?.path.text == "content/codes/97140.yaml" }.count > 3)
    }

    @Test func `a folder that cannot be listed is an error of the stage`() async {
        await #expect(throws: FileTreeError.self) { try await loadLibrary(from: Unlistable(), jobs: 1) }
    }

    @Test func `a file that cannot be read is reported and the rest is loaded`() async throws {
        let folder = Unreadable(folder: VirtualFolder("content", Minimal.folder), broken: "codes/97140.yaml")
        let reported = try await loadLibrary(from: folder, jobs: 1)
        #expect(reported.diagnostics.map(\.rule.id) == ["unreadable-file"])
        #expect(reported.diagnostics.map(\.message) == ["File cannot be read: Permission denied"])
        #expect(reported.value.terms.count == 1)
        #expect(reported.value.unread.mayContain("97140", of: .code))
        #expect(!reported.value.unread.mayContain("97124", of: .code))
    }

    // MARK: Site

    @Test func `a missing site.yaml is an error, and the rest is loaded`() async throws {
        let reported = try await loadLibrary(from: VirtualFolder("content", ["terms/unit.yaml": Minimal.term]), jobs: 1)
        #expect(reported.diagnostics.map(\.rule.id) == ["site-missing"])
        #expect(reported.value.terms.count == 1)
    }

    @Test func `reads all settings`() async throws {
        let settings = try await load([
            "site.yaml": """
            title: T
            description: D
            language: de-CH
            base_url: https://example.org/kb/
            owner: team
            review_in: 1 year
            allow_html: true
            notice: N
            edition: 2026 Q4
            synonyms: {physician: [doctor, doc], payer: [insurer]}
            severities: {unknown-code: error, review-overdue: ignore}
            """
        ]).value.settings
        #expect(settings.language == "de-CH")
        #expect(settings.baseURL?.value == "https://example.org/kb/")
        #expect(settings.reviewInMonths == 12)
        #expect(settings.allowsHTML)
        #expect(settings.notice != nil)
        #expect(settings.edition == "2026 Q4")
        #expect(settings.synonyms == [["physician", "doctor", "doc"], ["payer", "insurer"]])
        #expect(settings.severities.choices == ["unknown-code": .report(.error), "review-overdue": .ignore])
        #expect(settings.namedRules.map(\.value) == ["unknown-code", "review-overdue"])
    }

    // MARK: Records that could not be read

    @Test func `the names of broken records are kept`() async throws {
        let unread = try await load([
            "codes/97140.yaml": "title: [\n", "codes/97124.yaml": "title: x\n",
            "modifiers/all.yaml": "- id: GP\n- id: '59'\n", "sources/all.yaml": "- id: cpm5\n- id: [\n",
            "articles/a.md": "Text",
        ]).value.unread
        for code in ["97140", "97124"] { #expect(unread.mayContain(code, of: .code)) }
        for modifier in ["GP", "59"] { #expect(unread.mayContain(modifier, of: .modifier)) }
        #expect(!unread.mayContain("KX", of: .modifier))
        #expect(unread.mayContain("anything", of: .source))
        #expect(unread.mayContain("a", of: .article))
        #expect(!unread.mayContain("b", of: .article))
        #expect(!unread.mayContain("a", of: .term))
    }

    // MARK: Guidance and media

    @Test func `a Markdown file beside a code is its guidance`() async throws {
        let library = try await load(["codes/97140.yaml": Minimal.code, "codes/97140.md": "Text"]).value
        #expect(library.codes.first?.guidance?.file == "codes/97140.md")
        #expect(library.codes.first?.guidance?.start == 0)
    }

    @Test func `guidance for a code that is not defined names the nearest`() async throws {
        let reported = try await load(["codes/97140.yaml": Minimal.code, "codes/97141.md": "Text"])
        #expect(reported.diagnostics.map(\.rule.id) == ["guidance-without-code"])
        #expect(
            reported.diagnostics.first?.message == "Guidance for 97141, which is not defined; did you mean 97140?")
    }

    @Test func `guidance for a code that could not be read is no second error`() async throws {
        let reported = try await load(["codes/97140.yaml": "title: [\n", "codes/97140.md": "Text"])
        #expect(reported.diagnostics.map(\.rule.id) == ["yaml-syntax"])
    }

    @Test func `media are listed, not read`() async throws {
        let library = try await load(["media/a.png": "", "media/sub/b.svg": ""]).value
        #expect(library.media == ["media/a.png", "media/sub/b.svg"])
    }
}

private struct Unlistable: FileTree {
    let name = "content"
    func list() throws(FileTreeError) -> [String] { throw FileTreeError(SourcePath(name), "Permission denied") }
    func read(_ path: String) throws(FileTreeError) -> [UInt8] { [] }
}

private struct Unreadable: FileTree {
    let folder: VirtualFolder
    let broken: String
    var name: String { folder.name }
    func list() throws(FileTreeError) -> [String] { try folder.list() }
    func read(_ path: String) throws(FileTreeError) -> [UInt8] {
        guard path != broken else { throw FileTreeError(sourcePath(path), "Permission denied") }
        return try folder.read(path)
    }
}
