import ArgumentParser
import Diagnostics
import Foundation
import Knowledge
import SiteBuild

extension ColorChoice: ExpressibleByArgument {}
extension DiagnosticFormat: ExpressibleByArgument {}

/// The options that `build`, `check` and `serve` share.
struct SiteOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder of Markdown and YAML.", valueName: "folder"), completion: .directory)
    var content = "content"

    @Option(help: ArgumentHelp("The folder of Mustache templates.", valueName: "folder"), completion: .directory)
    var templates = "templates"

    @Option(
        help: ArgumentHelp(
            "The day for which the site is made, such as 2026-01-31. Reviews are due by it; the default is today.",
            valueName: "date"),
        transform: { text in
            guard let day = Day(text) else { throw ValidationError("\(text) is not a date such as 2026-01-31") }
            return day
        })
    var asOf: Day?

    @Flag(help: "Take warnings for errors.")
    var strict = false

    @Option(
        help: ArgumentHelp(
            "How many pages to work on at once. The default is the number of cores.", valueName: "number"))
    var jobs: Int?

    @Flag(name: .shortAndLong, help: "Say nothing but diagnostics.")
    var quiet = false

    @Option(help: "When to use colour: auto, always or never. NO_COLOR is honoured.")
    var color = ColorChoice.auto

    @Option(help: "How to print diagnostics: text to standard error, or json or sarif to standard output.")
    var diagnosticsFormat = DiagnosticFormat.text

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024") }
    }

    var console: Console {
        Console(color: color, isQuiet: quiet)
    }

    var input: SiteInput {
        SiteInput(
            content: FolderOnDisk(content), templates: FolderOnDisk(templates), today: asOf ?? .today,
            jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    }
}

extension SiteOptions {
    /// Prints diagnostics in the form that was asked for: text for people, the others for programs.
    /// A summary follows.
    func show(_ diagnostics: [Diagnostic]) {
        show(diagnostics, from: input)
        if !diagnostics.isEmpty { console.say("\(DiagnosticSummary(of: diagnostics))") }
    }

    /// Prints diagnostics that speak of files of `input`.
    func show(_ diagnostics: [Diagnostic], from input: SiteInput) {
        let console = console
        let bytes = diagnosticsFormat.write(diagnostics, style: TextStyle(isColored: console.usesColor)) { path in
            input.bytes(of: path)
        }
        switch diagnosticsFormat {
        case .text: console.reportBytes(bytes)
        case .json, .sarif: console.print(bytes)
        }
    }
}

extension Day {
    /// The calendar date at the place where the program runs; the only place where a clock is read for one.
    fileprivate static var today: Day {
        let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
        // A machine whose clock stands outside 1900 to 2999 gets a day on which no review is overdue.
        return Day(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0) ?? Day.earliest
    }
}
