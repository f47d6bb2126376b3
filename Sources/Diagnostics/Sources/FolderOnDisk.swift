import Glibc

/// A folder of the file system. Names that begin with a dot are left out, and links to folders are not followed.
package struct FolderOnDisk: FileTree {
    package let name: String

    /// Names a folder by its path as the user gave it.
    package init(_ path: String) {
        name = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    package func list() throws(FileTreeError) -> [String] {
        var files: [String] = []
        var pending = [""]
        while let folder = pending.popLast() {
            for entry in try entries(of: folder) {
                let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
                switch entry.kind {
                case .file: files.append(path)
                case .folder: pending.append(path)
                case .other: break
                }
            }
        }
        return files
    }

    package func read(_ path: String) throws(FileTreeError) -> [UInt8] {
        let descriptor = unsafe open("\(name)/\(path)", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw failure(path) }
        var failed = false
        // One byte more than the size: a full buffer would not tell whether the file grew meanwhile.
        // The closure writes below `capacity` only: each read is given what is left of the buffer.
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Int(status.st_size) + 1) { buffer, count in
            while count < buffer.count {
                let got = unsafe Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
                if got < 0, errno == EINTR { continue }
                failed = got < 0
                if got <= 0 { break }
                count += got
            }
        }
        if failed { throw failure(path) }
        if bytes.count > Int(status.st_size) {
            throw FileTreeError(sourcePath(path), "The file grew while it was read")
        }
        return bytes
    }

    package func stamp(of path: String) -> FileStamp? {
        var status = stat()
        guard unsafe stat("\(name)/\(path)", &status) == 0 else { return nil }
        return FileStamp(
            size: Int(status.st_size), modified: status.st_mtim.inNanoseconds, changed: status.st_ctim.inNanoseconds,
            number: Int(truncatingIfNeeded: status.st_ino))
    }

    private struct Entry {
        enum Kind { case file, folder, other }
        let name: String
        let kind: Kind
    }

    private func entries(of folder: String) throws(FileTreeError) -> [Entry] {
        let path = folder.isEmpty ? name : "\(name)/\(folder)"
        guard let handle = unsafe opendir(path) else { throw failure(folder) }
        defer { unsafe closedir(handle) }
        var entries: [Entry] = []
        while let entry = unsafe readdir(handle) {
            // `d_name` ends with a zero byte inside the record that `readdir` owns until the next call.
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasPrefix(".") { continue }
            entries.append(Entry(name: name, kind: unsafe kind(of: entry.pointee.d_type, at: "\(path)/\(name)")))
        }
        return entries
    }

    private func kind(of type: UInt8, at path: String) -> Entry.Kind {
        switch Int(type) {
        case Int(DT_REG): return .file
        case Int(DT_DIR): return .folder
        default:
            var status = stat()
            guard unsafe stat(path, &status) == 0 else { return .other }
            return status.st_mode & S_IFMT == S_IFREG ? .file : .other
        }
    }

    private func failure(_ path: String) -> FileTreeError {
        let reason = unsafe String(cString: strerror(errno))
        return FileTreeError(path.isEmpty ? SourcePath(name) : sourcePath(path), reason)
    }
}

extension timespec {
    fileprivate var inNanoseconds: Int { tv_sec &* 1_000_000_000 &+ tv_nsec }
}
