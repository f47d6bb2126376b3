import Foundation
import Testing

@testable import SiteOutput

@Suite struct OutputLocationTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try FileManager.default.createDirectory(
            atPath: folder.path + "/book/content", withIntermediateDirectories: true)
    }

    @Test(arguments: ["book", "book/", "book/content", "", "book/missing/..", "book/./content/../content/", "link"])
    func `a folder that is or holds the content is refused, by any path`(path: String) throws {
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "book")
        let error = #expect(throws: OutputError.self) {
            try OutputLocation("\(folder.path)/\(path)", protecting: [folder.path + "/book/content"])
        }
        #expect(error?.kind == .location)
    }

    @Test(arguments: ["book/site", "book/content-site", "site", "book/content/site", "missing/deep/site"])
    func `any other folder may be used`(path: String) throws {
        let location = try OutputLocation("\(folder.path)/\(path)", protecting: [folder.path + "/book/content"])
        try location.makeFolder()
        #expect(FileManager.default.fileExists(atPath: "\(folder.path)/\(path)"))
    }

    @Test func `the whole file system and the home folder are refused`() throws {
        #expect(throws: OutputError.protected("/", holding: "the whole file system")) {
            try OutputLocation("/", protecting: [])
        }
        let home = folder.path + "/book"
        #expect(throws: OutputError.protected(home, holding: home)) {
            try OutputFolder.open(
                at: home, planned: [], keeping: [], protecting: [], whenBusy: .fail, home: home,
                willChange: { _ in nil })
        }
    }

    @Test func `no name at all is refused`() {
        #expect(throws: OutputError.noLocation()) { try OutputLocation("", protecting: []) }
    }

    @Test(arguments: ["file", "file/site"])
    func `a file is not a folder`(path: String) throws {
        try Data().write(to: URL(fileURLWithPath: folder.path + "/file"))
        #expect(throws: OutputError.self) {
            try OutputLocation("\(folder.path)/\(path)", protecting: []).makeFolder()
        }
    }

    @Test func `a link to a folder may be used`() throws {
        let target = folder.path + "/elsewhere"
        try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: folder.site, withDestinationPath: target)
        try folder.build(["a/b.html": "one"])
        #expect(FileManager.default.fileExists(atPath: target + "/a/b.html"))
    }

    @Test func `a folder that cannot be made is an error with the system's words`() {
        let error = #expect(throws: OutputError.self) { try OutputLocation("/proc/site", protecting: []).makeFolder() }
        #expect(error?.kind == .system)
        #expect(error?.message == "Cannot create folder /proc/site: No such file or directory")
    }
}
