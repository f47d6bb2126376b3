import Diagnostics
import Foundation
import Testing

@testable import Pages

@Suite struct PreviewTests {
    @Test func preview() throws {
        let folder = FolderOnDisk(
            URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../templates").standardized
                .path())
        let theme = try loadTheme(from: [folder])
        for d in theme.diagnostics {
            print(d.range?.path.text ?? "", d.range?.offsets ?? 0..<0, d.message, d.rule.id, d.help ?? "")
        }
        let out = URL(filePath: "/tmp/wt/theme/.build-preview")
        try? FileManager.default.removeItem(at: out)
        try FileManager.default.createDirectory(at: out.appending(path: "assets"), withIntermediateDirectories: true)
        for a in theme.value.assets { try Data(a.bytes).write(to: out.appending(path: a.path)) }
        for (name, html) in Samples.render(theme.value) {
            try Data(html.replacing("../", with: "").utf8).write(to: out.appending(path: name + ".html"))
        }
        #expect(theme.diagnostics.isEmpty)
    }
}
