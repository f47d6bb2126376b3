/// The stages of a build, in their order.
package enum Stage: String, CaseIterable, Sendable {
    case load
    case link
    case check
    /// Files are rendered and written one by one, so that only those in hand are in memory.
    case write
    /// What search needs, from all pages.
    case index
}

/// What a build says of itself while it is under way.
package enum BuildEvent: Sendable {
    /// `files` is how many are to be made, where that is known.
    case began(Stage, files: Int? = nil)
    case madeFile
}
