import Foundation
import Testing

@testable import SiteOutput

@Suite struct LockTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func `a second build fails while the first is at work`() throws {
        let first = try folder.open(["a"])
        #expect(throws: OutputError.busy(folder.site)) { try folder.open(["a"]) }
        _ = try first.finish([try first.write("a", [])])
        _ = try folder.open(["a"])
    }

    @Test func `a second build waits for the first if told to, and says so once`() async throws {
        let first = try folder.open(["a"])
        let file = try first.write("a", [1])
        let (announcements, announcement) = AsyncStream.makeStream(of: Void.self)
        async let second = onThread { [folder] in
            let second = try folder.open(["b"], whenBusy: .wait { announcement.yield() })
            announcement.finish()
            return try second.finish([try second.write("b", [2])])
        }
        var count = 0
        for await _ in announcements {
            count += 1
            _ = try first.finish([file])
        }
        #expect(try await second.removed == ["a"])
        #expect(count == 1)
        #expect(try folder.tree() == ["b": "\u{2}"])
    }

    @Test func `a build that is dropped lets the next one in`() throws {
        do { _ = try folder.open(["a"]) }
        try folder.build(["a": "one"])
    }

    @Test func `a lock on a file that was removed meanwhile is no lock`() async throws {
        _ = try folder.build(["a": "one"])
        let open = try OpenFolder(at: folder.site, willChange: { _ in nil })
        let first = try #require(try FolderLock.take("lock", in: open, waiting: false))
        async let second = onThread { try FolderLock.take("lock", in: open, waiting: true) }
        while try openings(of: folder.site + "/lock") < 2 { await Task.yield() }
        try open.removeFile("lock")
        first.release()
        let taken = try await second
        #expect(taken != nil)
        #expect(FileManager.default.fileExists(atPath: folder.site + "/lock"))
        #expect(try FolderLock.take("lock", in: open, waiting: false) == nil)
        withExtendedLifetime(taken) {}
    }

    /// How often this process has a file open.
    private func openings(of path: String) throws -> Int {
        let files = FileManager.default
        return try files.contentsOfDirectory(atPath: "/proc/self/fd").count { descriptor in
            (try? files.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(descriptor)")) == path
        }
    }

    /// Waits for a lock without holding up the threads that tasks run on.
    private func onThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try work() }) }
        }
    }
}
