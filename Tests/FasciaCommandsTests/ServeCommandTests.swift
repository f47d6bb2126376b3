import Foundation
import Testing

/// `fascia serve` as its user meets it; what it serves is the matter of PreviewTests.
@Suite(.timeLimit(.minutes(2))) struct ServeCommandTests {
    @Test(arguments: [SIGINT, SIGTERM]) func `a preview that is interrupted ends well`(signal: Int32) throws {
        try withSite { folder in
            let preview = try RunningPreview(in: folder)
            #expect(preview.port > 0)
            #expect(preview.firstLine == "content is shown at http://127.0.0.1:\(preview.port)/ (Ctrl-C ends it)\n")
            #expect(preview.end(by: signal).exitCode == 0)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["content", "templates"])
        }
    }

    @Test func `a port that is taken is named, with what to do`() throws {
        try withSite { folder in
            let first = try RunningPreview(in: folder)
            let second = try RunningPreview("--port", "\(first.port)", in: folder)
            let end = second.end(by: nil)
            #expect(end.exitCode == 1)
            #expect(
                second.firstLine + end.standardError == """
                    error: Port \(first.port) of 127.0.0.1 is taken by another program
                    help: `--port 0` takes any port that is free

                    """)
            _ = first.end(by: SIGTERM)
        }
    }

    @Test func `whoever opens the preview to others is told so`() throws {
        try withSite { folder in
            let preview = try RunningPreview("--port", "0", "--host", "0.0.0.0", in: folder)
            let end = preview.end(by: SIGTERM)
            #expect(end.exitCode == 0)
            #expect(end.standardError.hasPrefix("note: Everybody who can reach this machine can read the preview\n"))
        }
    }
}

/// The program at work, from its first line on.
private struct RunningPreview {
    let firstLine: String
    private let process = Process()
    private let error = Pipe()

    init(_ options: String..., in folder: String) throws {
        process.executableURL = program
        process.arguments = ["serve"] + (options.isEmpty ? ["--port", "0"] : options)
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.standardError = error
        try process.run()
        var line = Data()
        while line.last != UInt8(ascii: "\n") {
            guard let byte = try error.fileHandleForReading.read(upToCount: 1), !byte.isEmpty else { break }
            line += byte
        }
        firstLine = String(decoding: line, as: UTF8.self)
    }

    var port: Int {
        firstLine.firstMatch(of: /127\.0\.0\.1:(\d+)/).flatMap { Int($0.1) } ?? 0
    }

    /// Sends a signal, if one is given, and waits for the end.
    func end(by signal: Int32?) -> (exitCode: Int32, standardError: String) {
        if let signal { kill(process.processIdentifier, signal) }
        let rest = error.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: rest, as: UTF8.self))
    }
}
