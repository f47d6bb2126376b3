/// A section that a page has beside its author's text, under an anchor that links may use.
///
/// The anchors are part of what authors rely on (`[[97140#modifiers]]`), so templates must keep them. A heading of an
/// author's text never gets one of them: `## Sources` becomes `#sources-2`.
package enum PageSection: String, CaseIterable, Sendable {
    case articles
    case caution
    case checklists
    case citedBy = "cited-by"
    case codes
    case confusedWith = "confused-with"
    case contentOfASession = "content-of-a-session"
    case denials
    case guidance
    case history
    case lookAlikes = "look-alikes"
    case members
    case mentionedIn = "mentioned-in"
    case modifier
    case modifiers
    case note
    case openPoints = "open-points"
    case pairs
    case positions
    case practice
    case related
    case sources
    case techniques
    case terms
    case use

    package var anchor: String { rawValue }

    /// Returns every identifier that a page of a kind may have before an author adds headings.
    package static func takenAnchors(on kind: RecordKind) -> Set<String> {
        let sections: [PageSection] =
            switch kind {
            case .article: [.mentionedIn, .related, .sources, .terms]
            default: allCases
            }
        let titles = sections.map { "\($0.anchor)-title" }
        return Set(sections.map(\.anchor) + titles + ["content", "content-title", "confused-title", "rail-title"])
    }
}
