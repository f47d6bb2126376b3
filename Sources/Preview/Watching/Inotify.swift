import Dispatch
import Glibc
import Synchronization

/// An inotify descriptor: what the system tells of the folders that are added to it, in the order in which it happened.
///
/// Events are taken from the system at once, on a queue of their own, and wait here: the system's own store is small, and
/// whoever wants them may be busy making a site.
///
/// Why the unsafe calls are right: `read` is given an array's own buffer and length, and what it returns is the count of
/// bytes that it filled. An event's header is loaded only if its sixteen bytes were read, its name only if it ends
/// within them too. Paths are copied by Swift for the call. The descriptor is closed when the source is cancelled, which
/// is after its last read.
final class Inotify {
    private let descriptor: Int32
    private let source: any DispatchSourceRead
    private let waiting = WaitingEvents()

    /// `notice` is called when events wait, from some thread.
    init(notice: @escaping @Sendable () -> Void) throws(WatchError) {
        let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        guard descriptor >= 0 else { throw WatchError("changes", errno) }
        self.descriptor = descriptor
        source = DispatchSource.makeReadSource(
            fileDescriptor: descriptor, queue: DispatchQueue(label: "fascia.inotify"))
        source.setEventHandler { [waiting] in
            waiting.append(Self.read(descriptor))
            notice()
        }
        source.setCancelHandler { close(descriptor) }
        source.activate()
    }

    deinit { source.cancel() }

    /// Begins to watch a folder, not what is below it. Returns its number, or `nil` if there is no folder (any more).
    func add(_ path: String) throws(WatchError) -> Int32? {
        let number = unsafe inotify_add_watch(descriptor, path, InotifyEvent.mask)
        if number >= 0 { return number }
        let code = errno
        // A folder that may not be read is reported by whoever reads it.
        guard code == ENOENT || code == ENOTDIR || code == EACCES else { throw WatchError(path, code) }
        return nil
    }

    /// Stops watching a folder; events of it may still wait.
    func remove(_ folder: Int32) {
        // The system may have forgotten it already, with the folder itself.
        _ = inotify_rm_watch(descriptor, folder)
    }

    /// Returns the events that came since the last call.
    func take() -> [InotifyEvent] {
        waiting.take()
    }

    private static func read(_ descriptor: Int32) -> [InotifyEvent] {
        var events: [InotifyEvent] = []
        // The length of a name is limited to 255 bytes, so that several events fit.
        var bytes = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = unsafe bytes.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            // Nothing is left, or the descriptor is of no use any more.
            guard count > 0 else { return events }
            events += Self.events(in: bytes[..<count])
        }
    }

    private static func events(in bytes: ArraySlice<UInt8>) -> [InotifyEvent] {
        var events: [InotifyEvent] = []
        let headerSize = MemoryLayout<inotify_event>.size
        var start = bytes.startIndex
        while start + headerSize <= bytes.endIndex {
            let header = unsafe bytes.withUnsafeBytes {
                unsafe $0.loadUnaligned(fromByteOffset: start - bytes.startIndex, as: inotify_event.self)
            }
            let end = start + headerSize + Int(header.len)
            guard end <= bytes.endIndex else { break }
            // The name is padded with zero bytes.
            let name = bytes[(start + headerSize)..<end].prefix { $0 != 0 }
            events.append(
                InotifyEvent(folder: header.wd, kinds: header.mask, name: String(decoding: name, as: UTF8.self)))
            start = end
        }
        return events
    }
}

/// Events on their way from the queue that reads them to whoever takes them.
private final class WaitingEvents: Sendable {
    private let events = Mutex<[InotifyEvent]>([])

    func append(_ more: [InotifyEvent]) {
        events.withLock { $0 += more }
    }

    func take() -> [InotifyEvent] {
        events.withLock { events in
            let taken = events
            events = []
            return taken
        }
    }
}
