import Diagnostics
import Linking
import Pages
import Synchronization

/// One good state of the site. Its files are made when they are asked for.
///
/// A class, because it owns the files that were made, which are as good as the edition and go with it.
final class SiteEdition: Sendable {
    /// Enough for a page and all that belongs to it, for every browser that is open.
    private static let mostKept = 256

    private let maker: PageMaker
    private let files: [String: PlannedFile]
    private let made = Mutex<[String: [UInt8]]>([:])

    init(_ maker: PageMaker) {
        self.maker = maker
        files = Dictionary(maker.plan.map { (maker.path(of: $0).text, $0) }) { first, _ in first }
    }

    func has(_ path: String) -> Bool { files[path] != nil }

    /// Returns the bytes of a file by its path in the site, `nil` if the site has none there.
    ///
    /// Throws if an image can no longer be read.
    func bytes(of path: String) throws(FileTreeError) -> [UInt8]? {
        guard let file = files[path] else { return nil }
        if let bytes = made.withLock({ $0[path] }) { return bytes }
        let bytes = try maker.make(file)
        made.withLock { made in
            if made.count >= Self.mostKept { made.removeAll() }
            made[path] = bytes
        }
        return bytes
    }
}
