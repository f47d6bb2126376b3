extension Array where Element: Sendable {
    /// Returns what `transform` makes of each element, in the order of the elements, working on `jobs` at once.
    ///
    /// Elements are handed out a few at a time, the next few to whoever is done, so a long one does not hold up the
    /// rest. An error stops the handing out; of several, the one of the earliest element is thrown.
    package func mapOnAllCores<Output: Sendable, Failure: Error>(
        jobs: Int, _ transform: @escaping @Sendable (Element) throws(Failure) -> Output
    ) async throws(Failure) -> [Output] {
        // Small enough that nobody waits long for the last of them, large enough that handing out costs nothing.
        let share = Swift.max(1, Swift.min(64, count / (Swift.max(jobs, 1) * 16)))
        let starts = Swift.Array<Int>(stride(from: 0, to: count, by: share))
        let parts = await withTaskGroup(of: Part<Output, Failure>.self) { group in
            func handOut(_ start: Int) {
                let elements = self[start..<Swift.min(start + share, count)]
                group.addTask { Part(start: start, elements, transform) }
            }
            var waiting = starts.dropFirst(Swift.max(jobs, 1))
            for start in starts.prefix(Swift.max(jobs, 1)) { handOut(start) }
            var parts: [Part<Output, Failure>] = []
            parts.reserveCapacity(starts.count)
            while let part = await group.next() {
                parts.append(part)
                if case .failure = part.outputs { waiting = [] }
                if let start = waiting.popFirst() { handOut(start) }
            }
            return parts
        }
        var outputs: [Output] = []
        outputs.reserveCapacity(count)
        for part in parts.sorted(by: { $0.start < $1.start }) { outputs += try part.outputs.get() }
        return outputs
    }
}

extension Array where Element: Sendable {
    /// Calls `body` with what `transform` makes of each element, in the order of the elements, while others are worked on.
    ///
    /// `transform` runs on `jobs` cores at once, `body` on one. Only some elements are ever worked on ahead of `body`, so
    /// that what it drops is never in memory all at once.
    package func forEachOnAllCores<Output: Sendable>(
        jobs: Int, _ transform: @escaping @Sendable (Element) -> Output, inOrder body: (Output) -> Void
    ) async {
        let share = Swift.max(1, Swift.min(16, count / (Swift.max(jobs, 1) * 4)))
        let starts = Swift.Array<Int>(stride(from: 0, to: count, by: share))
        // One share each, and as many again, so that nobody waits while `body` is at work.
        let ahead = Swift.max(jobs, 1) * 2
        await withTaskGroup(of: Part<Output, Never>.self) { group in
            func handOut(_ start: Int) {
                let elements = self[start..<Swift.min(start + share, count)]
                group.addTask { Part(start: start, elements, transform) }
            }
            for start in starts.prefix(ahead) { handOut(start) }
            var waiting = starts.dropFirst(ahead)
            var early: [Int: [Output]] = [:]
            for start in starts {
                while early[start] == nil, let part = await group.next() {
                    if case .success(let outputs) = part.outputs { early[part.start] = outputs }
                }
                if let next = waiting.popFirst() { handOut(next) }
                for output in early.removeValue(forKey: start) ?? [] { body(output) }
            }
        }
    }
}

/// What became of one share of the elements.
private struct Part<Output: Sendable, Failure: Error>: Sendable {
    let start: Int
    let outputs: Result<[Output], Failure>

    init<Element>(start: Int, _ elements: ArraySlice<Element>, _ transform: (Element) throws(Failure) -> Output) {
        self.start = start
        do throws(Failure) {
            var outputs: [Output] = []
            outputs.reserveCapacity(elements.count)
            for element in elements { outputs.append(try transform(element)) }
            self.outputs = .success(outputs)
        } catch {
            self.outputs = .failure(error)
        }
    }
}
