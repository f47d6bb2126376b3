import Synchronization

/// Something large on its way to work that is done beside other work, and that should not keep it longer.
final class Handover<Value: Sendable>: Sendable {
    private let value: Mutex<Value?>

    init(_ value: consuming Value?) {
        self.value = Mutex(value)
    }

    var isEmpty: Bool { value.withLock { $0 == nil } }

    func take() -> Value? {
        value.withLock { $0.take() }
    }

    /// Lets go of it: what is freed by another task costs this one no time.
    func drop() {
        _ = take()
    }
}
