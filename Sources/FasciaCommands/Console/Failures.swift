import ArgumentParser
import Diagnostics
import Preview
import SiteBuild

/// Runs a command's work; what cannot be helped is said in one line, and ends the program with exit code 1.
func reportingFailures<Value>(to console: Console, _ work: () async throws -> Value) async throws -> Value {
    do {
        return try await work()
    } catch let failure as BuildFailure {
        console.showProgress("")
        console.report("error: \(failure)")
        throw ExitCode(1)
    } catch let failure as PreviewFailure {
        console.report("error: \(failure)")
        if case .portTaken = failure { console.report("help: `--port 0` takes any port that is free") }
        throw ExitCode(1)
    }
}
