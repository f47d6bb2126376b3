import Foundation
import Testing

@testable import SiteOutput

/// What Fascia did not make is neither removed nor overwritten.
@Suite struct ForeignFileTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func `a folder with files of others is refused and left as it was`() throws {
        for name in ["g", "f", "e", "d", "c", "b/a"] { try folder.put(name, at: name) }
        let before = try folder.tree()
        let error = #expect(throws: OutputError.self) { try folder.build(["index.html": "one"]) }
        #expect(error?.kind == .foreignFiles)
        #expect(
            error?.message
                == "Folder \(folder.site) has 6 files that Fascia did not make: b/a, c, d, e, f and 1 more")
        #expect(error?.help == "Choose another output folder, remove the files, or list them as kept")
        #expect(try folder.tree() == before)
        #expect(try folder.hiddenNames() == [])
    }

    @Test func `a file of others at the path of a page is refused before anything is changed`() throws {
        try folder.put("mine", at: "b.html")
        let error = #expect(throws: OutputError.self) { try folder.build(["a.html": "one", "b.html": "two"]) }
        #expect(error?.kind == .foreignFiles)
        #expect(error?.message.hasSuffix("did not make: b.html") == true)
        #expect(try folder.tree() == ["b.html": "mine"])
    }

    @Test func `a file that is just what is wanted may be anybody's`() throws {
        try folder.put("two", at: "b.html")
        try folder.build(["a.html": "one", "b.html": "two"])
        try folder.build(["a.html": "one"])
        #expect(try folder.tree() == ["a.html": "one"])
    }

    @Test func `a file of others that comes later is refused too`() throws {
        try folder.build(["a/b.html": "one"])
        try folder.put("notes", at: "a/notes.txt")
        #expect(throws: OutputError.self) { try folder.build(["a/b.html": "ONE"]) }
        #expect(try folder.tree() == ["a/b.html": "one", "a/notes.txt": "notes"])
    }

    @Test func `kept files stay, and so do the folders that they are in`() throws {
        try folder.build(["a/b.html": "one", "c.html": "two"])
        try folder.put("domain", at: "CNAME")
        try folder.put("notes", at: "a/mine/notes.txt")
        try folder.build(["c.html": "TWO"], keeping: ["CNAME", "a/mine/"])
        #expect(try folder.tree() == ["c.html": "TWO", "CNAME": "domain", "a/mine/notes.txt": "notes"])
    }

    @Test func `a page that is no longer made and now is kept stays`() throws {
        try folder.build(["a.html": "one", "b.html": "two"])
        try folder.build(["a.html": "one"], keeping: ["b.html"])
        #expect(try folder.tree() == ["a.html": "one", "b.html": "two"])
    }

    @Test(arguments: ["index.html", "codes", "other"])
    func `a link is never followed nor replaced`(name: String) throws {
        let outside = folder.path + "/outside"
        try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
        try Data("mine".utf8).write(to: URL(fileURLWithPath: outside + "/a.html"))
        let site = ["index.html": "one", "codes/a.html": "two"]
        try folder.build(site)
        if site[name] != nil || name == "codes" { try folder.remove(name) }
        try FileManager.default.createSymbolicLink(atPath: "\(folder.site)/\(name)", withDestinationPath: outside)
        #expect(throws: OutputError.foreignFiles([name], in: folder.site, remark: nil)) { try folder.build(site) }
        #expect(throws: OutputError.foreignFiles([name], in: folder.site, remark: nil)) { try folder.build([:]) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: outside) == ["a.html"])
    }

    @Test func `a name that is not UTF-8 is a foreign file`() throws {
        try folder.build(["a": "one"])
        let odd = Array("\(folder.site)/".utf8) + [0xFF, 0]
        let handle = unsafe odd.withUnsafeBufferPointer { buffer in
            unsafe buffer.baseAddress.map {
                unsafe fopen(UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self), "w")
            }
        }
        if let file = unsafe handle ?? nil { unsafe fclose(file) }
        #expect(throws: OutputError.foreignFiles(["\u{FFFD}"], in: folder.site, remark: nil)) {
            try folder.build(["a": "one"])
        }
    }

    @Test func `two spellings of one name are two files`() throws {
        try folder.build(["\u{E9}": "one"])
        #expect(try folder.build(["e\u{301}": "one"]).removed.map { Array($0.utf8) } == [[0xC3, 0xA9]])
        #expect(try folder.tree() == ["e\u{301}": "one"])
    }
}
