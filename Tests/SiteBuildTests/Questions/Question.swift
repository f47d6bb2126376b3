import Foundation
import Testing

/// What coding staff type, and the pages of the site that answer it, the best one first.
struct Question {
    let words: String
    let answers: [String]

    /// The questions of `questions.tsv`: words, a tab, and paths with spaces between them.
    static func all() throws -> [Question] {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "questions.tsv")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
            let parts = line.split(separator: "\t")
            try #require(parts.count == 2, "A line is not words and paths: \(line)")
            return Question(words: String(parts[0]), answers: parts[1].split(separator: " ").map(String.init))
        }
    }
}
