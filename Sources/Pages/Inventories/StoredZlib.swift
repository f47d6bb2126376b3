/// A zlib stream (RFC 1950) whose deflate blocks are stored, not compressed (RFC 1951, 3.2.4).
///
/// Every reader of zlib reads it, and it needs no library; the files it is used for are some ten kilobytes, which the
/// server compresses on the way.
enum StoredZlib {
    private static let longestBlock = 65_535

    static func stream(of bytes: [UInt8]) -> [UInt8] {
        // A window of 32 KiB, the fastest level; the two bytes are a multiple of 31.
        var stream: [UInt8] = [0x78, 0x01]
        stream.reserveCapacity(bytes.count + 5 * (bytes.count / longestBlock + 1) + 6)
        var rest = bytes[...]
        repeat {
            let block = rest.prefix(longestBlock)
            rest = rest.dropFirst(longestBlock)
            let length = UInt16(truncatingIfNeeded: block.count)
            stream.append(rest.isEmpty ? 1 : 0)
            for number in [length, ~length] {
                stream += [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
            }
            stream += block
        } while !rest.isEmpty
        let sum = adler32(bytes)
        return stream + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> $0) }
    }

    /// The check sum at the end of a stream.
    static func adler32(_ bytes: [UInt8]) -> UInt32 {
        let modulus: UInt32 = 65_521
        var (low, high): (UInt32, UInt32) = (1, 0)
        for byte in bytes {
            low = (low + UInt32(byte)) % modulus
            high = (high + low) % modulus
        }
        return high << 16 | low
    }
}
