/// The kinds of callout: GitHub's five, and ours.
enum CalloutKind: String, CaseIterable {
    case note, tip, important, warning, caution
    case example, question, denial, audit, payer

    /// What a callout without a title is headed.
    var title: String {
        switch self {
        case .note: "Note"
        case .tip: "Tip"
        case .important: "Important"
        case .warning: "Warning"
        case .caution: "Caution"
        case .example: "Example"
        case .question: "Question"
        case .denial: "Denial risk"
        case .audit: "Audit point"
        case .payer: "Payer rule"
        }
    }
}
