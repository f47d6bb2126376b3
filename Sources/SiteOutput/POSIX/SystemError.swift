import Glibc

/// What the system answered to a call that failed.
struct SystemError: Error, Hashable, Sendable {
    /// The value of `errno`.
    let code: Int32

    /// The system's own words, such as "No space left on device".
    var words: String {
        // The text is copied at once; the pointer is never null and stays valid for this thread until the next call.
        unsafe String(cString: strerror(code))
    }

    /// The error of the call just made on this thread.
    static var latest: SystemError { SystemError(code: errno) }

    /// Whether there is nothing at the path.
    var isAbsence: Bool { code == ENOENT || code == ENOTDIR }

    /// Whether a folder could not be removed because something is in it, or it is not ours to remove.
    var isFolderInUse: Bool { code == ENOTEMPTY || code == EEXIST || code == EBUSY }

    /// Whether the call wanted to make what is there already.
    var isPresence: Bool { code == EEXIST }

    /// Whether a folder stands where a file or another folder was to go.
    var isFolder: Bool { code == EISDIR || code == EEXIST || code == ENOTEMPTY }
}
