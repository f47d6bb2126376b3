import Foundation
import SampleContent

/// A folder that is filled with a sample site.
struct SampleFolder {
    let path: String

    struct NotEmpty: Error, CustomStringConvertible {
        let path: String

        var description: String { "\(path) is not empty; remove it or choose another folder" }
    }

    /// Writes all files and returns how many bytes the articles have.
    func write(_ site: SampleSite) throws -> Int {
        // What is left of another sample would be built too.
        let files = FileManager.default
        if files.fileExists(atPath: path), try !files.contentsOfDirectory(atPath: path).isEmpty {
            throw NotEmpty(path: path)
        }
        var folders: Set<String> = []
        for file in site.definitions { try write(file, folders: &folders) }
        var bytes = 0
        for index in 0..<site.articleCount {
            let article = site.article(index)
            bytes += article.text.utf8.count
            try write(article, folders: &folders)
        }
        return bytes
    }

    private func write(_ file: SampleSite.File, folders: inout Set<String>) throws {
        let url = URL(filePath: path).appending(path: file.path)
        let folder = url.deletingLastPathComponent()
        if folders.insert(folder.path).inserted {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }
        try Data(file.text.utf8).write(to: url)
    }
}
