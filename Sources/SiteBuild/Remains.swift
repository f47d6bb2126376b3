import Synchronization

/// What a build no longer needs, kept for a process that ends with it: the system frees everything at once.
///
/// To free ten thousand texts one by one took a tenth of a build in which one of them had changed.
package final class Remains: Sendable {
    private let values = Mutex<[any Sendable]>([])

    package init() {}

    func keep(_ value: (some Sendable)?) {
        guard let value else { return }
        values.withLock { $0.append(value) }
    }
}
