import Foundation

/// The content folders to measure with, made once and kept.
struct Corpora {
    let folder: String
    let terms: Int
    let seed: Int

    /// Returns the content folder for so many articles, and makes it first if there is none.
    func content(articles: Int) throws -> String {
        let path = "\(folder)/content-\(articles)-articles-\(terms)-terms-seed-\(seed)"
        let files = FileManager.default
        if files.fileExists(atPath: path), try isFresh(path) { return path }
        // Made under another name, so that a generation that was interrupted is not taken for a corpus.
        let unfinished = "\(path).unfinished"
        for leftover in [path, unfinished] where files.fileExists(atPath: leftover) {
            try files.removeItem(atPath: leftover)
        }
        Console.progress("Writing \(articles) articles into \(path)")
        let options = ["--articles", "\(articles)", "--terms", "\(terms)", "--seed", "\(seed)", "--output", unfinished]
        _ = try ChildProcess(program: generator, arguments: options, printout: "\(folder)/printout").run()
        try files.moveItem(atPath: unfinished, toPath: path)
        return path
    }

    /// Whether a content folder was written by the generator as it is now.
    private func isFresh(_ path: String) throws -> Bool {
        try Self.modificationDate(path) > Self.modificationDate(generator)
    }

    private static func modificationDate(_ path: String) throws -> Date {
        try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date ?? .distantPast
    }

    /// The `corpus` tool, which is built beside this one.
    private var generator: String {
        let directory = Bundle.main.executableURL?.deletingLastPathComponent()
        return directory?.appending(path: "corpus").path ?? "corpus"
    }
}
