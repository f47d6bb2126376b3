import Foundation

/// One example of a Markdown specification: what is written, and the HTML it becomes.
struct SpecificationExample: Decodable, Sendable {
    let markdown: String
    let html: String
    let example: Int
    let section: String

    /// The folder of the vendored specifications; tests that need it are skipped where it is absent.
    static let folder =
        ProcessInfo.processInfo.environment["FASCIA_SPECS"]
        ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../../../shared/specs").path

    static var arePresent: Bool { FileManager.default.fileExists(atPath: folder + "/commonmark-0.30.json") }

    static func examples(_ file: String) throws -> [SpecificationExample] {
        let data = try Data(contentsOf: URL(fileURLWithPath: folder).appending(path: file))
        return try JSONDecoder().decode([SpecificationExample].self, from: data)
    }

    /// Whether the examples of a file say what is written.
    static func haveInput(_ file: String) -> Bool {
        (try? examples(file))?.contains { !$0.markdown.isEmpty } ?? false
    }
}
