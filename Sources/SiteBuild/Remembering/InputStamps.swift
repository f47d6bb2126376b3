import ByteCoding
import Diagnostics
import Knowledge
import SiteOutput
import WorkSharing

/// What can be known of everything that a build depends on without opening a file.
struct InputStamps: Sendable {
    /// Of all but articles.
    let basis: ContentHash
    /// Of all.
    let fingerprint: ContentHash
    /// All files of the content folder, sorted.
    let contentPaths: [String]
    /// The files of articles, by their paths in the content folder.
    let articles: [String: FileStamp]
}

extension SiteInput {
    /// Looks at everything that a build depends on; `nil` where that cannot be had.
    ///
    /// To be taken before the first file is read: a file that changes later has another stamp next time. One that changes
    /// within the same tick of the clock would not; so the clock is waited for.
    func stamps(isStrict: Bool) async -> InputStamps? {
        guard let program = FolderOnDisk("/proc/self").stamp(of: "exe") else { return nil }
        var basis = ByteWriter()
        program.write(to: &basis)
        basis.write("\(today)")
        basis.write(isStrict)
        basis.write(hasIndex)
        var articles: [String: FileStamp] = [:]
        var ofArticles = ByteWriter()
        var contentPaths: [String] = []
        var latest = 0
        for (folder, isContent) in [(content, true), (templates, false)] {
            guard let paths = try? folder.list().sorted() else { return nil }
            let stamps = await paths.mapOnAllCores(jobs: jobs) { folder.stamp(of: $0) }
            basis.write(folder.name)
            if isContent {
                contentPaths = paths
                articles.reserveCapacity(paths.count)
            }
            for (path, stamp) in zip(paths, stamps) {
                guard let stamp else { return nil }
                if isContent && path.isArticle {
                    articles[path] = stamp
                    ofArticles.write(path)
                    stamp.write(to: &ofArticles)
                } else {
                    basis.write(path)
                    stamp.write(to: &basis)
                }
                latest = max(latest, stamp.modified, stamp.changed)
            }
        }
        guard FileClock.hasPassed(latest) else { return nil }
        return InputStamps(
            basis: ContentHash(of: basis.bytes), fingerprint: ContentHash(of: basis.bytes + ofArticles.bytes),
            contentPaths: contentPaths, articles: articles)
    }
}

extension String {
    private static let folderOfArticles = RecordKind.article.folder + "/"

    fileprivate var isArticle: Bool { hasPrefix(Self.folderOfArticles) && hasSuffix(".md") }
}

extension FileStamp: Remembered {
    package func write(to writer: inout ByteWriter) {
        for number in [size, modified, changed, number] { writer.write(number) }
    }

    package init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(
            size: try reader.number(), modified: try reader.number(), changed: try reader.number(),
            number: try reader.number())
    }
}
