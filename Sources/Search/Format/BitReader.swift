/// Reads the numbers of <doc:Format>; throws where a part ends too early or says what cannot be.
struct BitReader {
    private let sextets: [UInt8]
    private var place = 0
    private var held: UInt64 = 0
    private var heldCount = 0

    /// What went wrong, without the part's name, which the reader does not know.
    enum Failure: Error {
        case endsEarly
        case isCorrupt
    }

    /// - Parameter characters: the bits of a part
    init(_ characters: [UInt8]) throws(Failure) {
        var sextets: [UInt8] = []
        sextets.reserveCapacity(characters.count)
        for character in characters {
            guard let value = Sextet.value(of: character) else { throw .isCorrupt }
            sextets.append(value)
        }
        self.sextets = sextets
    }

    @inline(__always)
    private mutating func fill(_ width: Int) throws(Failure) {
        while heldCount < width {
            guard place < sextets.count else { throw .endsEarly }
            held = held << 6 | UInt64(sextets[place])
            place += 1
            heldCount += 6
        }
    }

    /// `u(width)`; width is at most 32.
    @inline(__always)
    mutating func read(_ width: Int) throws(Failure) -> Int {
        try fill(width)
        heldCount -= width
        return Int(truncatingIfNeeded: held >> UInt64(heldCount)) & (1 << width - 1)
    }

    mutating func readGamma() throws(Failure) -> Int {
        var zeros = 0
        while try read(1) == 0 {
            zeros += 1
            guard zeros <= 30 else { throw .isCorrupt }
        }
        return try (1 << zeros) + read(zeros) - 1
    }

    @inline(__always)
    mutating func readRice(_ parameter: Int) throws(Failure) -> Int {
        var quotient = 0
        while quotient < 15, try read(1) == 1 { quotient += 1 }
        if quotient == 15 { quotient += try readGamma() }
        return try quotient << parameter + read(parameter)
    }

    /// Passes over `count` bits.
    mutating func skip(_ count: Int) throws(Failure) {
        var left = count
        while left >= 32 {
            _ = try read(32)
            left -= 32
        }
        _ = try read(left)
    }
}
