import Foundation
import Testing

@testable import Preview

/// What is noticed of changes on disk. Each test waits for what it expects, however long that takes.
@Suite(.timeLimit(.minutes(10))) struct WatcherTests {
    @Test func `a file that is written is named`() async throws {
        try await withFolders { disk in
            try disk.write("content/a.md", "1")
            let watcher = try disk.watcher()
            try disk.write("content/a.md", "2")
            #expect(try await watcher.next() == SiteChanges(content: FolderChanges(files: ["a.md"])))
            try disk.write("templates/assets/x.css", "2")
            try await watcher.expect(templates: "assets/x.css")
        }
    }

    @Test func `editors that rename in order to save are understood`() async throws {
        try await withFolders { disk in
            let file = "content/articles/a.md"
            try disk.write(file, "1")
            let watcher = try disk.watcher()
            for round in 1...3 {
                // Aside, then over the old one.
                try Data("\(round)".utf8).write(to: disk.root.appending(path: file), options: .atomic)
                try await watcher.expect(content: "articles/a.md")
                // The old one aside, then a new one, as vim does it.
                try disk.write("content/articles/4913", "")
                try disk.remove("content/articles/4913")
                try disk.rename(file, file + "~")
                try disk.write(file, "new \(round)")
                try disk.remove(file + "~")
                try await watcher.expect(content: "articles/a.md")
            }
        }
    }

    @Test func `hidden files are none of our business`() async throws {
        try await withFolders { disk in
            let watcher = try disk.watcher()
            try disk.write("content/.a.md.swp", "1")
            try disk.write("content/b.md", "1")
            #expect(try await watcher.next().content.files == ["b.md"])
        }
    }

    @Test func `new folders are watched, with all that is in them`() async throws {
        try await withFolders { disk in
            let watcher = try disk.watcher()
            try disk.write("content/new/deep/er/a.md", "1")
            try await watcher.expect(content: "new/deep/er/a.md")
            try disk.write("content/new/deep/er/b.md", "1")
            try await watcher.expect(content: "new/deep/er/b.md")
        }
    }

    @Test func `a folder keeps its changes when it is renamed, removed and made again`() async throws {
        try await withFolders { disk in
            try disk.write("content/old/in/a.md", "1")
            let watcher = try disk.watcher()
            try disk.rename("content/old", "content/new")
            try await watcher.expect(content: "old/in/a.md", "new/in/a.md")
            try disk.write("content/new/in/a.md", "2")
            let changes = try await watcher.next()
            #expect(changes.content.contains("new/in/a.md"))
            #expect(!changes.content.contains("old/in/a.md"))
            for round in 1...3 {
                try disk.remove("content/new")
                try disk.write("content/new/in/a.md", "\(round)")
                try await watcher.expect(content: "new/in/a.md")
                try disk.write("content/new/in/b.md", "\(round)")
                try await watcher.expect(content: "new/in/b.md")
            }
        }
    }

    @Test(arguments: ["content", "templates"])
    func `a watched folder may go and come back`(name: String) async throws {
        try await withFolders { disk in
            try disk.write("\(name)/a/b.md", "1")
            let watcher = try disk.watcher()
            for _ in 1...3 {
                try disk.remove(name)
                #expect(try await !watcher.next().isEmpty)
                try disk.write("\(name)/a/b.md", "2")
                try await watcher.expect(in: name, "a/b.md")
                try disk.write("\(name)/a/c.md", "2")
                try await watcher.expect(in: name, "a/c.md")
            }
            try disk.rename(name, "aside")
            #expect(try await !watcher.next().isEmpty)
            try disk.rename("aside", name)
            try await watcher.expect(in: name, "a/b.md")
            try disk.write("\(name)/a/b.md", "3")
            try await watcher.expect(in: name, "a/b.md")
        }
    }

    @Test func `a folder that is not there yet is waited for`() async throws {
        try await withFolders { disk in
            try disk.remove("content")
            let watcher = try disk.watcher()
            try disk.write("content/a.md", "1")
            try await watcher.expect(content: "a.md")
        }
    }

    @Test func `many files and folders at once are all noticed`() async throws {
        try await withFolders { disk in
            let old = (0..<200).map { "articles/\($0 % 10)/\($0).md" }
            let new = (0..<100).map { "more/\($0)/a.md" }
            for path in old { try disk.write("content/\(path)", "1") }
            let watcher = try disk.watcher()
            for path in old + new { try disk.write("content/\(path)", "2") }
            try await watcher.expect(content: old + new)
            try disk.write("content/more/99/b.md", "1")
            try await watcher.expect(content: "more/99/b.md")
        }
    }
}

extension SiteWatcher {
    /// Waits until all these paths were among the changes.
    fileprivate func expect(content paths: String...) async throws { try await expect(in: "content", paths) }
    fileprivate func expect(content paths: [String]) async throws { try await expect(in: "content", paths) }
    fileprivate func expect(templates paths: String...) async throws { try await expect(in: "templates", paths) }
    fileprivate func expect(in folder: String, _ path: String) async throws { try await expect(in: folder, [path]) }

    private func expect(in folder: String, _ paths: [String]) async throws {
        var seen = SiteChanges()
        repeat {
            seen.formUnion(try await next())
        } while !paths.allSatisfy {
            (folder == "content" ? seen.content : seen.templates).contains($0)
        }
    }
}

/// A folder with `content` and `templates` that is there while the closure runs.
func withFolders(_ work: (Disk) async throws -> Void) async throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "fascia-preview-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    let disk = Disk(root: root)
    try disk.write("content/x.md", "")
    try disk.write("templates/assets/x.css", "")
    try await work(disk)
}

/// Files that a test writes.
struct Disk {
    let root: URL

    func path(_ path: String) -> String { root.appending(path: path).path }

    func watcher() throws -> SiteWatcher { try SiteWatcher(content: path("content"), templates: path("templates")) }

    /// Writes in place, as a shell does.
    func write(_ path: String, _ text: String) throws {
        let url = root.appending(path: path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func rename(_ path: String, _ newPath: String) throws {
        try FileManager.default.moveItem(at: root.appending(path: path), to: root.appending(path: newPath))
    }

    func remove(_ path: String) throws {
        try FileManager.default.removeItem(at: root.appending(path: path))
    }
}
