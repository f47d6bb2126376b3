import Foundation

/// An article in the middle of a corpus, to be edited between two builds.
struct EditedArticle {
    private let path: String
    private let original: Data

    init(in content: String) throws {
        let folder = "\(content)/articles"
        let articles = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".md") }
            .sorted()
        guard !articles.isEmpty else {
            throw ChildProcess.Failure(description: "There are no articles in \(content)")
        }
        path = "\(folder)/\(articles[articles.count / 2])"
        original = try Data(contentsOf: URL(fileURLWithPath: path))
    }

    /// Gives the article another sentence.
    func append(_ sentence: String) throws {
        try (original + Data("\n\(sentence)\n".utf8)).write(to: URL(fileURLWithPath: path))
    }

    /// Makes the article what it was.
    func restore() throws {
        try original.write(to: URL(fileURLWithPath: path))
    }
}
