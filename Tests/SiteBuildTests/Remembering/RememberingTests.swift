import Diagnostics
import Foundation
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

    @Test func `a reader of records ends, whatever it is given`() throws {
        var writer = ByteWriter()
        writer.write([Diagnostic(.unknownRule, "No rule is called x", at: nil).helping("Help")])
        let whole = writer.sealed
        var whatIsRead = try ByteReader(sealed: whole)
        let diagnostics: [Diagnostic] = try whatIsRead.values()
        #expect(diagnostics.map(\.message) == ["No rule is called x"] && diagnostics[0].help == "Help")
        // Under a seal of their own, so that the values are read: cut off anywhere, or with any byte another one.
        for place in 32..<whole.count {
            var cut = ByteReader(unsealed: whole[32..<place])
            #expect(throws: DamagedRecord.self) { _ = try cut.values(Diagnostic.self) }
            var other = Array(whole[32...])
            other[place - 32] ^= 0xFF
            var reader = ByteReader(unsealed: other[...])
            _ = try? reader.values(Diagnostic.self)
        }
    }
}
