import Glibc

/// An open folder, and every system call that looks into it or changes it.
///
/// Paths are relative to the folder, `""` is the folder itself; errors name them as the user would. Symbolic links are
/// never followed at the last part of a path.
///
/// Why the unsafe calls below are right: each pointer is made by Swift for one call, from a string or an array that
/// outlives the call, and lengths are that array's own count. What the system allocates (`fdopendir`) is released in
/// the function that asked for it, and descriptors by this class. There is no safe interface to these calls on Linux
/// but Foundation's, which costs several allocations a call and has no `openat`.
final class OpenFolder: Sendable {
    /// A system call about to change the folder.
    enum Change: Hashable, Sendable {
        case create(String)
        /// Filling the file just created.
        case fill(String)
        case rename(String, to: String)
        case removeFile(String)
        case removeFolder(String)
        case makeFolder(String)
    }

    /// Called before each change; an error it returns is taken for the system's. Tests stop builds with it.
    typealias Hook = @Sendable (Change) -> SystemError?

    /// The folder's path as the user gave it.
    let name: String
    private let descriptor: Int32
    private let willChange: Hook

    init(at path: String, willChange: @escaping Hook) throws(OutputError) {
        let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system("open", path, .latest) }
        name = path
        self.descriptor = descriptor
        self.willChange = willChange
    }

    deinit { close(descriptor) }

    /// The path as the user would write it.
    func shown(_ path: String) -> String {
        path.isEmpty ? name : "\(name)/\(path)"
    }

    private func failure(_ verb: String, _ path: String, _ error: SystemError = .latest) -> OutputError {
        .system(verb, shown(path), error)
    }

    private func announce(_ change: Change, _ verb: String, _ path: String) throws(OutputError) {
        if let error = willChange(change) { throw failure(verb, path, error) }
    }
}

// MARK: Looking

extension OpenFolder {
    /// An entry of a folder.
    struct Entry: Hashable, Sendable {
        let name: String
        let kind: FileStatus.Kind
    }

    /// Returns what is known of a path, or `nil` if there is nothing.
    func status(of path: String) throws(OutputError) -> FileStatus? {
        var status = stat()
        if unsafe fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 { return FileStatus(status) }
        let error = SystemError.latest
        if error.isAbsence { return nil }
        throw failure("look at", path, error)
    }

    /// Returns the content of a file.
    func read(_ path: String) throws(OutputError) -> [UInt8] {
        // Not to wait for the other end of a pipe.
        let file = unsafe openat(descriptor, path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard file >= 0 else { throw failure("read", path) }
        defer { close(file) }
        var status = stat()
        guard unsafe fstat(file, &status) == 0 else { throw failure("read", path) }
        var error: SystemError?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: max(0, Int(status.st_size))) { buffer, count in
            while count < buffer.count {
                let got = unsafe Glibc.read(file, buffer.baseAddress?.advanced(by: count), buffer.count - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { error = .latest }
                if got <= 0 { break }
                count += got
            }
        }
        if let error { throw failure("read", path, error) }
        return bytes
    }

    /// Returns what is in a folder, in no particular order, without `.` and `..`.
    func entries(of path: String) throws(OutputError) -> [Entry] {
        let folder = unsafe openat(
            descriptor, path.isEmpty ? "." : path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
        guard folder >= 0 else { throw failure("list", path) }
        guard let listing = unsafe fdopendir(folder) else {
            let error = failure("list", path)
            close(folder)
            throw error
        }
        defer { unsafe closedir(listing) }
        var entries: [Entry] = []
        errno = 0
        while let entry = unsafe readdir(listing) {
            let name = unsafe Name(entry)
            if !name.isDots { entries.append(try self.entry(name, in: path)) }
            errno = 0
        }
        guard errno == 0 else { throw failure("list", path) }
        return entries
    }

    private func entry(_ name: Name, in folder: String) throws(OutputError) -> Entry {
        // A name that is not UTF-8 is never one of ours, and could not be used to open what it names.
        guard let text = name.text else { return Entry(name: name.repaired, kind: .other) }
        switch name.type {
        case Int(DT_REG): return Entry(name: text, kind: .file)
        case Int(DT_DIR): return Entry(name: text, kind: .folder)
        case Int(DT_UNKNOWN):
            let status = try status(of: folder.isEmpty ? text : "\(folder)/\(text)")
            return Entry(name: text, kind: status?.kind ?? .other)
        default: return Entry(name: text, kind: .other)
        }
    }

    /// A name as `readdir` gives it.
    private struct Name {
        /// `nil` if it is not UTF-8; then `repaired` is something to show.
        let text: String?
        let repaired: String
        let type: Int

        /// Copies the name: `d_name` ends with a zero byte, inside the record that `readdir` owns until the next call.
        init(_ entry: UnsafeMutablePointer<dirent>) {
            (text, repaired) = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
                let characters = unsafe UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self)
                let text = unsafe String(validatingCString: characters)
                return (text, unsafe text ?? String(cString: characters))
            }
            type = unsafe Int(entry.pointee.d_type)
        }

        var isDots: Bool { repaired == "." || repaired == ".." }
    }
}

// MARK: Changing

extension OpenFolder {
    /// Makes a file that must not exist yet, in one `write` unless the system takes less.
    func create(_ path: String, _ bytes: [UInt8]) throws(OutputError) {
        try announce(.create(path), "write", path)
        let file = unsafe openat(descriptor, path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard file >= 0 else { throw failure("write", path) }
        let error = willChange(.fill(path)) ?? Self.write(bytes, to: file)
        // Some file systems tell only when the file is closed that the disk is full.
        let isClosed = close(file) == 0
        if let error { throw failure("write", path, error) }
        guard isClosed else { throw failure("write", path) }
    }

    /// Returns the error that kept some of the bytes from being written.
    private static func write(_ bytes: [UInt8], to file: Int32) -> SystemError? {
        unsafe bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let rest = unsafe buffer.baseAddress?.advanced(by: written)
                let count = unsafe Glibc.write(file, rest, buffer.count - written)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return count < 0 ? .latest : SystemError(code: ENOSPC) }
                written += count
            }
            return nil
        }
    }

    /// Gives a file or folder another name, in place of the file that has it.
    func rename(_ path: String, to newPath: String) throws(OutputError) {
        try announce(.rename(path, to: newPath), "write", newPath)
        guard unsafe renameat(descriptor, path, descriptor, newPath) == 0 else { throw failure("write", newPath) }
    }

    /// Removes a file. Returns whether it was there; a folder of that name is no file.
    @discardableResult
    func removeFile(_ path: String) throws(OutputError) -> Bool {
        try announce(.removeFile(path), "remove", path)
        if unsafe unlinkat(descriptor, path, 0) == 0 { return true }
        let error = SystemError.latest
        guard error.isAbsence || error.code == EISDIR else { throw failure("remove", path, error) }
        return false
    }

    /// Removes a folder if it is empty; one that holds something stays.
    func removeEmptyFolder(_ path: String) throws(OutputError) {
        try announce(.removeFolder(path), "remove folder", path)
        if unsafe unlinkat(descriptor, path, AT_REMOVEDIR) != 0 {
            let error = SystemError.latest
            guard error.isAbsence || error.isFolderInUse else { throw failure("remove folder", path, error) }
        }
    }

    /// Makes a folder, unless it is there.
    func makeFolder(_ path: String) throws(OutputError) {
        try announce(.makeFolder(path), "create folder", path)
        if unsafe mkdirat(descriptor, path, 0o777) != 0 {
            let error = SystemError.latest
            guard error.isPresence else { throw failure("create folder", path, error) }
        }
    }
}

// MARK: Locking

extension OpenFolder {
    /// Opens the file that stands for the lock, and makes it if need be.
    func openLockFile(_ path: String) throws(OutputError) -> (descriptor: Int32, isNew: Bool) {
        while true {
            let new = unsafe openat(descriptor, path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
            if new >= 0 { return (new, true) }
            guard SystemError.latest.isPresence else { throw failure("write", path) }
            let old = unsafe openat(descriptor, path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
            if old >= 0 { return (old, false) }
            // Removed by someone between the two calls: once more.
            guard SystemError.latest.code == ENOENT else { throw failure("write", path) }
        }
    }
}

extension FileStatus {
    init(_ status: stat) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .folder
        default: kind = .other
        }
        size = Int(status.st_size)
        changed = Moment(seconds: status.st_ctim.tv_sec, nanoseconds: status.st_ctim.tv_nsec)
        isNameless = status.st_nlink == 0
    }
}
