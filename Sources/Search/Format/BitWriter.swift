import ByteCoding

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
        for word in other.full {
            write(Int(truncatingIfNeeded: word >> 32), width: 32)
            write(Int(truncatingIfNeeded: word & 0xFFFF_FFFF), width: 32)
        }
        guard other.pendingCount > 0 else { return }
        if other.pendingCount > 32 {
            write(Int(truncatingIfNeeded: other.pending >> 32), width: other.pendingCount - 32)
        }
        write(Int(truncatingIfNeeded: other.pending & 0xFFFF_FFFF), width: min(32, other.pendingCount))
    }

    /// Six bits a character; the last one is filled with zeros.
    func characters() -> [UInt8] {
        var characters: [UInt8] = []
        characters.reserveCapacity(count / 6 + 1)
        var held: UInt64 = 0
        var heldCount = 0
        func take(_ word: UInt64, _ width: Int) {
            var left = width
            while left > 0 {
                let some = min(left, 32)
                held = held << UInt64(some) | (word >> UInt64(left - some)) & (1 << UInt64(some) - 1)
                heldCount += some
                left -= some
                while heldCount >= 6 {
                    heldCount -= 6
                    characters.append(Sextet.character(of: UInt8(truncatingIfNeeded: held >> UInt64(heldCount)) & 63))
                }
            }
        }
        for word in full { take(word, 64) }
        take(pending, pendingCount)
        if heldCount > 0 {
            characters.append(Sextet.character(of: UInt8(truncatingIfNeeded: held << UInt64(6 - heldCount)) & 63))
        }
        return characters
    }
}

extension BitWriter: Remembered {
    func write(to writer: inout ByteWriter) {
        writer.write(full)
        writer.write(pendingCount)
        writer.write(Int(truncatingIfNeeded: pending))
    }

    init(from reader: inout ByteReader) throws(DamagedRecord) {
        full = try reader.longWords()
        pendingCount = try reader.number()
        pending = UInt64(bitPattern: Int64(try reader.number()))
        guard (0..<64).contains(pendingCount), pending >> UInt64(pendingCount) == 0 else { throw DamagedRecord() }
    }
}

/// The characters that stand for six bits: printable, not a small letter, and nothing a string would have to escape.
///
/// Small letters are left to the words of a part, so that compression keeps the two apart.
enum Sextet {
    @inline(__always)
    static func character(of value: UInt8) -> UInt8 {
        value < 57 ? value + 35 : value < 60 ? value + 36 : value + 63
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
