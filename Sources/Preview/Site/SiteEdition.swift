import Linking
import Pages
import SiteBuild
import Synchronization

/// One good state of the site. Its files are made when they are asked for.
///
/// A class, because it owns the files that were made, which are as good as the edition and go with it.
final class SiteEdition: Sendable {
    private typealias IndexFiles = [String: [UInt8]]

    /// Enough for a page and all that belongs to it, for every browser that is open.
    private static let mostKept = 256

    private let maker: PageMaker
    private let files: [String: PlannedFile]
    private let jobs: Int
    private let made = Mutex<[String: [UInt8]]>([:])
    /// The search index, which takes as long as all pages; `nil` until somebody wants it.
    private let index = Mutex<Task<IndexFiles, any Error>?>(nil)

    /// `predecessor` is the edition that was shown until now: what was wanted of it will be wanted again.
    init(_ maker: PageMaker, jobs: Int, after predecessor: SiteEdition?) {
        self.maker = maker
        self.jobs = jobs
        files = Dictionary(maker.plan.map { (maker.path(of: $0).text, $0) }) { first, _ in first }
        if predecessor?.index.withLock({ $0 != nil }) ?? false { _ = startedIndex(.background) }
    }

    /// Nobody can ask for the index any more, so that it need not be finished.
    deinit { index.withLock { $0?.cancel() } }

    func has(_ path: String) -> Bool { files[path] != nil }

    /// Returns the bytes of a file by its path in the site, `nil` if the site has none there.
    ///
    /// Throws if an image can no longer be read.
    func bytes(of path: String) async throws -> [UInt8]? {
        if path.hasPrefix("search/") { return try await startedIndex(.high).value[path] }
        guard let file = files[path] else { return nil }
        if let bytes = made.withLock({ $0[path] }) { return bytes }
        let bytes = try maker.make(file)
        made.withLock { made in
            if made.count >= Self.mostKept { made.removeAll() }
            made[path] = bytes
        }
        return bytes
    }

    /// Returns the work on the index, begun now if it was not.
    ///
    /// It is a task of its own, because it belongs to nobody who asks: the next one will have what this one waited for.
    private func startedIndex(_ priority: TaskPriority) -> Task<IndexFiles, any Error> {
        index.withLock { index in
            if let index { return index }
            let task = Task(priority: priority) { [maker, jobs] in try await searchIndex(of: maker, jobs: jobs) }
            index = task
            return task
        }
    }
}
