/// How sure the authors are of a statement; shown to the reader wherever it is not `high`.
package enum Certainty: String, CaseIterable, Sendable {
    case high
    case medium
    case low
    /// Sources or payers contradict each other.
    case disputed
}
