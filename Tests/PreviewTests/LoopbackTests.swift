import Diagnostics
import Foundation
import FoundationNetworking
import SiteBuild
import Synchronization
import Testing

@testable import Preview

/// The whole of it: folders on disk, a port of loopback, and a client that knows nothing but HTTP.
///
/// Run by `make test-preview`, by themselves: beside hundreds of other tests on two cores the system's limits of time for
/// connections are sometimes reached.
@Suite(
    .serialized, .timeLimit(.minutes(10)),
    .enabled(
        if: ProcessInfo.processInfo.environment["FASCIA_LOOPBACK"] != nil, "make test-preview runs these by themselves")
)
struct LoopbackTests {
    private let page = "articles/example.html"

    @Test func `an edit reaches an open page, a mistake too, and both are gone when mended`() async throws {
        try await withPreview { disk, url in
            #expect(try await Client.text(url + page).contains("Text."))
            var states = Client.states(url + "-/changes").makeAsyncIterator()
            let first = try #require(await states.next())
            #expect(first.problems.isEmpty)

            try disk.write("content/articles/example.md", "---\ntitle: Example\nkind: guide\n---\nNew words.\n")
            let second = try #require(await states.next())
            #expect(second.pages > first.pages)
            #expect(try await Client.text(url + page).contains("New words."))

            try disk.write("content/articles/example.md", "---\ntitle: Example\nkind: guide\n---\n[[97149]]\n")
            let third = try #require(await states.next())
            #expect(third.pages == second.pages)
            #expect(third.problems.map(\.place) == ["content/articles/example.md:5:3"].map { disk.path($0) })
            #expect(try await Client.text(url + page).contains("New words."))

            try disk.write("content/articles/example.md", "---\ntitle: Example\nkind: guide\n---\nMended.\n")
            let fourth = try #require(await states.next())
            #expect(fourth.problems.isEmpty)
            #expect(try await Client.text(url + page).contains("Mended."))
        }
    }

    @Test func `a content folder that is gone is waited for`() async throws {
        try await withPreview { disk, url in
            var states = Client.states(url + "-/changes").makeAsyncIterator()
            _ = await states.next()
            try disk.rename("content", "aside")
            let lost = try #require(await states.next())
            #expect(lost.problems.count == 1)
            #expect(try await Client.text(url + page).contains("Text."))
            try disk.rename("aside", "content")
            var found = await states.next()
            while found?.problems.isEmpty == false { found = await states.next() }
            #expect(found != nil)
        }
    }

    @Test func `a hundred browsers hear of an edit`() async throws {
        try await withPreview { disk, url in
            try await withThrowingTaskGroup(of: Int?.self) { browsers in
                let (arrivals, arrival) = AsyncStream.makeStream(of: Void.self)
                for _ in 0..<100 {
                    browsers.addTask {
                        var states = Client.states(url + "-/changes").makeAsyncIterator()
                        _ = await states.next()
                        arrival.yield()
                        let pages = await states.next()?.pages
                        _ = try await Client.text(url + page)
                        return pages
                    }
                }
                var waiting = arrivals.makeAsyncIterator()
                for _ in 0..<100 { await waiting.next() }
                try disk.write("content/articles/example.md", "---\ntitle: Example\nkind: guide\n---\nNew words.\n")
                for try await pages in browsers { #expect(pages == 2) }
            }
        }
    }

    @Test func `a port that is taken is named`() async throws {
        try await withPreview { disk, url in
            let port = try #require(URL(string: url)?.port.flatMap { UInt16(exactly: $0) })
            let address = try #require(ListeningAddress(host: "127.0.0.1", port: port))
            await #expect(throws: PreviewFailure.portTaken(address)) {
                try await preview(run: "second", at: address, isStrict: false, say: { _ in }, input: disk.input)
            }
            #expect("\(PreviewFailure.portTaken(address))" == "Port \(port) of 127.0.0.1 is taken by another program")
        }
    }

    /// Runs a preview of a small site while the closure runs; it must end when it is cancelled.
    private func withPreview(_ work: @escaping @Sendable (Disk, String) async throws -> Void) async throws {
        try await withFolders { disk in
            try disk.remove("content/x.md")
            for (path, text) in TinyPreview.content { try disk.write("content/\(path)", text) }
            let address = try #require(ListeningAddress(host: "127.0.0.1", port: 0))
            let (addresses, found) = AsyncStream.makeStream(of: ListeningAddress.self)
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                tasks.addTask {
                    try await preview(run: "test", at: address, isStrict: false) { event in
                        if case .listening(let address) = event { found.yield(address) }
                    } input: {
                        disk.input()
                    }
                }
                tasks.addTask {
                    for await address in addresses {
                        try await work(disk, address.url)
                        return
                    }
                }
                try await tasks.next()
                tasks.cancelAll()
                try await tasks.waitForAll()
            }
        }
    }
}

extension Disk {
    @Sendable fileprivate func input() -> SiteInput {
        SiteInput(
            content: FolderOnDisk(path("content")), templates: FolderOnDisk(ProjectTemplates.path), today: .earliest,
            jobs: 2)
    }
}

/// A client that knows nothing but HTTP.
private enum Client {
    /// The state of the site as the documentation describes it.
    struct State: Decodable, Sendable {
        struct Problem: Decodable, Sendable {
            let message: String
            let place: String?
        }

        let pages: Int
        let problems: [Problem]
    }

    static func text(_ address: String) async throws -> String {
        let url = try #require(URL(string: address))
        let session = URLSession(configuration: .patient)
        defer { session.finishTasksAndInvalidate() }
        return String(decoding: try await session.data(from: url).0, as: UTF8.self)
    }

    /// The states that are sent, for as long as somebody asks for them.
    static func states(_ address: String) -> AsyncStream<State> {
        AsyncStream { continuation in
            guard let url = URL(string: address) else { return continuation.finish() }
            let reader = StateReader(continuation)
            let session = URLSession(configuration: .patient, delegate: reader, delegateQueue: nil)
            continuation.onTermination = { _ in session.invalidateAndCancel() }
            session.dataTask(with: url).resume()
        }
    }
}

/// Cuts what is received into events.
private final class StateReader: NSObject, URLSessionDataDelegate {
    private let continuation: AsyncStream<Client.State>.Continuation
    private let received = Mutex<[UInt8]>([])

    init(_ continuation: AsyncStream<Client.State>.Continuation) {
        self.continuation = continuation
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        let events = received.withLock { received in
            received += data
            var events: [[UInt8]] = []
            while let end = received.firstRange(of: [0x0A, 0x0A]) {
                events.append(Array(received[..<end.lowerBound]))
                received.removeSubrange(..<end.upperBound)
            }
            return events
        }
        for event in events where event.starts(with: Array("data: ".utf8)) {
            if let state = try? JSONDecoder().decode(Client.State.self, from: Data(event.dropFirst(6))) {
                continuation.yield(state)
            }
        }
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        continuation.finish()
    }
}

extension URLSessionConfiguration {
    /// For a machine that is busy with other tests: a page may take its time.
    fileprivate static var patient: URLSessionConfiguration {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = 600
        return configuration
    }
}
