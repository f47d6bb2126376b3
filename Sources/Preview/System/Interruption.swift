import Dispatch
import Glibc

/// Does some work until it ends, or until the user (Ctrl-C) or the system (SIGTERM) wants the program to end.
///
/// Then the task that does the work is cancelled. A second Ctrl-C ends the program at once, as if nobody listened.
package func untilInterrupted(_ work: @escaping @Sendable () async throws -> Void) async throws {
    let (interruptions, interruption) = AsyncStream.makeStream(of: Void.self)
    let sources = [SIGINT, SIGTERM].map { number in
        // A signal that has a handler of its own would not reach the source.
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number)
        source.setEventHandler {
            signal(number, SIG_DFL)
            interruption.yield()
        }
        source.activate()
        return source
    }
    defer { for source in sources { source.cancel() } }
    try await withThrowingTaskGroup(of: Void.self) { tasks in
        tasks.addTask(operation: work)
        tasks.addTask { for await _ in interruptions { break } }
        defer { tasks.cancelAll() }
        try await tasks.next()
    }
}
