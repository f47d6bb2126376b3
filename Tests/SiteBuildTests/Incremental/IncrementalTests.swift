import Diagnostics
import Foundation
import Knowledge
import Loading
import Pages
import SiteBuild
import TestSupport
import Testing

/// Whatever is edited: a site that was brought up to date is the site that is made anew.
@Suite struct IncrementalTests {
    /// How often the sites of one seed are edited; more with `FASCIA_EDITS`.
    private static let edits = ProcessInfo.processInfo.environment["FASCIA_EDITS"].flatMap { Int($0) } ?? 50

    @Test func `the site that is edited is sound before`() async throws {
        let checked = try await checkSite(input(of: EditedSite()), isStrict: false) { _ in }
        #expect(checked.value, "\(checked.diagnostics.map(\.message))")
    }

    @Test(arguments: [UInt64.random(in: 0..<1_000_000), 1, 2, 3])
    func `what was read before an edit and is remembered gives what reading anew gives`(seed: UInt64) async throws {
        var dice = Dice(seed: seed)
        var site = try EditedSite()
        var memory = TextMemory()
        var history: [String] = []
        var sound = 0
        for _ in 0..<Self.edits {
            history.append(site.edit(&dice))
            let now = try input(of: site)
            let remembered = try await prepareSite(now, isStrict: false, remembering: &memory)
            let anew = try await prepareSite(now, isStrict: false) { _ in }
            let story = Comment(rawValue: "seed \(seed): \(history.joined(separator: ", "))")
            try #require(remembered.diagnostics == anew.diagnostics, story)
            try #require(try files(of: remembered.value) == files(of: anew.value), story)
            if anew.value == nil { site.mend() } else { sound += 1 }
        }
        #expect(sound * 2 > Self.edits, "Too few of the sites could be made to prove anything")
    }

    @Test(arguments: [UInt64.random(in: 0..<1_000_000), 1, 2, 3])
    func `a build over an earlier one leaves what a build from nothing leaves`(seed: UInt64) async throws {
        var dice = Dice(seed: seed)
        var site = try EditedSite()
        var history: [String] = []
        var sound = 0
        try await withTemporaryFolder { folder in
            for round in 0..<Self.edits {
                for _ in 0..<Int.random(in: 1...3, using: &dice) { history.append(site.edit(&dice)) }
                let story = Comment(rawValue: "seed \(seed): \(history.joined(separator: ", "))")
                let written = try input(of: site, writtenTo: folder)
                let over = try await build(written, to: "\(folder)/site")
                let anew = try await build(written, to: "\(folder)/anew-\(round)")
                try #require(over.diagnostics == anew.diagnostics, story)
                if !anew.value {
                    site.mend()
                } else {
                    let (old, new) = (try contents(of: "\(folder)/site"), try contents(of: "\(folder)/anew-\(round)"))
                    try #require(old.filter(Self.isOfTheSite) == new.filter(Self.isOfTheSite), story)
                    sound += 1
                }
                try? FileManager.default.removeItem(atPath: "\(folder)/anew-\(round)")
            }
        }
        #expect(sound * 2 > Self.edits, "Too few of the sites could be made to prove anything")
    }

    /// Records of a build tell when files were written, and so differ.
    private static func isOfTheSite(_ file: (key: String, value: [UInt8])) -> Bool {
        !file.key.hasPrefix(".fascia-record") && !file.key.hasPrefix(".fascia-texts")
    }

    private func build(_ input: SiteInput, to folder: String) async throws -> Reported<Bool> {
        try await buildSite(from: input, to: folder, isStrict: false) { _ in }.map { $0 != nil }
    }

    private func input(of site: EditedSite) throws -> SiteInput {
        SiteInput(
            content: site.contentFolder, templates: site.templateFolder, today: try #require(Day("2026-06-01")), jobs: 2
        )
    }

    private func input(of site: EditedSite, writtenTo folder: String) throws -> SiteInput {
        try site.write(to: folder)
        return SiteInput(
            content: FolderOnDisk("\(folder)/content"), templates: FolderOnDisk("\(folder)/templates"),
            today: try #require(Day("2026-06-01")), jobs: 2)
    }

    private func files(of maker: PageMaker?) throws -> [String: [UInt8]] {
        guard let maker else { return [:] }
        var files: [String: [UInt8]] = [:]
        for file in maker.plan { files[maker.path(of: file).text] = try maker.make(file) }
        return files
    }
}
