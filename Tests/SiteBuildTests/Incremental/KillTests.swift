import Foundation
import TestSupport
import Testing

/// A build that is killed at any moment leaves whole files, and the next one makes the site what it must be.
///
/// `CrashTests` of SiteOutput end a build before each single change that it makes; here the real program is killed, whenever
/// it comes.
@Suite struct KillTests {
    /// How often the builds of one seed are killed; more with `FASCIA_KILLS`.
    private static let kills = ProcessInfo.processInfo.environment["FASCIA_KILLS"].flatMap { Int($0) } ?? 100

    /// What `timeout` says of a build that it killed, and of one that was done when its time had just come.
    private static let (killedCode, lateCode): (Int32, Int32) = (128 + 9, 124)

    @Test(arguments: [UInt64.random(in: 0..<1_000_000), 1])
    func `killed at random moments, files are whole, and the next build repairs the rest`(seed: UInt64) async throws {
        var dice = Dice(seed: seed)
        try await withTemporaryFolder { folder in
            let editions = try await ["one", "other"].asyncMap { name in
                try soundSite(&dice).write(to: "\(folder)/\(name)")
                try #require(try await build(name, in: folder, to: "clean-\(name)") == 0)
                return try site(in: "\(folder)/clean-\(name)")
            }
            let names = ["one", "other"]
            var killed = 0
            /// About as long as a build takes, in microseconds: it follows the machine, so that about half of the builds are
            /// killed, early and late in their work.
            var span = 100_000
            for round in 0..<Self.kills {
                let next = Int.random(in: 0..<2, using: &dice)
                let patience = Duration.microseconds(Int.random(in: 0..<2 * span, using: &dice))
                let story = Comment(rawValue: "seed \(seed), round \(round), killed after \(patience)")
                let code = try await build(names[next], in: folder, to: "site", killedAfter: patience)
                try #require([0, Self.killedCode, Self.lateCode].contains(code), story)
                if code == Self.killedCode {
                    killed += 1
                    span = span * 9 / 8
                } else {
                    span = max(2_000, span * 8 / 9)
                }
                for (path, bytes) in try site(in: "\(folder)/site") {
                    try #require(editions.contains { $0[path] == bytes }, "\(path) is neither old nor new: \(story)")
                }
                guard round % 4 == 3 else { continue }
                try #require(try await build(names[next], in: folder, to: "site") == 0, story)
                try #require(try site(in: "\(folder)/site") == editions[next], story)
                let hidden = try contents(of: "\(folder)/site").keys.filter { $0.hasPrefix(".") }.sorted()
                try #require(
                    hidden == [
                        ".fascia-lock", ".fascia-manifest", ".fascia-record", ".fascia-search", ".fascia-texts",
                    ], story)
            }
            #expect(killed * 4 > Self.kills, "Too few builds were killed before they were done to prove anything")
        }
    }

    /// Edited a few times, and free of mistakes.
    private func soundSite(_ dice: inout Dice) throws -> EditedSite {
        var site = try EditedSite()
        for _ in 0..<6 { _ = site.edit(&dice) }
        site.mend()
        return site
    }

    private func site(in folder: String) throws -> [String: [UInt8]] {
        try contents(of: folder).filter { !$0.key.hasPrefix(".") }
    }

    /// Runs the program; returns its exit code, which is not 0 if it was killed.
    ///
    /// Another program watches the time: here all threads may be at work on other tests when it has come.
    private func build(
        _ name: String, in folder: String, to site: String, killedAfter patience: Duration? = nil
    ) async throws -> Int32 {
        let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appending(path: "fascia")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let watch = patience.map { ["timeout", "--foreground", "--signal=KILL", "\($0 / .seconds(1))"] } ?? []
        let inputs = ["--content", "\(folder)/\(name)/content", "--templates", "\(folder)/\(name)/templates"]
        let build = [program.path, "build", "--quiet", "--output", "\(folder)/\(site)", "--as-of", "2026-06-01"]
        process.arguments = watch + build + inputs
        process.standardError = FileHandle.nullDevice
        let ended = AsyncStream<Int32> { ended in
            process.terminationHandler = {
                ended.yield($0.terminationStatus)
                ended.finish()
            }
        }
        try process.run()
        return await ended.first { _ in true } ?? -1
    }
}

extension Array {
    fileprivate func asyncMap<Output>(_ transform: (Element) async throws -> Output) async rethrows -> [Output] {
        var outputs: [Output] = []
        for element in self { outputs.append(try await transform(element)) }
        return outputs
    }
}
