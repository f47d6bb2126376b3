/// What the system knows of a file without opening it.
struct FileStatus: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case file, folder
        /// A symbolic link, a pipe, a device: nothing that this module makes.
        case other
    }

    /// A moment by the clock of the file system.
    struct Moment: Hashable, Comparable, Sendable {
        let seconds: Int
        let nanoseconds: Int

        static func < (left: Moment, right: Moment) -> Bool {
            (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
        }
    }

    let kind: Kind
    /// In bytes.
    let size: Int
    /// When content, name or rights last changed. The system keeps it; unlike the modification time no program can set it.
    let changed: Moment
    /// Whether the last name of the file is gone, while someone still has it open.
    let isNameless: Bool
}
