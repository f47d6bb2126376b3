import ArgumentParser
import Diagnostics
import SiteBuild
import SiteOutput

/// `fascia build`
struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Make the site.",
        discussion: """
            Only files whose content changed are written, and nothing is written if there is an error. \
            The output folder must be empty or one that Fascia made.
            """)

    @OptionGroup var options: SiteOptions

    @Option(help: ArgumentHelp("The folder to write.", valueName: "folder"), completion: .directory)
    var output = "site"

    @Option(help: ArgumentHelp("Write the seconds that each stage took to a JSON file.", valueName: "file"))
    var timings: String?

    @Flag(help: ArgumentHelp("Leave the search index out, to measure what it costs.", visibility: .hidden))
    var withoutIndex = false

    func run() async throws {
        let console = options.console
        let watch = StageWatch(console: console)
        var input = options.input
        input.hasIndex = !withoutIndex
        let remains = Remains()
        let report = try await reportingFailures(to: console) { [input] in
            try await buildSite(
                from: input, to: output, isStrict: options.strict, leaving: remains, progress: watch.listener)
        }
        watch.finish()
        if let timings { try watch.write(to: timings) }
        options.show(report.diagnostics)
        guard let written = report.value else { throw ExitCode(1) }
        for note in written.notes { console.report("note: \(note)") }
        console.say(written.sentence(in: output))
        withExtendedLifetime(remains) { Self.exit() }
    }
}

/// `fascia check`
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Read everything, report what is wrong, write nothing.")

    @OptionGroup var options: SiteOptions

    func run() async throws {
        let console = options.console
        let watch = StageWatch(console: console)
        let checked = try await reportingFailures(to: console) {
            try await checkSite(options.input, isStrict: options.strict, progress: watch.listener)
        }
        watch.finish()
        options.show(checked.diagnostics)
        guard checked.value else { throw ExitCode(1) }
        console.say("Nothing stands in the way of the site")
    }
}

extension OutputReport {
    /// What was done, in a line.
    fileprivate func sentence(in folder: String) -> String {
        let total = created.count + replaced.count + unchanged
        guard !isEmpty else { return "\(folder): \(total) files, nothing changed" }
        let changes = [(created.count, "new"), (replaced.count, "changed"), (removed.count, "removed")]
        let parts = changes.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return "\(folder): \(total) files, \(parts.joined(separator: ", "))"
    }
}
