/// What the system knows of a file without opening it. Two stamps that are equal are of the same bytes, unless the file
/// was changed twice within one tick of the system's clock.
package struct FileStamp: Hashable, Sendable {
    /// In bytes.
    package let size: Int
    /// When the content changed, and when the system noted any change; in nanoseconds since 1970.
    package let modified: Int
    package let changed: Int
    /// A file that took the place of another one has another number.
    package let number: Int

    package init(size: Int, modified: Int, changed: Int, number: Int) {
        self.size = size
        self.modified = modified
        self.changed = changed
        self.number = number
    }
}
