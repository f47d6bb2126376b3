import Diagnostics
import SiteOutput
import WorkSharing

extension SiteInput {
    /// Returns a fingerprint of everything that a build depends on, without opening a file; `nil` where that cannot be had.
    ///
    /// To be taken before the first file is read: a file that changes later has another stamp next time. One that changes
    /// within the same tick of the clock would not; so the clock is waited for.
    func fingerprint(isStrict: Bool) async -> ContentHash? {
        guard let program = FolderOnDisk("/proc/self").stamp(of: "exe") else { return nil }
        var writer = ByteWriter()
        program.write(to: &writer)
        writer.write("\(today)")
        writer.write(isStrict ? 1 : 0)
        writer.write(hasIndex ? 1 : 0)
        var latest = 0
        for folder in [content, templates] {
            guard let paths = try? folder.list().sorted() else { return nil }
            let stamps = await paths.mapOnAllCores(jobs: jobs) { folder.stamp(of: $0) }
            writer.write(folder.name)
            writer.write(paths.count)
            for (path, stamp) in zip(paths, stamps) {
                guard let stamp else { return nil }
                writer.write(path)
                stamp.write(to: &writer)
                latest = max(latest, stamp.modified, stamp.changed)
            }
        }
        return FileClock.hasPassed(latest) ? ContentHash(of: writer.bytes) : nil
    }
}

extension FileStamp {
    fileprivate func write(to writer: inout ByteWriter) {
        for number in [size, modified, changed, number] { writer.write(number) }
    }
}
