import Foundation
import Glibc

@testable import SiteOutput

/// A folder of the file system that goes with the value. `site` in it is where the tests build to.
final class TemporaryFolder: Sendable {
    let path: String
    private let isMine: Bool

    init() throws {
        // Thousands of small folders: in memory where there is such a place.
        let memory = "/dev/shm"
        let base = unsafe access(memory, W_OK) == 0 ? memory + "/" : NSTemporaryDirectory()
        path = base + "fascia-\(UUID().uuidString)"
        isMine = true
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// Uses a folder that another value, in another process perhaps, has made and will remove.
    init(existing path: String) {
        self.path = path
        isMine = false
    }

    deinit {
        if isMine { try? FileManager.default.removeItem(atPath: path) }
    }

    var site: String { path + "/site" }

    /// Writes a file by hand, as a stranger would; `path` is relative to the site.
    func put(_ text: String, at file: String) throws {
        let target = "\(site)/\(file)"
        let parent = (target as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: target))
    }

    func bytes(of file: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: "\(site)/\(file)")))
    }

    func remove(_ file: String) throws {
        try FileManager.default.removeItem(atPath: "\(site)/\(file)")
    }

    /// Returns inode, modification and change time: equal if nobody touched the file.
    func identity(of file: String) throws -> [Int] {
        var status = stat()
        guard unsafe stat("\(site)/\(file)", &status) == 0 else { throw CocoaError(.fileReadUnknown) }
        let (modified, changed) = (status.st_mtim, status.st_ctim)
        return [Int(status.st_ino), modified.tv_sec, modified.tv_nsec, changed.tv_sec, changed.tv_nsec]
    }

    /// Returns all files of the site with their texts, hidden ones of Fascia left out; an empty folder ends with `/`.
    func tree() throws -> [String: String] {
        var tree: [String: String] = [:]
        var pending = [""]
        while let folder = pending.popLast() {
            let names = try FileManager.default.contentsOfDirectory(atPath: "\(site)/\(folder)")
            if names.isEmpty, !folder.isEmpty { tree[folder] = "" }
            for name in names where !HiddenName.all.contains(name) {
                var isFolder = ObjCBool(false)
                _ = unsafe FileManager.default.fileExists(atPath: "\(site)/\(folder)\(name)", isDirectory: &isFolder)
                if isFolder.boolValue {
                    pending.append("\(folder)\(name)/")
                } else {
                    tree[folder + name] = String(decoding: try bytes(of: folder + name), as: UTF8.self)
                }
            }
        }
        return tree
    }

    /// Returns which of Fascia's own names are there.
    func hiddenNames() throws -> Set<String> {
        HiddenName.all.intersection(try FileManager.default.contentsOfDirectory(atPath: site))
    }

    /// The hidden names that a complete build leaves.
    static let settledNames: Set<String> = [HiddenName.manifest, HiddenName.lock]

    /// Opens the site as a build would.
    func open(
        _ planned: [String], keeping: [String] = [], whenBusy: OutputFolder.WhenBusy = .fail,
        willChange: @escaping OpenFolder.Hook = { _ in nil }
    ) throws(OutputError) -> OutputFolder {
        try OutputFolder.open(
            at: site, planned: planned, keeping: keeping, protecting: [], whenBusy: whenBusy, home: nil,
            willChange: willChange)
    }

    /// Brings the site into a state, given as text by path.
    @discardableResult
    func build(
        _ files: [String: String], keeping: [String] = [], willChange: @escaping OpenFolder.Hook = { _ in nil }
    ) throws(OutputError) -> OutputReport {
        let output = try open(Array(files.keys), keeping: keeping, willChange: willChange)
        var written: [WrittenFile] = []
        for (path, text) in files { written.append(try output.write(path, Array(text.utf8))) }
        return try output.finish(written)
    }
}
