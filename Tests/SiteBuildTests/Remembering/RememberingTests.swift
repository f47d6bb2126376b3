import ByteCoding
import Diagnostics
import Foundation
import Knowledge
import Markup
import SiteOutput
import Synchronization
import Testing

@testable import SiteBuild

@Suite struct RememberingTests {
    /// A site on disk: the tiny one, and a term that nothing uses, so that there is something to say.
    private func withSite(_ work: (_ input: SiteInput, _ folder: String) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            let unused = "- id: unit\n  name: Unit\n  area: coding\n  definition: A count of time.\n"
            for (path, text) in TinySite.content.merging(["terms/terms.yaml": unused], uniquingKeysWith: { $1 }) {
                try write(text, to: "\(folder)/content/\(path)")
            }
            try FileManager.default.copyItem(atPath: TinySite.templates.name, toPath: "\(folder)/templates")
            try await work(try input(in: folder), folder)
        }
    }

    private func input(in folder: String, day: String = "2026-06-01") throws -> SiteInput {
        SiteInput(
            content: FolderOnDisk("\(folder)/content"), templates: FolderOnDisk("\(folder)/templates"),
            today: try #require(.init(day)), jobs: 2)
    }

    private func writeArticle(_ name: String, _ body: String, in folder: String) throws {
        try write(
            "---\ntitle: The \(name)\nkind: guide\ndescription: D.\n---\n\(body)\n",
            to: "\(folder)/content/articles/\(name).md")
    }

    /// Builds, and returns whether the content was read for it.
    private func build(
        _ input: SiteInput, _ folder: String, isStrict: Bool = false
    ) async throws -> (hasRead: Bool, report: Reported<OutputReport?>) {
        let hasRead = Mutex(false)
        let report = try await buildSite(from: input, to: "\(folder)/site", isStrict: isStrict) { event in
            if case .began(.load, _) = event { hasRead.withLock { $0 = true } }
        }
        return (hasRead.withLock { $0 }, report)
    }

    @Test func `a build with nothing to do reads nothing, and says again what the last one said`() async throws {
        try await withSite { input, folder in
            let first = try await build(input, folder)
            #expect(first.hasRead && !first.report.diagnostics.isEmpty)
            let files = try contents(of: "\(folder)/site")
            let again = try await build(input, folder)
            #expect(!again.hasRead && again.report.value?.isEmpty == true)
            #expect(again.report.value?.unchanged == first.report.value?.created.count)
            #expect(again.report.diagnostics == first.report.diagnostics)
            #expect(try contents(of: "\(folder)/site") == files)
        }
    }

    @Test(arguments: [
        "content/articles/example.md", "content/terms/new.yaml", "templates/article.mustache",
        "templates/assets/fascia.css",
    ])
    func `a file that changed or came is seen`(path: String) async throws {
        try await withSite { input, folder in
            _ = try await build(input, folder)
            let old = (try? String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)) ?? ""
            // Of the same length where there was something: the size alone shall not tell.
            try write(
                old.isEmpty ? "- {id: a, name: A, area: coding, definition: D.}\n" : String(old.dropLast()) + " ",
                to: "\(folder)/\(path)")
            #expect(try await build(input, folder).hasRead)
            #expect(try await !build(input, folder).hasRead)
        }
    }

    @Test func `an asset and an image that changed come into the site`() async throws {
        try await withSite { input, folder in
            try write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: "\(folder)/content/media/a.svg")
            _ = try await build(input, folder)
            let style = try String(contentsOfFile: "\(folder)/templates/assets/fascia.css", encoding: .utf8)
            try write(style + "\n.changed { color: red }\n", to: "\(folder)/templates/assets/fascia.css")
            try write("<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"b\"/>", to: "\(folder)/content/media/a.svg")
            _ = try await build(input, folder)
            let files = try contents(of: "\(folder)/site")
            for (path, words) in [("assets/fascia.css", ".changed"), ("media/a.svg", "id=\"b\"")] {
                let bytes = try #require(files[path])
                #expect(String(decoding: bytes, as: UTF8.self).contains(words), "\(path)")
            }
        }
    }

    @Test func `a file that went, another day and strictness are seen`() async throws {
        try await withSite { input, folder in
            _ = try await build(input, folder)
            #expect(try await build(self.input(in: folder, day: "2026-06-02"), folder).hasRead)
            #expect(try await build(input, folder, isStrict: true).hasRead)
            try FileManager.default.removeItem(atPath: "\(folder)/content/terms/terms.yaml")
            #expect(try await build(input, folder).hasRead)
        }
    }

    @Test(arguments: ["removed", "changed", "added"])
    func `a site that somebody touched is mended or refused, never taken for whole`(how: String) async throws {
        try await withSite { input, folder in
            _ = try await build(input, folder)
            let files = try contents(of: "\(folder)/site")
            let page = "\(folder)/site/codes/97140.html"
            switch how {
            case "removed": try FileManager.default.removeItem(atPath: page)
            case "changed": try write("mine", to: page)
            default:
                try write("mine", to: "\(folder)/site/mine.html")
                await #expect(throws: BuildFailure.self) { try await build(input, folder) }
                return
            }
            #expect(try await build(input, folder).hasRead)
            #expect(
                try contents(of: "\(folder)/site").filter { !$0.key.hasPrefix(".") }
                    == files.filter { !$0.key.hasPrefix(".") })
        }
    }

    @Test func `a record that is damaged is noted, not trusted, and written anew`() async throws {
        try await withSite { input, folder in
            _ = try await build(input, folder)
            let path = "\(folder)/site/.fascia-record"
            let whole = try Data(contentsOf: URL(fileURLWithPath: path))
            for damaged in [whole.dropLast(), whole + [0], Data("x".utf8), Data(whole.reversed())] {
                try Data(damaged).write(to: URL(fileURLWithPath: path))
                let build = try await build(input, folder)
                #expect(build.hasRead && build.report.value?.notes.contains { $0.contains("damaged") } == true)
                #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == whole)
            }
        }
    }

    @Test func `after an edit that article is read, and pages that do not show it are kept`() async throws {
        try await withSite { input, folder in
            for name in ["near", "far"] {
                let link = name == "near" ? "See [it](example.md)." : "Of its own."
                try writeArticle(name, link, in: folder)
            }
            let example = "---\ntitle: Example\nkind: guide\ndescription: D.\n---\nOf 97140.\n"
            try write(example, to: "\(folder)/content/articles/example.md")
            _ = try await build(input, folder)
            let reads = ReadFiles(FolderOnDisk("\(folder)/content"))
            try write(example + "\nAnd more.\n", to: "\(folder)/content/articles/example.md")
            let counted = SiteInput(content: reads, templates: input.templates, today: input.today, jobs: 2)
            let report = try #require(try await build(counted, folder).report.value)
            #expect(report.replaced.contains("articles/example.html"))
            #expect(reads.paths.contains("articles/example.md") && reads.paths.contains("articles/near.md"))
            #expect(!reads.paths.contains("articles/far.md"))
        }
    }

    /// What the pages of a chain show, with the sentences that an edit adds to its end or takes from there.
    @Test func `an edit reaches pages that embed, refer to, cite and no longer name`() async throws {
        try await withSite { input, folder in
            func text(_ name: String, _ body: String) throws {
                try writeArticle(name, "## Part {#part}\n\n\(body)", in: folder)
            }
            // One shows two, which shows three; four has a link to a section of three, whose heading is no part of it.
            try text("one", "![[article:two#part]]")
            try text("two", "![[article:three#part]]")
            try text("three", "Of 97140, and see [five](five.md).")
            try text("four", "![[article:one#part]]")
            try text("five", "Alone.")
            _ = try await build(input, folder)
            try text("three", "Of 97124 [@cpm5 §9].")
            let report = try #require(try await build(input, folder).report.value)
            let pages = ["one", "two", "three", "four", "five"].map { "articles/\($0).html" }
            for page in pages + ["codes/97140.html", "codes/97124.html", "sources/cpm5.html"] {
                #expect(report.replaced.contains(page), "\(page) is as it was")
            }
            let site = try contents(of: "\(folder)/site").filter { !$0.key.hasPrefix(".") }
            try FileManager.default.removeItem(atPath: "\(folder)/site")
            _ = try await build(input, folder)
            #expect(try contents(of: "\(folder)/site").filter { !$0.key.hasPrefix(".") } == site)
        }
    }

    @Test func `a section that goes is missed by a text that was not read again`() async throws {
        try await withSite { input, folder in
            func text(_ name: String, _ body: String) throws { try writeArticle(name, body, in: folder) }
            try text("one", "See [it](two.md#part).")
            try text("two", "## Part {#part}\n\nWords.")
            _ = try await build(input, folder)
            try text("two", "## Part {#part}\n\nOther words.")
            #expect(try await build(input, folder).report.value != nil)
            try text("two", "Words.")
            #expect(try await build(input, folder).report.diagnostics.map(\.rule.id).contains("dangling-anchor"))
        }
    }

    /// Lists show no texts of articles, but the sources that are cited most, and links into articles, which may be broken where
    /// the site tolerates that.
    @Test func `an edit reaches lists by citations and by headings, and no list else`() async throws {
        try await withSite { input, folder in
            func text(_ body: String) throws { try writeArticle("two", body, in: folder) }
            try write(
                "title: Tiny\ndescription: D.\nseverities: {dangling-anchor: note}\n", to: "\(folder)/content/site.yaml"
            )
            for name in ["alpha", "beta"] {
                try write(
                    "short_title: \(name)\ntitle: \(name)\npublisher: P\nretrieval: seen-in-copy\nrights: public-domain\n",
                    to: "\(folder)/content/sources/\(name).yaml")
            }
            try write(
                "- {id: part, name: Part, area: coding, definition: \"See [](article:two#part).\"}\n",
                to: "\(folder)/content/terms/parts.yaml")
            try text("## Old words {#part}\n\nOne [@alpha].")
            _ = try await build(input, folder)
            try text("## Old words {#part}\n\nOther [@alpha].")
            let first = try #require(try await build(input, folder).report.value)
            #expect(first.replaced.contains("articles/two.html"))
            #expect(!["index.html", "glossary.html", "articles/index.html"].contains(where: first.replaced.contains))
            try text("## Old words {#part}\n\nOther [@beta].")
            #expect(try await build(input, folder).report.value?.replaced.contains("index.html") == true)
            try text("## Old words {#other}\n\nOther [@beta].")
            #expect(try await build(input, folder).report.value?.replaced.contains("glossary.html") == true)
        }
    }

    @Test func `no other build gets at a folder that was found as the last one left it`() async throws {
        try await withSite { input, folder in
            let path = "\(folder)/content/articles/example.md"
            _ = try await build(input, folder)
            try write(String(contentsOfFile: path, encoding: .utf8) + "\nMore.\n", to: path)
            let refusals = Mutex<[OutputError]>([])
            _ = try await buildSite(from: input, to: "\(folder)/site", isStrict: false) { event in
                guard case .began(.link, _) = event else { return }
                do throws(OutputError) {
                    _ = try OutputFolder.open(at: "\(folder)/site", planned: [])
                } catch {
                    refusals.withLock { $0.append(error) }
                }
            }
            #expect(refusals.withLock { $0.map(\.kind) } == [.busy])
            // A build that fails lets the next one in.
            try write("---\ntitle: Example\nkind: guide\n---\n[Nowhere](nowhere.md)\n", to: path)
            #expect(try await build(input, folder).report.value == nil)
            _ = try OutputFolder.open(at: "\(folder)/site", planned: []).abandon()
        }
    }

    /// Of a page that many name the first are shown with their sentences; the next one moves up when one of them goes.
    @Test func `a sentence that was not kept is shown when its turn comes`() async throws {
        try await withSite { input, folder in
            func text(_ number: Int, _ body: String) throws { try writeArticle("a\(number)", body, in: folder) }
            for number in 100..<160 { try text(number, "Sentence \(number) names 97124.") }
            _ = try await build(input, folder)
            try text(103, "Nothing.")
            _ = try await build(input, folder)
            let page = try String(contentsOfFile: "\(folder)/site/codes/97124.html", encoding: .utf8)
            #expect(page.contains("Sentence 140 names") && !page.contains("Sentence 141 names"))
        }
    }

    @Test(arguments: ["texts", "search"])
    func `a memory that is damaged is noted, not trusted, and written anew`(memory: String) async throws {
        try await withSite { input, folder in
            _ = try await build(input, folder)
            let path = "\(folder)/site/.fascia-\(memory)"
            let article = "\(folder)/content/articles/example.md"
            let whole = try Data(contentsOf: URL(fileURLWithPath: path))
            for damaged in [whole.dropLast(), whole + [0], Data("x".utf8)] {
                try Data(damaged).write(to: URL(fileURLWithPath: path))
                try write(String(contentsOfFile: article, encoding: .utf8) + "\nMore.\n", to: article)
                let build = try await build(input, folder)
                #expect(build.report.value?.notes.contains { $0.contains("damaged") } == true)
                #expect(build.report.value?.replaced.contains("articles/example.html") == true)
            }
        }
    }

    @Test func `a reader of articles ends, whatever it is given`() throws {
        let whole = try Self.known().bytes
        var whatIsRead = ByteReader(whole)
        var again = ByteWriter()
        try KnownText(from: &whatIsRead).write(to: &again)
        #expect(again.bytes == whole && whatIsRead.isAtEnd)
        for place in whole.indices {
            var cut = ByteReader(whole, in: 0..<place)
            #expect(throws: DamagedRecord.self) { _ = try KnownText(from: &cut) }
            var other = whole
            other[place] ^= 0xFF
            var reader = ByteReader(other)
            _ = try? KnownText(from: &reader)
        }
    }

    private static func known() throws -> ByteWriter {
        var survey = TextSurvey()
        survey.add(.reference(0), heading: nil, sentence: Array("See 97140.".utf8), match: 4..<9)
        survey.add([TextSurvey.Doubt(candidates: [RecordPlace(.term, 1)], text: "unit", source: .empty)])
        let source = Located(try #require(SourceID("cpm5")), at: SourceRange(SourcePath("a"), 3..<7))
        var stewardship = Stewardship()
        stewardship.sources = [Citation(source: source, locator: "§20.2")]
        stewardship.lastReviewedOn = Located(try #require(Day("2026-01-31")), at: .file(SourcePath("a")))
        stewardship.reviewInMonths = 12
        let text = Array("## Units {#units}\n\nSee [it](code:97140) [@cpm5 §1].\n".utf8)
        let outline = MarkdownParser(dialect: Dialect()).parse(text[...], origin: TextOrigin(SourcePath("a"))).value
            .outline()
        let article = Article(
            id: Located(try #require(ArticleID("a/b")), at: .file(SourcePath("a"))), title: "T", description: nil,
            kind: .guide, aliases: [Spelling(text: Located("A", at: .file(SourcePath("a"))), isCaseSensitive: true)],
            tags: ["t"], isDraft: false, order: -3, codes: [], terms: [], unlinked: ["MET"],
            body: Body(
                file: "articles/a/b.md", origin: TextOrigin(SourcePath("a"), from: 9), start: 9, outline: outline),
            stewardship: stewardship)
        var writer = ByteWriter()
        KnownText(article: article, survey: survey, leads: [7, 0]).write(to: &writer)
        return writer
    }

    @Test func `a reader of records ends, whatever it is given`() throws {
        var writer = ByteWriter()
        writer.write([Diagnostic(.unknownRule, "No rule is called x", at: nil).helping("Help")])
        let whole = writer.sealed
        var whatIsRead = try ByteReader(sealed: whole)
        let diagnostics: [Diagnostic] = try whatIsRead.values()
        #expect(diagnostics.map(\.message) == ["No rule is called x"] && diagnostics[0].help == "Help")
        // Under a seal of their own, so that the values are read: cut off anywhere, or with any byte another one.
        for place in 32..<whole.count {
            var cut = ByteReader(whole, in: 32..<place)
            #expect(throws: DamagedRecord.self) { _ = try cut.values(Diagnostic.self) }
            var other = Array(whole[32...])
            other[place - 32] ^= 0xFF
            var reader = ByteReader(other)
            _ = try? reader.values(Diagnostic.self)
        }
    }
}

/// Notes which files are read.
private final class ReadFiles: FileTree {
    private let folder: FolderOnDisk
    private let noted = Mutex<Set<String>>([])

    init(_ folder: FolderOnDisk) {
        self.folder = folder
    }

    var name: String { folder.name }
    var paths: Set<String> { noted.withLock { $0 } }

    func list() throws(FileTreeError) -> [String] { try folder.list() }
    func stamp(of path: String) -> FileStamp? { folder.stamp(of: path) }

    func read(_ path: String) throws(FileTreeError) -> [UInt8] {
        noted.withLock { _ = $0.insert(path) }
        return try folder.read(path)
    }
}
