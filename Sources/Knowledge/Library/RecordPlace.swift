/// Which record is meant: its kind, and its place among the library's records of that kind.
package struct RecordPlace: Hashable, Comparable, Sendable {
    package let kind: RecordKind
    package let index: Int

    package init(_ kind: RecordKind, _ index: Int) {
        self.kind = kind
        self.index = index
    }

    package static func < (left: RecordPlace, right: RecordPlace) -> Bool {
        (left.kind, left.index) < (right.kind, right.index)
    }
}
