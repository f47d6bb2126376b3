/// A source of random numbers that gives the same ones on every machine: SplitMix64.
///
/// The standard library does not promise how it turns random bits into a number in a range, so that is done here too.
struct SeededGenerator {
    private var state: UInt64

    /// Creates the generator of one of many independent streams, for instance one for each article.
    init(seed: UInt64, stream: UInt64) {
        state = seed
        state = next() ^ stream
        state = next()
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    /// Returns a number from 0 up to but not including `limit`, which is positive.
    mutating func below(_ limit: UInt64) -> UInt64 {
        next().multipliedFullWidth(by: limit).high
    }

    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(below(UInt64(range.count)))
    }

    /// Returns `true` once in `count` times.
    mutating func isOne(in count: UInt64) -> Bool { below(count) == 0 }

    /// Returns an element of an array that is not empty.
    mutating func element<Element>(of elements: [Element]) -> Element {
        elements[Int(below(UInt64(elements.count)))]
    }
}
