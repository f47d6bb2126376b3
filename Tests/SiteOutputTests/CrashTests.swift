import Glibc
import Synchronization
import Testing

@testable import SiteOutput

/// A build that ends at any moment leaves whole files, and the next build repairs the rest.
@Suite struct CrashTests {
    struct Scenario: Sendable {
        let name: String
        let old: [String: String]
        let new: [String: String]
    }

    static let scenarios = [
        Scenario(name: "a first build", old: [:], new: ["a.html": "1", "b/c.html": "2", "b/d/e.html": "3"]),
        Scenario(
            name: "some of everything",
            old: ["same": "0", "changed": "1", "b/changed": "2", "b/gone": "3", "gone/deep/x": "4"],
            new: ["same": "0", "changed": "one", "b/changed": "two", "b/new": "5", "c/d/new": "6", "c/e": "7"]),
        Scenario(
            name: "files become folders and folders files",
            old: ["a": "1", "b/c": "2", "b/d/e": "3", "same": "0"],
            new: ["a/x": "1", "a/y/z": "4", "b": "5", "same": "0"]),
    ]

    @Test(arguments: scenarios)
    func `ended before any change, all files are old or new, and any next build is right`(scenario: Scenario) throws {
        let other = ["b/c.html": "other", "changed": "other", "c": "other"]
        for next in [scenario.new, scenario.old, other] {
            try forEachMoment { moment in
                let folder = try TemporaryFolder()
                try folder.build(scenario.old)
                let isDone = build(scenario.new, in: folder, endingAt: moment)
                try expectWhole(folder, scenario, "ended before change \(moment)")
                try folder.build(next)
                try expectSettled(folder, next, "ended before change \(moment)")
                return isDone
            }
        }
    }

    @Test(arguments: scenarios)
    func `ended once more during the repair, too`(scenario: Scenario) throws {
        try forEachMoment { moment in
            var isDone = false
            for later in stride(from: moment % 3, to: moment + 12, by: 3) {
                let folder = try TemporaryFolder()
                try folder.build(scenario.old)
                isDone = build(scenario.new, in: folder, endingAt: moment)
                _ = build(scenario.old, in: folder, endingAt: later)
                try expectWhole(folder, scenario, "ended before changes \(moment) and \(later)")
                let next = later.isMultiple(of: 2) ? scenario.new : scenario.old
                try folder.build(next)
                try expectSettled(folder, next, "ended before changes \(moment) and \(later)")
            }
            return isDone
        }
    }

    @Test(arguments: [0, 3, 7, 12, 16, 20])
    func `a killed process leaves no lock behind, and the next build is right`(moment: Int) async throws {
        let scenario = Self.scenarios[1]
        let folder = try TemporaryFolder()
        try folder.build(scenario.old)
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String, moment = moment as Int] in
            let fuse = Fuse(after: moment)
            _ = try TemporaryFolder(existing: path).build(CrashTests.scenarios[1].new) { _ in
                if fuse.burn() != nil { kill(getpid(), SIGKILL) }
                return nil
            }
        }
        try expectWhole(folder, scenario, "killed before change \(moment)")
        try folder.build(scenario.new)
        try expectSettled(folder, scenario.new, "killed before change \(moment)")
    }

    /// Calls `body` with 0, 1, 2, … until it returns that the build was not ended any more.
    private func forEachMoment(_ body: (Int) throws -> Bool) throws {
        for moment in 0..<200 where try body(moment) { return }
        Issue.record("A build of a few files makes more than 200 changes")
    }

    /// Builds, and fails every change from the given one on, as if the process were gone. Returns whether it got to the end.
    private func build(_ site: [String: String], in folder: TemporaryFolder, endingAt moment: Int) -> Bool {
        let fuse = Fuse(after: moment)
        return (try? folder.build(site) { _ in fuse.burn() }) != nil
    }

    /// Every file is an old or a new one, and those that both sites have are there.
    private func expectWhole(_ folder: TemporaryFolder, _ scenario: Scenario, _ moment: Comment) throws {
        let tree = try folder.tree().filter { !$0.key.hasSuffix("/") }
        for (path, text) in tree {
            #expect(scenario.old[path] == text || scenario.new[path] == text, moment)
        }
        for path in scenario.old.keys where scenario.new[path] != nil {
            #expect(tree[path] != nil, moment)
        }
    }

    private func expectSettled(_ folder: TemporaryFolder, _ site: [String: String], _ moment: Comment) throws {
        #expect(try folder.tree() == site, moment)
        #expect(try folder.hiddenNames() == TemporaryFolder.settledNames, moment)
    }
}

/// Fails every change after the first few.
final class Fuse: Sendable {
    private let left: Atomic<Int>

    init(after count: Int) {
        left = Atomic(count)
    }

    func burn() -> SystemError? {
        left.subtract(1, ordering: .relaxed).newValue < 0 ? SystemError(code: EIO) : nil
    }
}
