import ArgumentParser
import Diagnostics
import Foundation
import Search

/// `fascia search`
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Search a site that was built, as its search box does.",
        discussion: """
            A query is what one types into the box: 97140, "eight minute rule", MFR, manual therapy -massage. With \
            --batch it reads lines of an identifier, a tab and a query, and prints for each result a line of \
            identifier, rank from 1, path and score.

            Exit codes: 0 searched (also if nothing was found), 1 the site has no index that can be read, 64 the \
            command line is wrong.
            """)

    @Option(help: ArgumentHelp("The folder of the site.", valueName: "folder"), completion: .directory)
    var site = "site"

    @Flag(help: "Print the answer as JSON.")
    var json = false

    @Option(help: ArgumentHelp("How many results to print for each query.", valueName: "number"))
    var limit = 10

    @Option(help: ArgumentHelp("Read queries from a file, or from standard input if it is -.", valueName: "file"))
    var batch: String?

    @Option(help: ArgumentHelp("Only pages of this kind, such as Code; may be given again.", valueName: "kind"))
    var kind: [String] = []

    @Option(help: ArgumentHelp("Only pages of this category; may be given again.", valueName: "category"))
    var category: [String] = []

    @Option(help: ArgumentHelp("Only pages about this payer; may be given again.", valueName: "payer"))
    var payer: [String] = []

    @Argument(help: "The words to look for.")
    var query: [String] = []

    func validate() throws {
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit takes a number from 1 to 10000") }
        if batch == nil, query.isEmpty { throw ValidationError("Say what to search for, or name a file with --batch") }
        if batch != nil, !query.isEmpty { throw ValidationError("Either --batch or words to look for, not both") }
        if batch != nil, json { throw ValidationError("--batch prints lines; it cannot be combined with --json") }
    }

    func run() throws {
        let console = Console(color: .never, isQuiet: false)
        do {
            var engine = try SearchEngine { [site] path in try Self.bytes(of: "\(site)/\(path)") }
            if let batch {
                try search(for: queries(in: batch), with: &engine, console)
            } else {
                let answer = try engine.answer(query.joined(separator: " "), limit: limit, filter: filter)
                console.print(json ? answer.json.bytes : Array(answer.text.utf8))
            }
        } catch let error as SearchError {
            console.report("error: \(error)")
            throw ExitCode(1)
        } catch let error as UnreadableBatch {
            console.report("error: \(error.description)")
            throw ExitCode(1)
        }
    }

    private var filter: SearchFilter {
        SearchFilter(kinds: Set(kind), categories: Set(category), payers: Set(payer))
    }

    private func search(
        for queries: [BatchQuery], with engine: inout SearchEngine, _ console: Console
    ) throws(SearchError) {
        var lines = ""
        for query in queries {
            let results = try engine.answer(query.text, limit: limit, filter: filter).results
            for (index, result) in results.enumerated() {
                lines += "\(query.id)\t\(index + 1)\t\(result.path)\t\(result.score)\n"
            }
        }
        console.print(Array(lines.utf8))
    }

    private static func bytes(of path: String) throws -> [UInt8] {
        guard FileManager.default.fileExists(atPath: path) else { throw MissingFile() }
        return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    private struct MissingFile: Error, CustomStringConvertible {
        var description: String { "there is no such file; is this a site that fascia built?" }
    }
}

/// A line of a batch.
private struct BatchQuery {
    let id: Substring
    let text: String
}

/// Why the queries of a batch cannot be read.
private struct UnreadableBatch: Error, CustomStringConvertible {
    let description: String
}

extension SearchCommand {
    /// Reads lines of an identifier, a tab and a query; empty lines are passed over.
    private func queries(in file: String) throws(UnreadableBatch) -> [BatchQuery] {
        let data =
            file == "-" ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: file)
        guard let data else { throw UnreadableBatch(description: "Cannot read \(file)") }
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        var queries: [BatchQuery] = []
        for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
            let parts = line.split(separator: "\t", maxSplits: 1)
            guard parts.count == 2 else {
                throw UnreadableBatch(
                    description: "\(file):\(index + 1): Expected an identifier, a tab and a query: \(line.prefix(60))")
            }
            queries.append(BatchQuery(id: parts[0], text: String(parts[1])))
        }
        return queries
    }
}
