import Foundation

/// A program that is run to its end, with what it used by the kernel's own accounting.
///
/// Foundation's `Process` does not tell the resource use of one child, so this calls `posix_spawn` and `wait4` itself.
/// The peak memory that the kernel reports for a child is never below that of its parent when it was started;
/// therefore the parent must stay small, and leaves big work, such as making a corpus, to other children.
struct ChildProcess {
    /// What one run used.
    struct Use {
        let wallSeconds: Double
        let userSeconds: Double
        let systemSeconds: Double
        let peakBytes: Double
    }

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    let program: String
    let arguments: [String]
    /// The file that takes all that the program prints.
    let printout: String

    /// Runs the program, whose failure is an error that shows the end of what it printed.
    func run() throws -> Use {
        let start = ContinuousClock.now
        let id = try spawned()
        let (status, usage) = try waited(for: id)
        let wall = start.duration(to: .now)
        guard status == 0 else { throw failure(status: status) }
        return Use(
            wallSeconds: wall / .seconds(1),
            userSeconds: Self.seconds(usage.ru_utime),
            systemSeconds: Self.seconds(usage.ru_stime),
            peakBytes: Double(usage.ru_maxrss) * 1024)
    }

    // The bounds hold because each array ends with nil and lives until the call returns; the strings are freed here.
    // C keeps none of the pointers: the child gets copies. There is no other way to have a single child's use.
    private func spawned() throws -> pid_t {
        let environment = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
        let words = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
        let settings = unsafe environment.map { unsafe strdup($0) } + [nil]
        defer { unsafe (words + settings).forEach { unsafe free($0) } }

        var redirections = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&redirections)
        defer { unsafe posix_spawn_file_actions_destroy(&redirections) }
        unsafe posix_spawn_file_actions_addopen(&redirections, 1, printout, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        unsafe posix_spawn_file_actions_adddup2(&redirections, 1, 2)

        var id: pid_t = 0
        let code = unsafe posix_spawn(&id, program, &redirections, nil, words, settings)
        guard code == 0 else {
            throw Failure(description: "\(program) cannot be started: \(unsafe String(cString: strerror(code)))")
        }
        return id
    }

    private func waited(for id: pid_t) throws -> (status: Int32, usage: rusage) {
        var status: Int32 = 0
        var usage = rusage()
        while unsafe wait4(id, &status, 0, &usage) < 0 {
            guard errno == EINTR else {
                throw Failure(description: "Waiting for \(program) failed: \(unsafe String(cString: strerror(errno)))")
            }
        }
        return (status, usage)
    }

    private func failure(status: Int32) -> Failure {
        let signal = status & 0x7F
        let end = signal == 0 ? "exited with \((status >> 8) & 0xFF)" : "was ended by signal \(signal)"
        let printed = FileManager.default.contents(atPath: printout).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let lines = printed.split(separator: "\n").suffix(30).map { "    \($0)" }.joined(separator: "\n")
        let command = ([program] + arguments).joined(separator: " ")
        let output = lines.isEmpty ? "and printed nothing" : "and printed\n\(lines)"
        return Failure(description: "The command \(end)\n    \(command)\n\(output)")
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}
