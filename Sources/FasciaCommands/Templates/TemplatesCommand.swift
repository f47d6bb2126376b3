import ArgumentParser
import Diagnostics
import Pages
import SiteBuild

/// `fascia templates`
struct TemplatesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates",
        abstract: "List what each template may use, and the blocks that a site may fill.",
        discussion: """
            The list is Markdown, made from the tables by which templates are verified. A site puts templates of its own \
            into content/theme/; one that begins with {{<original/code}} fills blocks of the template that it replaces.
            """)

    @Option(help: ArgumentHelp("The folder of Mustache templates.", valueName: "folder"), completion: .directory)
    var templates = "templates"

    func run() async throws {
        let console = Console(color: .auto, isQuiet: false)
        let theme = try await reportingFailures(to: console) {
            do throws(FileTreeError) {
                return try loadTheme(from: [FolderOnDisk(templates)])
            } catch {
                throw BuildFailure.unreadable(error)
            }
        }
        print(templateReference(theme.value))
    }
}
