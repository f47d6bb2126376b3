import ArgumentParser

/// The program: `fascia build`, `check`, `serve`, `search`, `new`, `explain`, `schema`, `templates`.
package struct FasciaCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "fascia",
        abstract: "Makes a cross-linked knowledge base about billing codes from a folder of Markdown and YAML.",
        discussion: """
            Start with `fascia build`. It reads content/ and templates/ and writes site/, which opens from the folder \
            as well as from a web server.

            Exit codes: 0 done, 1 something in the content is wrong, 64 the command line is wrong, 70 Fascia is wrong.
            """,
        version: "0.1.0",
        subcommands: [
            BuildCommand.self, CheckCommand.self, ServeCommand.self, SearchCommand.self, NewCommand.self,
            ExplainCommand.self, SchemaCommand.self, TemplatesCommand.self,
        ])

    package init() {}

    /// Reads the command line, does what it says, and ends the program if that fails.
    package static func runAndExit() async {
        await main()
    }
}
