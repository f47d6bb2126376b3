import ArgumentParser
import Diagnostics
import Foundation
import Loading

/// `fascia schema`
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Write a JSON Schema for each kind of definition.",
        discussion: """
            Editors complete and check a definition by its schema. In the first line of a YAML file:

                # yaml-language-server: $schema=../../schemas/code.schema.json
            """)

    @Option(help: ArgumentHelp("The folder to write the schemas to.", valueName: "folder"), completion: .directory)
    var output = "schemas"

    func run() throws {
        let folder = URL(fileURLWithPath: output, isDirectory: true)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            for schema in contentSchemas() {
                try Data(schema.bytes).write(to: folder.appending(path: schema.name), options: .atomic)
            }
        } catch {
            Console(color: .auto, isQuiet: false).report("error: \(output): \(error.localizedDescription)")
            throw ExitCode(1)
        }
    }
}
