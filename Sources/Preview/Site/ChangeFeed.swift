/// The browsers that wait for changes.
actor ChangeFeed {
    /// What a browser is sent.
    enum Element: Sendable {
        case state(PreviewState)
        /// Says nothing; whoever is gone is noticed by it.
        case heartbeat
    }

    private var state: PreviewState?
    private var waiting: [AsyncStream<Element>.Continuation] = []

    /// Returns the state as it is, as soon as there is one, and each later one.
    ///
    /// A browser that is slow gets the newest state only, since that says everything.
    func states() -> AsyncStream<Element> {
        let (states, continuation) = AsyncStream.makeStream(of: Element.self, bufferingPolicy: .bufferingNewest(1))
        if let state { continuation.yield(.state(state)) }
        waiting.append(continuation)
        return states
    }

    /// Sends a state to all, unless it is what they have.
    func publish(_ new: PreviewState) {
        guard new != state else { return }
        state = new
        send(.state(new))
    }

    /// Finds out now and then who is still there, until the task is cancelled.
    func keepBeating() async throws {
        while true {
            try await Task.sleep(for: .seconds(20))
            send(.heartbeat)
        }
    }

    private func send(_ element: Element) {
        waiting.removeAll { continuation in
            switch continuation.yield(element) {
            case .terminated: return true
            // A heartbeat must not take the place of news.
            case .dropped(.state(let state)):
                if case .heartbeat = element { continuation.yield(.state(state)) }
                return false
            default: return false
            }
        }
    }
}
