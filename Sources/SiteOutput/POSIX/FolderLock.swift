import Glibc

/// The right to change a folder: an advisory lock on a file inside, held until it is released or nobody has the value.
///
/// The system drops the lock when the process ends, however it ends, so it is never stale.
final class FolderLock: Sendable {
    private let descriptor: Int32
    /// Whether there was no lock file before.
    let isNew: Bool

    /// Takes the lock. If someone else has it, waits for it, or returns `nil`.
    static func take(_ path: String, in folder: OpenFolder, waiting: Bool) throws(OutputError) -> FolderLock? {
        while true {
            let file = try folder.openLockFile(path)
            let lock = FolderLock(file.descriptor, isNew: file.isNew)
            do {
                guard try lock.acquire(waiting: waiting) else { return nil }
                // Whoever had the lock may have removed the file: a lock on a file without a name keeps nobody out.
                if try !lock.isNameless { return lock }
            } catch {
                throw .system("lock", folder.shown(path), error)
            }
        }
    }

    private init(_ descriptor: Int32, isNew: Bool) {
        self.descriptor = descriptor
        self.isNew = isNew
    }

    /// Closing alone would not do while a child process is being started: it holds all that is open for a moment.
    deinit {
        release()
        close(descriptor)
    }

    /// Lets the next one in.
    func release() {
        _ = flock(descriptor, LOCK_UN)
    }

    private func acquire(waiting: Bool) throws(SystemError) -> Bool {
        while flock(descriptor, waiting ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
            let error = SystemError.latest
            if error.code == EWOULDBLOCK, !waiting { return false }
            guard error.code == EINTR else { throw error }
        }
        return true
    }

    private var isNameless: Bool {
        get throws(SystemError) {
            var status = stat()
            guard unsafe fstat(descriptor, &status) == 0 else { throw .latest }
            return FileStatus(status).isNameless
        }
    }
}
