import Foundation
import Testing

/// The program as its user meets it: arguments in, output and exit code out.
@Suite struct CommandLineTests {
    @Test func `a site is built, and building it again changes nothing`() throws {
        try withSite { folder in
            let first = try fascia("build", in: folder)
            #expect(first.exitCode == 0)
            #expect(first.standardError.hasPrefix("site: "))
            #expect(FileManager.default.fileExists(atPath: folder + "/site/articles/example.html"))
            #expect(try fascia("build", in: folder).standardError.hasSuffix("nothing changed\n"))
            #expect(try fascia("build", "--quiet", in: folder).standardError.isEmpty)
        }
    }

    @Test func `an error is shown with its place, and the exit code is 1`() throws {
        try withSite(article: "See [it](code:97149).\n") { folder in
            let run = try fascia("check", in: folder)
            #expect(run.exitCode == 1)
            #expect(run.standardOutput.isEmpty)
            #expect(
                run.standardError == """
                    content/articles/example.md:5:10: error: No code is called 97149 [dangling-link]
                    5 | See [it](code:97149).
                      |          ^~~~~~~~~~
                    1 error

                    """)
        }
    }

    @Test func `what templates may use is listed, with their blocks`() throws {
        try withSite { folder in
            let run = try fascia("templates", in: folder)
            #expect(run.exitCode == 0)
            #expect(run.standardOutput.hasPrefix("# What templates may use\n"))
            #expect(run.standardOutput.contains("`hero`"))
            #expect(try fascia("templates", "--templates", "nowhere", in: folder).exitCode == 1)
        }
    }

    @Test(arguments: ["json", "sarif"]) func `programs get their form on standard output`(format: String) throws {
        try withSite(article: "See [it](code:97149).\n") { folder in
            let run = try fascia("check", "--diagnostics-format", format, "--quiet", in: folder)
            #expect(run.exitCode == 1)
            #expect(run.standardError.isEmpty)
            _ = try JSONSerialization.jsonObject(with: Data(run.standardOutput.utf8))
        }
    }

    @Test func `colour comes when it is wanted`() throws {
        try withSite(article: "See [it](code:97149).\n") { folder in
            let plain = try fascia("check", in: folder)
            let asked = try fascia("check", "--color", "always", in: folder)
            let forced = try fascia("check", in: folder, environment: ["CLICOLOR_FORCE": "1"])
            let refused = try fascia("check", in: folder, environment: ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"])
            #expect([plain, asked, forced, refused].map(\.isColored) == [false, true, true, false])
        }
    }

    @Test(arguments: [
        ["bild"], ["build", "--as-of", "yesterday"], ["build", "--jobs", "0"], ["explain", "dangling-lnk"],
        ["serve", "--port", "65536"], ["serve", "--host", "nowhere"], ["new", "term", "Not A Slug"],
        ["new", "tern", "unit"], ["check", "--diagnostics-format", "xml"],
    ])
    func `a wrong command line ends with 64`(arguments: [String]) throws {
        try withSite { folder in
            let run = try fascia(arguments, in: folder)
            #expect(run.exitCode == 64)
            #expect(!run.standardError.isEmpty)
        }
    }

    @Test func `a folder that is not there is named`() throws {
        try withSite { folder in
            let run = try fascia("build", "--content", "nope", in: folder)
            #expect(run.exitCode == 1)
            #expect(run.standardError == "error: Cannot read nope: No such file or directory\n")
        }
    }

    @Test(arguments: [
        "code 97110", "technique joint-glide", "modifier GO", "family some-codes", "pair 97124-97140",
        "checklist a-note", "source a-book", "article cases/first", "term progress-note",
    ])
    func `what new begins can be read at once`(what: String) throws {
        try withSite { folder in
            let parts = what.split(separator: " ").map(String.init)
            // A pair and a family name codes, so those have to be there first.
            for code in ["97124", "97140"] { #expect(try fascia("new", "code", code, in: folder).exitCode == 0) }
            #expect(try fascia(["new"] + parts, in: folder).exitCode == 0)
            let check = try fascia("check", in: folder)
            #expect(check.exitCode == 0)
            #expect(check.standardError.hasSuffix("Nothing stands in the way of the site\n"))
            let again = try fascia(["new"] + parts, in: folder)
            #expect(again.exitCode == 1)
            #expect(again.standardError.hasSuffix("exists already\n"))
        }
    }

    @Test func `explain shows a rule, or all of them`() throws {
        try withSite { folder in
            #expect(try fascia("explain", in: folder).standardOutput.contains("\ndangling-link "))
            let run = try fascia("explain", "dangling-link", in: folder)
            #expect(run.standardOutput.contains("Wrong, in content/articles/example.md:"))
        }
    }
}

// MARK: - Running the program

private struct Run {
    let exitCode: Int32
    let standardOutput: String
    let standardError: String

    var isColored: Bool { standardError.contains("\u{1B}[") }
}

/// The tests and the program are built into one folder.
let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "fascia")

private func fascia(_ arguments: String..., in folder: String, environment: [String: String] = [:]) throws -> Run {
    try fascia(arguments, in: folder, environment: environment)
}

private func fascia(_ arguments: [String], in folder: String, environment: [String: String] = [:]) throws -> Run {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    var variables = ProcessInfo.processInfo.environment
    for name in ["NO_COLOR", "CLICOLOR_FORCE"] { variables[name] = nil }
    process.environment = variables.merging(environment) { $1 }
    let (output, error) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = error
    try process.run()
    // Both are short here: far below what a pipe holds, so reading one after the other cannot block.
    let outputData = output.fileHandleForReading.readDataToEndOfFile()
    let errorData = error.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
        exitCode: process.terminationStatus, standardOutput: String(decoding: outputData, as: UTF8.self),
        standardError: String(decoding: errorData, as: UTF8.self))
}

/// A folder with `content/` and the project's own `templates/`, there while the closure runs.
func withSite(article: String = "Text.\n", _ work: (String) throws -> Void) throws {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appending(path: "fascia-command-\(UUID().uuidString)")
    defer { try? manager.removeItem(at: folder) }
    try manager.createDirectory(at: folder.appending(path: "content/articles"), withIntermediateDirectories: true)
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    try manager.createSymbolicLink(
        at: folder.appending(path: "templates"), withDestinationURL: root.appending(path: "templates"))
    let site = "title: Tiny\ndescription: A small site.\nseverities: {orphan-page: ignore}\n"
    try Data(site.utf8).write(
        to: folder.appending(path: "content/site.yaml"))
    try Data("---\ntitle: Example\nkind: guide\n---\n\(article)".utf8)
        .write(to: folder.appending(path: "content/articles/example.md"))
    try work(folder.path)
}
