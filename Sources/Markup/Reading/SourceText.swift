import Diagnostics

/// A text that cmark can be given: valid UTF-8 without zero bytes.
///
/// Each stretch of bytes that is no character, and each zero byte, becomes U+FFFD. That makes the text longer than its
/// source, so the places are kept (``origin(_:)``); texts without such bytes, nearly all, are taken as they are.
struct SourceText {
    private(set) var bytes: [UInt8]
    /// The first byte that is no UTF-8, as an offset of the source.
    private(set) var firstInvalid: Int?
    /// Where the first character stands that nobody sees, in the source.
    private(set) var firstInvisible: Range<Int>?
    private var replacements: [(text: Int, source: Int)] = []

    init(_ source: ArraySlice<UInt8>) {
        bytes = Array(source)
        let look = Look(at: bytes)
        if look.mayBeInvisible { firstInvisible = Self.firstInvisible(in: bytes) }
        guard !look.isPlain else { return }
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

    private static func firstInvisible(in bytes: [UInt8]) -> Range<Int>? {
        var offset = 0
        while offset < bytes.count {
            let length = max(1, lengthOfCharacter(in: bytes, at: offset))
            if isInvisible(bytes, at: offset, length: length) { return offset..<offset + length }
            offset += length
        }
        return nil
    }

    /// Whether a character is a control character, a soft hyphen, or a space or joiner without width.
    fileprivate static func isInvisible(_ bytes: [UInt8], at offset: Int, length: Int) -> Bool {
        switch length {
        case 1: isControl(bytes[offset])
        case 2: bytes[offset] == 0xC2 && (bytes[offset + 1] < 0xA0 || bytes[offset + 1] == 0xAD)
        case 3:
            switch (bytes[offset], bytes[offset + 1], bytes[offset + 2]) {
            case (0xE2, 0x80, 0x8B), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): true
            default: false
            }
        default: false
        }
    }

    /// Zero is none: it is replaced, and can be seen then.
    @inline(__always)
    fileprivate static func isControl(_ byte: UInt8) -> Bool {
        byte &- 1 < 0x1F && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
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

/// What one look at each byte tells of a text.
private struct Look {
    /// Whether the bytes are UTF-8 without zeros.
    private(set) var isPlain: Bool
    /// Whether a closer look for characters that nobody sees is worth it.
    private(set) var mayBeInvisible: Bool

    init(at bytes: [UInt8]) {
        // No branch inside, so that it becomes vector code: most texts are ASCII.
        var bits: UInt8 = 0
        var lowest: UInt8 = 0xFF
        var controls: UInt8 = 0
        let span = bytes.span
        for index in span.indices {
            bits |= span[index]
            lowest = min(lowest, span[index])
            controls |= SourceText.isControl(span[index]) ? 1 : 0
        }
        mayBeInvisible = controls > 0
        isPlain = lowest > 0 || bytes.isEmpty
        guard bits >= 0x80 else { return }
        var offset = 0
        while offset < bytes.count {
            let length = bytes[offset] < 0x80 ? 1 : SourceText.lengthOfCharacter(in: bytes, at: offset)
            if length == 0 { isPlain = false }
            if length > 1, SourceText.isInvisible(bytes, at: offset, length: length) { mayBeInvisible = true }
            offset += max(1, length)
        }
    }
}
