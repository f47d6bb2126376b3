/// Watches the content and the templates of a site.
actor SiteWatcher {
    /// How long to wait before looking again for a folder that is gone.
    private static let patience = Duration.milliseconds(100)

    private var content: WatchedFolder
    private var templates: WatchedFolder
    /// One element when something waits to be taken.
    private let signals: AsyncStream<Void>

    /// Begins to watch two folders, which need not be there.
    init(content: String, templates: String) throws(WatchError) {
        let (signals, signal) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        self.signals = signals
        let notice: @Sendable () -> Void = { signal.yield() }
        self.content = try WatchedFolder(content, notice: notice)
        self.templates = try WatchedFolder(templates, notice: notice)
    }

    /// Waits for changes, then until they have come to rest, and returns them all.
    ///
    /// What changes between two calls is returned by the second. Throws `CancellationError` when the task is cancelled.
    func next() async throws -> SiteChanges {
        var changes = try take()
        while changes.isEmpty {
            if content.isThere, templates.isThere {
                for await _ in signals { break }
                try Task.checkCancellation()
            } else {
                try await Task.sleep(for: Self.patience)
            }
            changes = try take()
        }
        var burst = Burst(from: .now)
        while true {
            try await Task.sleep(until: burst.end, tolerance: .zero)
            let more = try take()
            changes.formUnion(more)
            guard !more.isEmpty, burst.goesOn(with: .now) else { return changes }
        }
    }

    private func take() throws(WatchError) -> SiteChanges {
        SiteChanges(content: try content.take(), templates: try templates.take())
    }
}
