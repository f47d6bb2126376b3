/// Records that an author wrote and that could not be read.
///
/// What is wrong with them has been reported. A reference to one of them is not wrong as well, and saying so would bury
/// the cause under its effects.
package struct UnreadRecords: Sendable {
    private var names: [RecordKind: Set<String>] = [:]
    /// Kinds of which a file could not be read at all, so that nobody knows which records it holds.
    private var incompleteKinds: Set<RecordKind> = []

    /// The texts of articles whose front matter could not be read; their references can be checked all the same.
    package var bodies: [Body] = []

    package init() {}

    package mutating func insert(_ name: String, of kind: RecordKind) {
        names[kind, default: []].insert(name)
    }

    package mutating func insertAnything(of kind: RecordKind) {
        incompleteKinds.insert(kind)
    }

    package mutating func formUnion(_ other: UnreadRecords) {
        names.merge(other.names) { $0.union($1) }
        incompleteKinds.formUnion(other.incompleteKinds)
        bodies += other.bodies
    }

    /// Whether there may be a record of this name although the library has none.
    package func mayContain(_ name: String, of kind: RecordKind) -> Bool {
        incompleteKinds.contains(kind) || names[kind]?.contains(name) == true
    }
}
