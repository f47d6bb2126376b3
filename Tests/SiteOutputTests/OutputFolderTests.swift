import Foundation
import Glibc
import Testing

@testable import SiteOutput

@Suite struct OutputFolderTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func `the folder becomes what was planned, and the report says what changed`() throws {
        let first = try folder.build(["index.html": "one", "codes/97140.html": "two", "a/b/c.html": "three"])
        #expect(first.created == ["a/b/c.html", "codes/97140.html", "index.html"])
        let second = try folder.build(["index.html": "ONE", "codes/97140.html": "two", "codes/97124.html": "four"])
        #expect(second.created == ["codes/97124.html"])
        #expect(second.replaced == ["index.html"])
        #expect(second.unchanged == 1)
        #expect(second.removed == ["a/b/c.html"])
        #expect(
            try folder.tree() == ["index.html": "ONE", "codes/97140.html": "two", "codes/97124.html": "four"])
        #expect(try folder.hiddenNames() == TemporaryFolder.settledNames)
    }

    @Test func `the same site again touches nothing`() throws {
        let site = ["index.html": "one", "codes/97140.html": "two"]
        try folder.build(site)
        let names = [".", "codes", "index.html", "codes/97140.html", HiddenName.manifest, HiddenName.lock]
        let before = try names.map(folder.identity)
        let report = try folder.build(site) { change in
            Issue.record("A change was about to be made: \(change)")
            return nil
        }
        #expect(report.isEmpty)
        #expect(try names.map(folder.identity) == before)
    }

    @Test func `the same site has the same manifest, whenever and wherever it was made`() throws {
        let site = ["index.html": "one", "codes/97140.html": "two"]
        try folder.build(site)
        let other = try TemporaryFolder()
        try other.build(["index.html": "before"])
        try other.build(site)
        #expect(try folder.bytes(of: HiddenName.manifest) == other.bytes(of: HiddenName.manifest))
    }

    @Test func `only the file that changed is written`() throws {
        try folder.build(["a.html": "one", "b.html": "two"])
        let before = try folder.identity(of: "b.html")
        try folder.build(["a.html": "ONE", "b.html": "two"])
        #expect(try folder.identity(of: "b.html") == before)
    }

    /// The edit has the length of the original and its modification time, and follows the build at once.
    @Test func `a file changed by hand is written anew, however well the change is hidden`() throws {
        let site = ["a.html": "one", "b.html": "two"]
        for _ in 0..<20 {
            try folder.build(site)
            let path = "\(folder.site)/a.html"
            let date = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
            try folder.put("ONE", at: "a.html")
            try FileManager.default.setAttributes([.modificationDate: date as Any], ofItemAtPath: path)
            #expect(try folder.build(site).replaced == ["a.html"])
            #expect(try folder.tree() == site)
        }
    }

    @Test func `a file deleted by hand is written anew, also with its folder`() throws {
        let site = ["a.html": "one", "b/c.html": "two", "b/d.html": "three"]
        try folder.build(site)
        try folder.remove("b")
        #expect(try folder.build(site).created == ["b/c.html", "b/d.html"])
        #expect(try folder.tree() == site)
    }

    @Test func `a file touched by hand is left as it is, and is looked into only once`() throws {
        let site = ["a.html": "one"]
        try folder.build(site)
        try folder.put("one", at: "a.html")
        let touched = try folder.identity(of: "a.html")
        #expect(try folder.build(site).isEmpty)
        #expect(try folder.identity(of: "a.html") == touched)
        try folder.build(site) { change in
            Issue.record("The manifest should vouch for the file again, but: \(change)")
            return nil
        }
    }

    @Test func `a copied folder is taken over without writing its files`() throws {
        let site = ["a.html": "one", "b/c.html": "two"]
        try folder.build(site)
        let other = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: folder.site, toPath: other.site)
        #expect(try other.build(site).unchanged == 2)
        #expect(try other.build(["a.html": "one"]).removed == ["b/c.html"])
        #expect(try other.tree() == ["a.html": "one"])
    }

    @Test(arguments: [
        (["a": "file"], ["a/b.html": "inside", "a/c/d.html": "deeper"]),
        (["a/b.html": "inside", "a/c/d.html": "deeper"], ["a": "file"]),
        (["a/b/c": "1", "x": "2"], ["a/b": "1", "x/y/z": "2"]),
    ])
    func `a file may become a folder and a folder a file`(first: [String: String], second: [String: String]) throws {
        try folder.build(first)
        try folder.build(second)
        #expect(try folder.tree() == second)
    }

    @Test func `an empty folder in place of a file gives way`() throws {
        try FileManager.default.createDirectory(atPath: folder.site + "/a/b/c", withIntermediateDirectories: true)
        try folder.build(["a": "file"])
        #expect(try folder.tree() == ["a": "file"])
    }

    @Test func `an empty site removes all files and leaves the folder`() throws {
        try folder.build(["a/b.html": "one"])
        try folder.build([:])
        #expect(try folder.tree() == [:])
    }

    @Test func `files are written from many tasks at once`() async throws {
        let paths = (0..<500).map { "folder-\($0 % 7)/deep/page-\($0).html" }
        let output = try folder.open(paths)
        let files = try await withThrowingTaskGroup(of: WrittenFile.self) { group in
            for path in paths { group.addTask { try output.write(path, Array(path.utf8)) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(try output.finish(files).created.count == 500)
        #expect(try folder.tree() == Dictionary(uniqueKeysWithValues: paths.map { ($0, $0) }))
    }

    @Test func `a build that gives up leaves the old site whole`() throws {
        try folder.build(["a.html": "one", "b.html": "two"])
        let output = try folder.open(["a.html", "c.html"])
        _ = try output.write("a.html", [1])
        _ = try output.write("c.html", [2])
        try output.abandon()
        #expect(try folder.tree() == ["a.html": "one", "b.html": "two"])
        #expect(try folder.hiddenNames() == TemporaryFolder.settledNames)
    }

    @Test func `what is written must be what was planned`() throws {
        let output = try folder.open(["a", "b"])
        #expect(throws: OutputError.unplanned("c")) { try output.write("c", []) }
        #expect(throws: OutputError.unplanned("../a")) { try output.write("../a", []) }
        let file = try output.write("a", [])
        #expect(throws: OutputError.writtenTwice("a")) { try output.write("a", [1]) }
        #expect(throws: OutputError.neverWritten("b")) { try output.finish([file]) }
        #expect(throws: OutputError.writtenTwice("a")) { try output.finish([file, file]) }
        #expect(try folder.tree() == [:])
    }

    @Test func `a full disk is an error with the path and the system's words, and changes nothing`() throws {
        try folder.build(["a.html": "one"])
        let error = #expect(throws: OutputError.self) {
            try folder.build(["a.html": "ONE"]) { change in
                if case .fill = change { SystemError(code: ENOSPC) } else { nil }
            }
        }
        #expect(error?.kind == .system)
        #expect(error?.message.hasPrefix("Cannot write \(folder.site)/") == true)
        #expect(error?.message.hasSuffix("a.html: No space left on device") == true)
        #expect(try folder.tree() == ["a.html": "one"])
    }
}
