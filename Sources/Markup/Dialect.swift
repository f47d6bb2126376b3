/// Which Markdown is read.
package struct Dialect: Hashable, Sendable {
    /// Everything beyond CommonMark 0.30; off only to prove that CommonMark itself is kept.
    package var hasExtensions = true
    /// Whether HTML is passed through. A site has to ask for it.
    package var allowsHTML = false
    /// Identifiers that the page around a text has already, so that no heading may have them.
    package var takenAnchors: Set<String> = []

    package init(hasExtensions: Bool = true, allowsHTML: Bool = false, takenAnchors: Set<String> = []) {
        self.hasExtensions = hasExtensions
        self.allowsHTML = allowsHTML
        self.takenAnchors = takenAnchors
    }

    /// CommonMark 0.30 and nothing else.
    package static let commonMark = Dialect(hasExtensions: false, allowsHTML: true)
}
