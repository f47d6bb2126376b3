/// Writes the numbers of <doc:Format> bit by bit, the most significant first.
struct BitWriter: Sendable {
    private var full: [UInt64] = []
    /// The last `pendingCount` bits, at the low end.
    private var pending: UInt64 = 0
    private var pendingCount = 0

    /// Bits written so far.
    var count: Int { full.count * 64 + pendingCount }

    /// `u(width)`; width is at most 32.
    @inline(__always)
    mutating func write(_ value: Int, width: Int) {
        let value = UInt64(truncatingIfNeeded: value)
        let room = 64 - pendingCount
        if width < room {
            pending = pending << UInt64(width) | value
            pendingCount += width
        } else {
            let rest = width - room
            full.append(pending << UInt64(room) | value >> UInt64(rest))
            pending = value & (1 << UInt64(rest) - 1)
            pendingCount = rest
        }
    }

    @inline(__always)
    mutating func writeGamma(_ value: Int) {
        let shifted = value + 1
        let zeros = Int.bitWidth - 1 - shifted.leadingZeroBitCount
        if zeros > 0 { write(0, width: zeros) }
        if zeros < 32 {
            write(shifted, width: zeros + 1)
        }
    }

    @inline(__always)
    mutating func writeRice(_ value: Int, _ parameter: Int) {
        let quotient = value >> parameter
        if quotient < 15 {
            write((1 << quotient - 1) << 1, width: quotient + 1)
        } else {
            write(1 << 15 - 1, width: 15)
            writeGamma(quotient - 15)
        }
        if parameter > 0 { write(value & (1 << parameter - 1), width: parameter) }
    }

    mutating func append(_ other: BitWriter) {
        for word in other.full { write(word) }
        writeLast(other.pending, count: other.pendingCount)
    }

    /// Appends bits that stand in words as ``copy(to:)`` puts them there.
    mutating func append(_ words: ArraySlice<UInt64>, count: Int) {
        for word in words.prefix(count / 64) { write(word) }
        guard let last = words.last, count % 64 > 0 else { return }
        writeLast(last & (1 << UInt64(count % 64) - 1), count: count % 64)
    }

    /// Puts all bits behind other words; the last ones stand at the low end of a word of their own.
    func copy(to words: inout [UInt64]) {
        words += full
        if pendingCount > 0 { words.append(pending) }
    }

    static func words(ofBits count: Int) -> Int { (count + 63) / 64 }

    private mutating func write(_ word: UInt64) {
        guard pendingCount > 0 else {
            full.append(word)
            return
        }
        full.append(pending << UInt64(64 - pendingCount) | word >> UInt64(pendingCount))
        pending = word & (1 << UInt64(pendingCount) - 1)
    }

    private mutating func writeLast(_ bits: UInt64, count: Int) {
        if count > 32 { write(Int(truncatingIfNeeded: bits >> 32), width: count - 32) }
        if count > 0 { write(Int(truncatingIfNeeded: bits & 0xFFFF_FFFF), width: min(32, count)) }
    }

    /// Six bits a character; the last one is filled with zeros.
    func characters() -> [UInt8] {
        var characters = [UInt8](repeating: 0, count: (count + 5) / 6)
        var room = characters.mutableSpan
        var place = 0
        // The first sextets of a word, as many as there is room for.
        func take(_ sextets: Int, of word: UInt64, to room: inout MutableSpan<UInt8>) {
            let sextets = min(sextets, room.count - place)
            for number in 0..<sextets {
                let value = UInt8(truncatingIfNeeded: word >> UInt64(58 - 6 * number)) & 63
                room[place + number] = Sextet.character(of: value)
            }
            place += sextets
        }
        // Three words are 32 sextets.
        for next in stride(from: 0, to: Self.words(ofBits: count), by: 3) {
            let (first, second, third) = (word(next), word(next + 1), word(next + 2))
            take(10, of: first, to: &room)
            take(10, of: first << 60 | second >> 4, to: &room)
            take(10, of: second << 56 | third >> 8, to: &room)
            take(2, of: third << 52, to: &room)
        }
        return characters
    }

    /// Sixty-four bits, filled with zeros behind the last one.
    private func word(_ number: Int) -> UInt64 {
        if number < full.count { return full[number] }
        return number == full.count && pendingCount > 0 ? pending << UInt64(64 - pendingCount) : 0
    }
}

/// The characters that stand for six bits: printable, not a small letter, and nothing a string would have to escape.
///
/// Small letters are left to the words of a part, so that compression keeps the two apart.
enum Sextet {
    @inline(__always)
    static func character(of value: UInt8) -> UInt8 {
        // In a form that takes no branch: 35 more, 36 from 57, 63 from 60.
        value + 35 + (value >= 57 ? 1 : 0) + (value >= 60 ? 27 : 0)
    }

    /// `nil`: the character stands for nothing.
    @inline(__always)
    static func value(of character: UInt8) -> UInt8? {
        switch character {
        case 35...91: character - 35
        case 93...95: character - 36
        case 123...126: character - 63
        default: nil
        }
    }
}
