/// Changes that come close upon one another, and when to stop waiting for more of them.
///
/// An editor saves in several steps (write aside, rename, remove the copy), a switch of branches touches thousands of
/// files. A burst is over when nothing has come for ``quiet``, and in any case ``longest`` after its first change, so that
/// a program that writes without pause does not keep the page from being shown.
struct Burst {
    static let quiet = Duration.milliseconds(25)
    static let longest = Duration.milliseconds(250)

    private let first: ContinuousClock.Instant
    private var last: ContinuousClock.Instant

    init(from first: ContinuousClock.Instant) {
        self.first = first
        last = first
    }

    /// When to look again; if nothing came until then, or the burst took too long, it is over.
    var end: ContinuousClock.Instant {
        min(last + Self.quiet, first + Self.longest)
    }

    /// Takes note of a change. Returns whether to wait for more.
    mutating func goesOn(with change: ContinuousClock.Instant) -> Bool {
        last = change
        return change < first + Self.longest
    }
}
