import Testing

@testable import Preview

/// When changes are taken for one.
@Suite struct BurstTests {
    private let start = ContinuousClock.now

    @Test func `a burst is over when nothing came for a while`() {
        var burst = Burst(from: start)
        #expect(burst.end == start + .milliseconds(25))
        let goesOn = burst.goesOn(with: start + .milliseconds(25))
        #expect(goesOn)
        #expect(burst.end == start + .milliseconds(50))
    }

    @Test func `a program that writes without pause cannot stretch it for ever`() {
        var burst = Burst(from: start)
        var looks = 1
        while burst.goesOn(with: burst.end) { looks += 1 }
        #expect(burst.end == start + .milliseconds(250))
        #expect(looks == 10)
    }
}
