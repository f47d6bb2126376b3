import Knowledge

/// How sure the authors are, where they are not quite sure.
package struct CertaintyView: View, Hashable {
    /// `medium`, `low` or `disputed`.
    package let name: String
    package let label: String
    package let advice: String

    /// Returns `nil` for a high certainty, which is not worth a word.
    package init?(_ certainty: Certainty) {
        name = certainty.rawValue
        switch certainty {
        case .high: return nil
        case .medium:
            label = "Fairly certain"
            advice = "Check the current source before you rely on it."
        case .low:
            label = "Uncertain"
            advice = "Look it up before you bill."
        case .disputed:
            label = "Disputed"
            advice = "Sources or payers contradict each other; ask the payer."
        }
    }

    package static let fields = ViewFields<Self>(
        "How sure the authors are, where they are not quite sure",
        [
            .text("name", "One of medium, low and disputed; for class names", \.name),
            .text("label", "In words, such as \"Disputed\"", \.label),
            .text("advice", "What to do about it, one sentence", \.advice),
        ])
}
