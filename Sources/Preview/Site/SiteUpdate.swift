import Diagnostics
import SiteBuild

/// What became of a change, for the terminal.
package struct SiteUpdate: Sendable {
    package enum Outcome: Sendable {
        /// The pages are up to date.
        case shown
        /// Something is wrong in the texts; the last good site is shown, if there is one.
        case refused
        /// A folder cannot be read.
        case failed(BuildFailure)
    }

    package let outcome: Outcome
    /// The files that changed, sorted.
    package let changed: [SourcePath]
    /// Of what is to be said, that which was not said before.
    package let news: [Diagnostic]
    /// Of all that is to be said now.
    package let summary: DiagnosticSummary
    /// What the diagnostics speak of.
    package let input: SiteInput
    /// Whether there is a site to be shown.
    package let hasSite: Bool
}
