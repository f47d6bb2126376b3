import Testing

@testable import Preview

/// What browsers are sent.
@Suite struct FeedTests {
    @Test func `a browser gets the state as it is, then each new one`() async {
        let feed = ChangeFeed()
        var state = PreviewState(run: "test")
        await feed.publish(state)
        var early = await feed.states().makeAsyncIterator()
        await expectNext(&early, "0 0")
        state.pages = 1
        await feed.publish(state)
        await expectNext(&early, "1 0")
        var late = await feed.states().makeAsyncIterator()
        await expectNext(&late, "1 0")
    }

    @Test func `a slow browser gets the newest state, and the same one never twice`() async {
        let feed = ChangeFeed()
        var state = PreviewState(run: "test")
        await feed.publish(state)
        var states = await feed.states().makeAsyncIterator()
        for _ in 1...5 {
            state.pages += 1
            await feed.publish(state)
            await feed.publish(state)
        }
        state.styles = 1
        await feed.publish(state)
        await expectNext(&states, "5 1")
        await feed.publish(state)
        state.styles = 2
        await feed.publish(state)
        await expectNext(&states, "5 2")
    }

    @Test func `a state is one event of one line`() async throws {
        let state = PreviewState(run: "test")
        let event = String(decoding: ChangeFeed.Element.state(state).event, as: UTF8.self)
        #expect(event == #"data: {"run": "test","pages": 0,"styles": 0,"problems": [],"further": 0}"# + "\n\n")
    }

    @Test func `the parts of an event are cut as they are asked for`() async {
        let feed = ChangeFeed()
        await feed.publish(PreviewState(run: "test"))
        var body = EventStreamBody(states: await feed.states()).makeAsyncIterator()
        var bytes: [UInt8] = []
        while !bytes.suffix(2).elementsEqual([0x0A, 0x0A]), let part = await body.nextBuffer(suggested: 7) {
            #expect(part.count <= 7)
            bytes += part
        }
        #expect(bytes == ChangeFeed.Element.state(PreviewState(run: "test")).event)
    }
}

private func expectNext(
    _ states: inout AsyncStream<ChangeFeed.Element>.Iterator, _ text: String,
    sourceLocation: SourceLocation = #_sourceLocation
) async {
    let element = await states.next()
    #expect(element?.text == text, sourceLocation: sourceLocation)
}

extension ChangeFeed.Element {
    /// How often pages and styles changed.
    fileprivate var text: String {
        switch self {
        case .state(let state): "\(state.pages) \(state.styles)"
        case .heartbeat: "heartbeat"
        }
    }
}
