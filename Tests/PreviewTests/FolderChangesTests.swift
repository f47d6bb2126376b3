import Testing

@testable import Preview

@Suite struct FolderChangesTests {
    @Test(arguments: [
        ("a.md", true), ("b/c.md", true), ("d/e/f.md", true), ("d.md", false), ("b/d.md", false), ("de/f.md", false),
        ("a.md/x", false),
    ])
    func `a path is among the changes as a file, or by a folder above it`(path: String, isChanged: Bool) {
        #expect(FolderChanges(files: ["a.md", "b/c.md"], folders: ["d"]).contains(path) == isChanged)
        #expect(FolderChanges.everything.contains(path))
        #expect(!FolderChanges().contains(path))
    }
}
