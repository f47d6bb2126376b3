import Foundation

/// A folder that is there while the closure runs.
func withTemporaryFolder<Value>(_ work: (String) async throws -> Value) async throws -> Value {
    let url = FileManager.default.temporaryDirectory.appending(path: "fascia-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    return try await work(url.path)
}

/// Every file of a folder, hidden ones included, by its path.
func contents(of folder: String) throws -> [String: [UInt8]] {
    let root = URL(fileURLWithPath: folder).resolvingSymlinksInPath()
    guard let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: [.isRegularFileKey]) else {
        return [:]
    }
    var contents: [String: [UInt8]] = [:]
    for case let file as URL in files where try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
    {
        contents[String(file.resolvingSymlinksInPath().path.dropFirst(root.path.count + 1))] = Array(
            try Data(contentsOf: file))
    }
    return contents
}

/// Writes a text file, and the folders above it if they are missing.
func write(_ text: String, to path: String) throws {
    let url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
}
