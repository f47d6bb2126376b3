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

    /// By its place among the kinds: what comes by itself takes the letters of the name, and kinds are keys of all that is
    /// looked up.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(place)
    }

    private var place: UInt8 {
        switch self {
        case .code: 0
        case .technique: 1
        case .term: 2
        case .modifier: 3
        case .family: 4
        case .pair: 5
        case .checklist: 6
        case .source: 7
        case .article: 8
        }
    }

    package static func < (left: RecordKind, right: RecordKind) -> Bool {
        left.rawValue < right.rawValue
    }
}
