import Knowledge

extension RecordKind {
    /// What comes before the colon in `[…](code:97140)`.
    package var scheme: String { rawValue }

    /// The kinds that a scheme reaches; `term:` reaches the whole glossary.
    static func kinds(ofScheme scheme: String) -> [RecordKind]? {
        switch scheme {
        case "term": [.term, .technique]
        case "mod": [.modifier]
        default: RecordKind(rawValue: scheme).map { [$0] }
        }
    }

    static let schemes = allCases.map(\.scheme) + ["mod"]
}
