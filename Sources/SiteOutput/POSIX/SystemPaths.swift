import Glibc

/// Questions about paths that have nothing to do with an open folder.
///
/// The unsafe calls take strings that outlive them; what `realpath` allocates is copied and freed at once.
enum SystemPaths {
    /// Returns the path without symbolic links and dots, or `nil` if there is nothing at it.
    static func real(_ path: String) throws(OutputError) -> String? {
        guard let resolved = unsafe realpath(path, nil) else {
            let error = SystemError.latest
            if error.code == ENOENT { return nil }
            throw .system("look at", path, error)
        }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    /// Returns what is known of a path, following links, or `nil` if there is nothing.
    static func status(_ path: String) throws(OutputError) -> FileStatus? {
        var status = Glibc.stat()
        if unsafe stat(path, &status) == 0 { return FileStatus(status) }
        let error = SystemError.latest
        if error.code == ENOENT { return nil }
        throw .system("look at", path, error)
    }

    /// Makes a folder, unless it is there.
    static func makeFolder(_ path: String) throws(OutputError) {
        if unsafe mkdir(path, 0o777) != 0 {
            let error = SystemError.latest
            guard error.isPresence else { throw .system("create folder", path, error) }
        }
    }

    /// The user's home folder as the environment names it.
    static var home: String? {
        guard let home = unsafe getenv("HOME") else { return nil }
        return unsafe String(cString: home)
    }

    /// Returns when the clock by which the system dates files has passed `moment`; it ticks every few milliseconds.
    ///
    /// Gives up after a tenth of a second, and returns `false`: a network file system may have a clock of its own.
    @discardableResult
    static func wait(until moment: FileStatus.Moment) -> Bool {
        for _ in 0..<200 {
            var now = timespec()
            guard unsafe clock_gettime(CLOCK_REALTIME_COARSE, &now) == 0 else { return false }
            if FileStatus.Moment(seconds: now.tv_sec, nanoseconds: now.tv_nsec) > moment { return true }
            usleep(500)
        }
        return false
    }
}
