import Knowledge

/// What was known of a library of which nothing but the texts of some articles was different.
package struct EarlierTexts: Sendable {
    let known: KnownTexts
    /// Those that were different.
    let before: [KnownText]

    package init(_ known: KnownTexts, before: [KnownText]) {
        (self.known, self.before) = (known, before)
    }
}

/// A library whose references are settled, and what hangs on earlier builds.
package struct LinkOutcome: Sendable {
    package let linked: LinkedLibrary
    /// Which pages may look different than before.
    package let reach: Reach
    /// For each article what the next build may know of where it leads.
    package let leads: [[UInt32]?]
}
