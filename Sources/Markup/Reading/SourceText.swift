import Diagnostics

/// A text that cmark can be given: valid UTF-8 without zero bytes.
///
/// Each stretch of bytes that is no character, and each zero byte, becomes U+FFFD. That makes the text longer than its
/// source, so the places are kept (``origin(_:)``); texts without such bytes, nearly all, are taken as they are.
struct SourceText {
    private(set) var bytes: [UInt8]
    /// The first byte that is no UTF-8, as an offset of the source.
    private(set) var firstInvalid: Int?
    private var replacements: [(text: Int, source: Int)] = []

    init(_ source: ArraySlice<UInt8>) {
        bytes = Array(source)
        guard !Self.isPlain(bytes) else { return }
        let original = bytes
        bytes = []
        bytes.reserveCapacity(original.count + 16)
        var offset = 0
        while offset < original.count {
            let byte = original[offset]
            let length = Self.lengthOfCharacter(in: original, at: offset)
            if length > 0, byte != 0 {
                bytes.append(contentsOf: original[offset..<offset + length])
                offset += length
                continue
            }
            if byte != 0, firstInvalid == nil { firstInvalid = offset }
            bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
            offset += 1
            replacements.append((bytes.count, offset))
        }
    }

    /// The source offset of a byte of the text.
    func sourceOffset(_ offset: Int) -> Int {
        var low = 0
        var high = replacements.count
        while low < high {
            let middle = (low + high) / 2
            if replacements[middle].text <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return min(offset, replacements.first.map { $0.source - 1 } ?? offset) }
        let next = low < replacements.count ? replacements[low].source - 1 : Int.max
        return min(replacements[low - 1].source + offset - replacements[low - 1].text, next)
    }

    var isAsWritten: Bool { replacements.isEmpty }

    /// Whether the bytes are UTF-8 without zeros.
    private static func isPlain(_ bytes: [UInt8]) -> Bool {
        // No branch inside, so that it becomes vector code: most texts are ASCII.
        var bits: UInt8 = 0
        var lowest: UInt8 = 0xFF
        let span = bytes.span
        for index in span.indices {
            bits |= span[index]
            lowest = min(lowest, span[index])
        }
        guard lowest > 0 || bytes.isEmpty else { return false }
        guard bits >= 0x80 else { return true }
        var offset = 0
        while offset < bytes.count {
            let length = bytes[offset] < 0x80 ? 1 : lengthOfCharacter(in: bytes, at: offset)
            if length == 0 { return false }
            offset += length
        }
        return true
    }

    /// The bytes of the character at `offset`; 0 if there is none.
    static func lengthOfCharacter(in bytes: [UInt8], at offset: Int) -> Int {
        let first = bytes[offset]
        guard first >= 0x80 else { return 1 }
        let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
        guard length > 0, offset + length <= bytes.count else { return 0 }
        let second = bytes[offset + 1]
        let seconds: ClosedRange<UInt8> =
            switch first {
            case 0xE0: 0xA0...0xBF
            case 0xED: 0x80...0x9F
            case 0xF0: 0x90...0xBF
            case 0xF4: 0x80...0x8F
            default: 0x80...0xBF
            }
        guard seconds.contains(second) else { return 0 }
        for index in 2..<4 where index < length {
            guard bytes[offset + index] & 0xC0 == 0x80 else { return 0 }
        }
        return length
    }
}
