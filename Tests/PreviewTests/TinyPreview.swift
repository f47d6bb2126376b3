import Diagnostics
import Foundation
import Knowledge
import SiteBuild
import Synchronization
import Testing

@testable import Preview

/// The preview of a small site in memory, whose files a test edits.
final class TinyPreview: Sendable {
    static let content = [
        "site.yaml": "title: Tiny\ndescription: A small site.\n",
        "articles/example.md": "---\ntitle: Example\nkind: guide\n---\nText.\n",
        "media/dot.svg": "<svg/>",
    ]

    let site: PreviewSite
    private let content: SharedFolder
    private let templates: SharedFolder

    /// Begins with the site as it is after some changes; a file whose text is `nil` is left out.
    init(_ changes: [String: String?] = [:], isStrict: Bool = false) throws {
        let content = SharedFolder(VirtualFolder("content", Self.content))
        let templates = SharedFolder(try ProjectTemplates.inMemory())
        for (path, text) in changes { content.write(path, text) }
        (self.content, self.templates) = (content, templates)
        site = PreviewSite(run: "test", isStrict: isStrict) {
            SiteInput(content: content.folder, templates: templates.folder, today: .earliest, jobs: 2)
        }
    }

    /// A preview that has made its first site.
    static func shown() async throws -> TinyPreview {
        let preview = try TinyPreview()
        let update = try #require(await preview.site.update(.everything))
        #expect(update.hasSite)
        return preview
    }

    /// Writes or removes a file of the content, and brings the site up to date.
    @discardableResult
    func write(_ path: String, _ text: String?) async -> SiteUpdate? {
        content.write(path, text)
        return await site.update(SiteChanges(content: FolderChanges(files: [path])))
    }

    @discardableResult
    func writeTemplate(_ path: String, _ text: String) async -> SiteUpdate? {
        templates.write(path, text)
        return await site.update(SiteChanges(templates: FolderChanges(files: [path])))
    }

    /// Returns the answer to a request, by default one that a browser on this machine would make.
    func get(_ path: String, method: String = "GET", host: String? = "127.0.0.1:9714") async throws -> PreviewResponse {
        let address = try #require(ListeningAddress(host: "127.0.0.1", port: 9714))
        let request = PreviewRequest(method, path, host: host)
        return await Responder(hosts: AllowedHosts(address)).answer(request, from: await site.view)
    }
}

/// A folder that a preview reads while a test writes it.
private final class SharedFolder: Sendable {
    private let state: Mutex<VirtualFolder>

    init(_ folder: VirtualFolder) {
        state = Mutex(folder)
    }

    var folder: VirtualFolder { state.withLock { $0 } }

    func write(_ path: String, _ text: String?) {
        state.withLock { $0.files[path] = text.map { Array($0.utf8) } }
    }
}

/// The project's own templates.
enum ProjectTemplates {
    static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "templates").path

    static func inMemory() throws -> VirtualFolder {
        let onDisk = FolderOnDisk(path)
        var folder = VirtualFolder("templates")
        for file in try onDisk.list() { folder.files[file] = try onDisk.read(file) }
        return folder
    }
}

extension PreviewResponse {
    var text: String {
        switch body {
        case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
        case .states: "(states)"
        }
    }
}
