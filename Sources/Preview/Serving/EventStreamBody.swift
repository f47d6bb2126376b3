import FlyingSocks

/// States of the site in the form of server-sent events.
struct EventStreamBody: AsyncBufferedSequence {
    typealias Element = UInt8

    let states: AsyncStream<ChangeFeed.Element>

    func makeAsyncIterator() -> Iterator {
        Iterator(states: states.makeAsyncIterator())
    }

    struct Iterator: AsyncBufferedIteratorProtocol {
        fileprivate var states: AsyncStream<ChangeFeed.Element>.Iterator
        private var rest: ArraySlice<UInt8> = []

        fileprivate init(states: AsyncStream<ChangeFeed.Element>.Iterator) {
            self.states = states
        }

        mutating func next() async -> UInt8? {
            await fill() ? rest.popFirst() : nil
        }

        mutating func nextBuffer(suggested count: Int) async -> ArraySlice<UInt8>? {
            guard await fill() else { return nil }
            defer { rest = rest.dropFirst(count) }
            return rest.prefix(count)
        }

        private mutating func fill() async -> Bool {
            if rest.isEmpty, let element = await states.next() { rest = element.event[...] }
            return !rest.isEmpty
        }
    }
}

extension ChangeFeed.Element {
    /// An event with one line of data, or a comment.
    var event: [UInt8] {
        switch self {
        case .state(let state): Array("data: ".utf8) + state.json + Array("\n\n".utf8)
        case .heartbeat: Array(":\n\n".utf8)
        }
    }
}
