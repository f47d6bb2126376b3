import Dispatch
import Glibc

/// Does some work until it ends, or until the user (Ctrl-C) or the system (SIGTERM) wants the program to end.
///
/// Then the task that does the work is cancelled. A second Ctrl-C ends the program at once, as if nobody listened.
package func untilInterrupted(_ work: @escaping @Sendable () async throws -> Void) async throws {
    let (interruptions, interruption) = AsyncStream.makeStream(of: Void.self)
    let (registrations, registration) = AsyncStream.makeStream(of: Void.self)
    let sources = [SIGINT, SIGTERM].map { number in
        let source = DispatchSource.makeSignalSource(signal: number)
        source.setRegistrationHandler { registration.yield() }
        source.setEventHandler {
            signal(number, SIG_DFL)
            interruption.yield()
        }
        source.activate()
        return source
    }
    defer { for source in sources { source.cancel() } }
    // That happens on another thread. Work that began earlier could say that Ctrl-C ends it while nobody listens.
    for await _ in registrations.prefix(sources.count) {}
    try await withThrowingTaskGroup(of: Void.self) { tasks in
        tasks.addTask(operation: work)
        tasks.addTask { for await _ in interruptions { break } }
        defer { tasks.cancelAll() }
        try await tasks.next()
    }
}
