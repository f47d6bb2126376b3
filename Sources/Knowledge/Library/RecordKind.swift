/// What a record is; its folder in the content.
package enum RecordKind: String, CaseIterable, Comparable, Sendable {
    case code
    case technique
    case term
    case modifier
    case family
    case pair
    case checklist
    case source
    case article

    /// The folder of the content in which records of the kind stand.
    package var folder: String {
        self == .family ? "families" : rawValue + "s"
    }

    package static func < (left: RecordKind, right: RecordKind) -> Bool {
        left.rawValue < right.rawValue
    }
}
