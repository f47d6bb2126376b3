import ArgumentParser
import Diagnostics
import Foundation
import Preview

/// `fascia serve`
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Show the site in a browser, and keep it up to date while you write.",
        discussion: """
            Pages are served from memory, as they would stand in the built site; nothing is written. A saved change is \
            shown at once. If something is wrong with it, the terminal and the page say what, and the last good site \
            stays. Ctrl-C ends the preview.
            """)

    @OptionGroup var options: SiteOptions

    @Option(help: ArgumentHelp("The port to listen on; 0 takes any that is free.", valueName: "number"))
    var port: UInt16 = 9714

    @Option(
        help: ArgumentHelp(
            """
            The address to listen on. With the default only this machine can see the preview; 0.0.0.0 shows it to \
            whoever can reach the machine.
            """, valueName: "address"))
    var host = "127.0.0.1"

    @Flag(help: "Open the site in the browser.")
    var open = false

    func validate() throws {
        guard ListeningAddress(host: host, port: port) != nil else {
            throw ValidationError("\(host) is not an address such as 127.0.0.1, 0.0.0.0 or ::1")
        }
    }

    func run() async throws {
        guard let address = ListeningAddress(host: host, port: port) else { return }
        let (options, opensBrowser) = (options, open)
        let log = PreviewLog(options: options)
        // Two starts of one process number within a second are not two previews.
        let run = "\(ProcessInfo.processInfo.processIdentifier)-\(Int(Date().timeIntervalSince1970))"
        try await reportingFailures(to: options.console) {
            try await untilInterrupted {
                try await preview(run: run, at: address, isStrict: options.strict) { event in
                    log.say(event)
                    if opensBrowser, case .listening(let address) = event { Browser.open(address.url, options.console) }
                } input: {
                    options.input
                }
            }
        }
    }
}
