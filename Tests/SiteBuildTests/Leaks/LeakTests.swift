import Diagnostics
import Foundation
import Knowledge
import SiteBuild
import Testing

/// No wording of others that needs a licence stands in the content or on a page.
@Suite struct LeakTests {
    @Test func `no typical phrase of an official list stands in the content`() throws {
        let list = try PhraseList.official()
        let folder = FolderOnDisk(TinySite.root.appending(path: "content").path)
        let files = try Dictionary(uniqueKeysWithValues: folder.list().map { ($0, try folder.read($0)) })
        #expect(!files.isEmpty)
        #expect(list.places(in: files) == [])
    }

    @Test func `no typical phrase of an official list stands on a page or in the data of the site`() async throws {
        let list = try PhraseList.official()
        let pages = try await RealSite.files()
        #expect(list.places(in: pages) == [])
    }

    @Test func `the list holds phrases of each length that it may hold`() throws {
        #expect(try PhraseList.official().count > 1500)
    }

    // What `Scripts/hash-phrases.py` prints for a phrase that nobody has written before.
    private let invented = "7 fff1b8eb8c983056"

    @Test(arguments: [
        "They wrote: Seven violet herons, counting one lantern each.\n",
        "x\nseven *violet*\nherons: counting\n(1) LANTERN-each",
        #"{"text": "7 violet herons\ncounting one lantern each"}"#,
    ])
    func `a phrase is found whatever its case, marks and line ends`(text: String) throws {
        let lines = try PhraseList(invented).places(in: ["a.md": Array(text.utf8)])
        #expect(lines == ["a.md:\(text.split(separator: "\n").count)"])
    }

    @Test(arguments: [
        ("<p>\nseven <a href=\"x.html\">violet</a> herons &amp; counting one\n<b>lantern</b> each</p>", ["a.html:3"]),
        ("<p\ntitle=\"seven violet herons counting one lantern each\">Other words.</p>", ["a.html:2"]),
        ("<li>seven violet herons counting</li>\n<li>one lantern each</li>", []),
        ("<p>seven violet herons counting no lantern each</p>", []),
    ])
    func `on a page a phrase is what is read as one`(html: String, places: [String]) throws {
        #expect(try PhraseList(invented).places(in: ["a.html": Array(html.utf8)]) == places)
    }
}
