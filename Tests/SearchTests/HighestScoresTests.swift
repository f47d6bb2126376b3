import TestSupport
import Testing

@testable import Search

@Suite struct HighestScoresTests {
    @Test func `keeps the highest, the best first, and of equal scores the lowest numbers`() {
        var highest = HighestScores(3)
        for (number, score) in [(4, 5), (9, 7), (2, 5), (7, 1), (1, 6), (3, 5)] {
            highest.add(UInt32(number), score: UInt32(score))
        }
        #expect(highest.numbers == [9, 1, 2])
        #expect(highest.map { score, _ in score } == [7, 6, 5])
    }

    @Test(arguments: [1, 5, 40, 400]) func `keeps what sorting all of them would`(most: Int) {
        var dice = Dice(seed: UInt64(most))
        // Few different scores, so that many are equal.
        let all = (0..<200).map { (score: UInt32.random(in: 0...12, using: &dice), number: UInt32($0)) }
            .shuffled(using: &dice)
        var highest = HighestScores(most)
        for one in all { highest.add(one.number, score: one.score) }
        let sorted = all.sorted { ($0.score, $1.number) > ($1.score, $0.number) }
        #expect(highest.numbers == sorted.prefix(most).map(\.number))
    }

    @Test func `has numbers and scores up to the last`() {
        var highest = HighestScores(2)
        highest.add(.max, score: .max)
        highest.add(0, score: 0)
        #expect(highest.map { "\($0) \($1)" } == ["4294967295 4294967295", "0 0"])
    }
}
