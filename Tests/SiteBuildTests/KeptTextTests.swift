import Diagnostics
import Pages
import SiteBuild
import Synchronization
import Testing

/// Texts that were kept for their pages, and go when these are made for the last time.
@Suite struct KeptTextTests {
    @Test func `a page that takes its text is the same, and so is one that comes later`() async throws {
        let real = try RealSite.input()
        let content = CountedFolder(of: real.content)
        let input = SiteInput(content: content, templates: real.templates, today: real.today, jobs: 2)
        let prepared = try await prepareSite(input, isStrict: true) { _ in }
        let maker = try #require(prepared.value)
        let texts = maker.plan.filter { file in
            maker.path(of: file).text.hasPrefix("articles/") && maker.path(of: file).text != "articles/index.html"
        }
        #expect(texts.count > 20)

        let readBefore = content.count
        let kept = try texts.map { try maker.make($0) }
        #expect(content.count == readBefore, "every text was kept")

        let taking = maker.takingTexts()
        #expect(try texts.map { try taking.make($0) } == kept)
        #expect(try texts.map { try taking.make($0) } == kept)
        #expect(content.count >= readBefore + texts.count, "no text was there the second time")
        #expect(try texts.map { try maker.make($0) } == kept)
    }
}

/// Counts how often a file of a folder is read.
private final class CountedFolder: FileTree {
    private let folder: any FileTree
    private let reads = Mutex(0)

    init(of folder: any FileTree) {
        self.folder = folder
    }

    var count: Int { reads.withLock { $0 } }
    var name: String { folder.name }

    func list() throws(FileTreeError) -> [String] {
        try folder.list()
    }

    func read(_ path: String) throws(FileTreeError) -> [UInt8] {
        reads.withLock { $0 += 1 }
        return try folder.read(path)
    }
}
