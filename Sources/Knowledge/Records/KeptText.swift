import Markup
import Synchronization

/// A parsed text that was kept for its page.
///
/// Whoever makes the page for the last time takes it: of ten thousand texts those whose pages are made need no room any
/// more. What comes later reads the file again, and sees the same.
package final class KeptText: Sendable {
    private let kept: Mutex<Document?>

    package init(_ document: Document) {
        kept = Mutex(document)
    }

    /// The text, if nobody has taken it.
    package var document: Document? {
        kept.withLock { $0 }
    }

    package func take() -> Document? {
        kept.withLock { $0.take() }
    }
}
