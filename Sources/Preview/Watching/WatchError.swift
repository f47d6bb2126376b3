import Glibc

/// Why a folder cannot be watched.
package struct WatchError: Error, Hashable, Sendable, CustomStringConvertible {
    let path: String
    /// The value of `errno`.
    let code: Int32

    init(_ path: String, _ code: Int32) {
        self.path = path
        self.code = code
    }

    package var description: String {
        switch code {
        case ENOSPC: "Cannot watch \(path): the system allows no more watches (fs.inotify.max_user_watches)"
        case EMFILE: "Cannot watch \(path): the system allows no more watchers (fs.inotify.max_user_instances)"
        default: "Cannot watch \(path): \(words)"
        }
    }

    private var words: String {
        // The text is copied at once; the pointer is never null.
        unsafe String(cString: strerror(code))
    }
}
