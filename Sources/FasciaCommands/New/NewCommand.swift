import ArgumentParser
import Foundation
import Knowledge
import Loading

extension RecordKind: ExpressibleByArgument {}

/// `fascia new`
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Begin a definition or an article, with all its keys.",
        discussion: """
            Examples: `fascia new term plan-of-care`, `fascia new code 97110`, `fascia new article cases/two-regions`. \
            A file that exists is never touched.
            """)

    @Argument(help: "What it is: \(RecordKind.allCases.map(\.rawValue).joined(separator: ", ")).")
    var kind: RecordKind

    @Argument(help: "Its identifier, which becomes the file's name and the page's address.")
    var name: String

    @Option(help: ArgumentHelp("The folder of Markdown and YAML.", valueName: "folder"), completion: .directory)
    var content = "content"

    func validate() throws {
        guard kind.accepts(name) else {
            throw ValidationError("\(name) is no identifier of a \(kind.rawValue): it has \(kind.form)")
        }
    }

    func run() throws {
        let console = Console(color: .auto, isQuiet: false)
        let path = "\(content)/\(kind.folder)/\(name).\(kind == .article ? "md" : "yaml")"
        let url = URL(fileURLWithPath: path)
        do {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(skeleton(of: kind, named: name).utf8).write(to: url, options: .withoutOverwriting)
        } catch CocoaError.fileWriteFileExists {
            console.report("error: \(path) exists already")
            throw ExitCode(1)
        } catch {
            console.report("error: \(path): \(error.localizedDescription)")
            throw ExitCode(1)
        }
        console.say("\(path) is ready to be filled in; `fascia check` tells what is missing")
    }
}

extension RecordKind {
    fileprivate var identifier: any Identifier.Type {
        switch self {
        case .article: ArticleID.self
        case .checklist: ChecklistID.self
        case .code: CodeID.self
        case .family: FamilyID.self
        case .modifier: ModifierID.self
        case .pair: PairID.self
        case .source: SourceID.self
        case .technique, .term: TermID.self
        }
    }

    fileprivate func accepts(_ name: String) -> Bool { identifier.init(name) != nil }

    fileprivate var form: String { identifier.form }
}
