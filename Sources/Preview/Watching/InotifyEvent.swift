import Glibc

/// Something that happened in or to a watched folder.
struct InotifyEvent: Hashable, Sendable {
    /// The number that the folder was given; -1 for ``isOverflow``.
    let folder: Int32
    /// The bits of the system.
    let kinds: UInt32
    /// Of the entry in the folder; empty if the event is about the folder itself.
    let name: String

    /// What is asked for. Writing is noticed when the file is closed: until then it may be half a file.
    static let mask = bits(
        IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF
            | IN_ONLYDIR | IN_EXCL_UNLINK)

    /// Whether events were lost, because there were too many.
    var isOverflow: Bool { kinds & Self.bits(IN_Q_OVERFLOW) != 0 }

    /// Whether the entry is a folder.
    var isAboutFolder: Bool { kinds & Self.bits(IN_ISDIR) != 0 }

    /// Whether the entry is gone from here.
    var isRemoval: Bool { kinds & Self.bits(IN_DELETE | IN_MOVED_FROM) != 0 }

    /// Whether the watched folder itself is gone, or stands elsewhere now.
    var isEndOfFolder: Bool { kinds & Self.bits(IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT) != 0 }

    private static func bits(_ constants: Int32) -> UInt32 { UInt32(bitPattern: constants) }
}
