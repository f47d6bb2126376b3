import Foundation
import Testing

@testable import SiteOutput

@Suite struct DamagedManifestTests {
    private let folder: TemporaryFolder
    private let site = ["a.html": "one", "b.html": "two", "c/d.html": "three"]

    init() throws {
        folder = try TemporaryFolder()
        try folder.build(site)
    }

    @Test func `cut off anywhere, a build of the same site repairs it`() throws {
        let whole = try folder.bytes(of: HiddenName.manifest)
        for length in whole.indices {
            try writeManifest(Array(whole.prefix(length)))
            let report = try folder.build(site)
            #expect(report.isEmpty, "cut off after \(length) bytes")
            #expect(report.notes.count == 1)
            #expect(try folder.bytes(of: HiddenName.manifest) == whole)
        }
    }

    @Test(arguments: ["", "fascia-manifest 2\n", "\u{0}\u{0}", "nonsense\n"])
    func `of another version or none, it does not keep a site from being built`(text: String) throws {
        try writeManifest(Array(text.utf8))
        #expect(try folder.build(site).isEmpty)
        #expect(try folder.tree() == site)
    }

    @Test func `missing, it does not keep the same site from being built`() throws {
        try folder.remove(HiddenName.manifest)
        let report = try folder.build(site)
        #expect(report.isEmpty)
        #expect(report.notes.isEmpty)
    }

    @Test func `what can still be read proves which files are Fascia's`() throws {
        var text = try folder.bytes(of: HiddenName.manifest)
        text[text.count - 2] ^= 1
        try writeManifest(text)
        let report = try folder.build(["a.html": "ONE", "b.html": "two"])
        #expect(report.replaced == ["a.html"])
        #expect(report.removed == ["c/d.html"])
        #expect(
            report.notes == ["\(folder.site)/.fascia-manifest is damaged, so files were told apart by what is in them"])
        #expect(try folder.tree() == ["a.html": "ONE", "b.html": "two"])
    }

    @Test func `what it can no longer prove is refused with the way out`() throws {
        try writeManifest([])
        let error = #expect(throws: OutputError.self) {
            try folder.build(["a.html": "ONE", "b.html": "TWO", "c/d.html": "three"])
        }
        #expect(error?.message == "Folder \(folder.site) has 2 files that Fascia did not make: a.html, b.html")
        #expect(error?.help?.hasSuffix("delete the folder and build again") == true)
        #expect(try folder.tree() == site)
    }

    @Test func `an entry proves nothing about a file with other content`() throws {
        var text = try folder.bytes(of: HiddenName.manifest)
        text[text.count - 2] ^= 1
        try writeManifest(text)
        try folder.put("mine", at: "b.html")
        #expect(throws: OutputError.self) { try folder.build(["a.html": "one"]) }
        #expect(try folder.tree()["b.html"] == "mine")
    }

    @Test func `a folder in place of the manifest is an error that names it`() throws {
        try folder.remove(HiddenName.manifest)
        try folder.put("x", at: HiddenName.manifest + "/x")
        #expect(throws: OutputError.notAFile("\(folder.site)/.fascia-manifest")) { try folder.build(site) }
    }

    private func writeManifest(_ bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(folder.site)/\(HiddenName.manifest)"))
    }
}
