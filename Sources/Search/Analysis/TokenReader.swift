/// Cuts UTF-8 text into tokens, folded, as <doc:Format> asks. One pass, no memory per token.
///
/// Text that is not valid UTF-8 is read as if a space stood at the wrong bytes.
struct TokenReader: ~Copyable {
    /// What stands between a token and the one before.
    enum Gap {
        case other
        /// One hyphen and nothing else: both are parts of a compound.
        case hyphen
        /// A dash between spaces, as in `97161 – 97163`.
        case dash
    }

    /// The folded token, up to `count`, unless it stands so in the text.
    private(set) var word = [UInt8](repeating: 0, count: 256)
    private(set) var count = 0
    /// Whether the text has the token as it is: it need not be copied then.
    private(set) var isVerbatim = false
    private(set) var gap = Gap.other
    private(set) var isASCII = true
    private(set) var hasDigit = false
    private(set) var hasLetter = false
    /// Whether its letters were written as capitals; true without letters.
    private(set) var isCapitals = true
    /// Where it stands, in bytes.
    private(set) var start = 0
    private(set) var end = 0

    private var units = 0

    /// The folded token, which was read from `text`.
    func letters(of text: [UInt8]) -> ArraySlice<UInt8> {
        isVerbatim ? text[start..<end] : word[..<count]
    }

    /// More UTF-16 units than this are not kept.
    static let longest = 40

    /// Goes to the next token that begins at or behind `offset`. False: there is none.
    mutating func readNext(of text: Span<UInt8>, from offset: inout Int) -> Bool {
        var hyphens = 0
        var spaces = 0
        var others = 0
        // What is between.
        while offset < text.count {
            let byte = text[offset]
            if Self.isWordByte(byte) { break }
            if byte < 0x80 {
                switch byte {
                case UInt8(ascii: "-"): hyphens += 1
                case 0x20, 0x09, 0x0A, 0x0D: spaces += 1
                default: others += 1
                }
                offset += 1
                continue
            }
            let (scalar, length) = Self.scalar(at: offset, of: text)
            guard let scalar else {
                others += 1
                offset += length
                continue
            }
            switch Folding.folded(scalar) {
            case .nothing: break
            case .one("-"): hyphens += 1
            case .one(let folded):
                if folded.isASCII
                    ? Self.isWordByte(UInt8(truncatingIfNeeded: folded.value))
                    : Folding.isWordScalar(folded)
                {
                    return readToken(of: text, from: &offset, gap: Self.gap(hyphens, spaces, others))
                }
                if scalar.properties.isWhitespace { spaces += 1 } else { others += 1 }
            case .two: return readToken(of: text, from: &offset, gap: Self.gap(hyphens, spaces, others))
            }
            offset += length
        }
        guard offset < text.count else { return false }
        return readToken(of: text, from: &offset, gap: Self.gap(hyphens, spaces, others))
    }

    private static func gap(_ hyphens: Int, _ spaces: Int, _ others: Int) -> Gap {
        guard hyphens == 1, others == 0 else { return .other }
        return spaces == 0 ? .hyphen : .dash
    }

    private mutating func readToken(of text: Span<UInt8>, from offset: inout Int, gap: Gap) -> Bool {
        self.gap = gap
        start = offset
        if readPlain(of: text, from: &offset) { return true }
        isVerbatim = false
        count = 0
        units = 0
        isASCII = true
        hasDigit = false
        hasLetter = false
        isCapitals = true
        reading: while offset < text.count {
            let byte = text[offset]
            if byte &- 0x61 < 26 {
                isCapitals = false
                hasLetter = true
                add(byte)
            } else if byte &- 0x30 < 10 {
                hasDigit = true
                add(byte)
            } else if byte &- 0x41 < 26 {
                hasLetter = true
                add(byte | 0x20)
            } else if byte == UInt8(ascii: "'") {
                guard let next = afterApostrophe(offset + 1, of: text) else { break reading }
                offset = next
                continue
            } else if byte == UInt8(ascii: ",") {
                guard joinsThousands(at: offset, of: text) else { break reading }
            } else if byte < 0x80 {
                break reading
            } else {
                let (scalar, length) = Self.scalar(at: offset, of: text)
                guard let scalar else { break reading }
                switch Folding.folded(scalar) {
                case .nothing: break
                case .one("'"):
                    guard let next = afterApostrophe(offset + length, of: text) else { break reading }
                    offset = next
                    continue reading
                case .one(let folded):
                    guard addWord(folded) else { break reading }
                case .two(let first, let second):
                    guard addWord(first) else { break reading }
                    _ = addWord(second)
                }
                let isWideDigit = (0xFF10...0xFF19).contains(scalar.value)
                if !isWideDigit, !scalar.properties.isUppercase { isCapitals = false }
                offset += length
                continue
            }
            offset += 1
        }
        end = offset
        return true
    }

    /// Reads a token of small ASCII letters and digits, as most are: it is not copied.
    private mutating func readPlain(of text: Span<UInt8>, from offset: inout Int) -> Bool {
        var place = offset
        var digits = 0
        while place < text.count {
            let byte = text[place]
            if byte &- 0x61 >= 26 {
                guard byte &- 0x30 < 10 else {
                    // A capital, an apostrophe, a comma and all beyond ASCII may go on with the token.
                    if byte >= 0x80 || byte &- 0x41 < 26 || byte == UInt8(ascii: "'") { return false }
                    if byte == UInt8(ascii: ","), digits > 0 { return false }
                    break
                }
                digits += 1
            }
            place += 1
        }
        guard place - offset <= Self.longest else { return false }
        isVerbatim = true
        isASCII = true
        hasDigit = digits > 0
        hasLetter = digits < place - offset
        isCapitals = !hasLetter
        end = place
        offset = place
        return true
    }

    /// Where reading goes on behind an apostrophe, if a word does.
    private func afterApostrophe(_ offset: Int, of text: Span<UInt8>) -> Int? {
        guard Self.isWord(at: offset, of: text) else { return nil }
        if text[offset] | 0x20 == UInt8(ascii: "s"), !Self.continues(at: offset + 1, of: text) { return offset + 1 }
        return offset
    }

    private func joinsThousands(at offset: Int, of text: Span<UInt8>) -> Bool {
        guard offset > 0, text[offset - 1] &- 0x30 < 10, offset + 3 < text.count else { return false }
        for next in offset + 1...offset + 3 where text[next] &- 0x30 >= 10 { return false }
        return offset + 4 >= text.count || text[offset + 4] &- 0x30 >= 10
    }

    private mutating func addWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            let byte = UInt8(truncatingIfNeeded: scalar.value)
            guard Self.isWordByte(byte) else { return false }
            if byte &- 0x30 < 10 { hasDigit = true } else { hasLetter = true }
            add(byte)
            return true
        }
        guard Folding.isWordScalar(scalar) else { return false }
        isASCII = false
        hasLetter = true
        let width = UTF16.width(scalar)
        guard units + width <= Self.longest else {
            units = Self.longest
            return true
        }
        units += width
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
        return true
    }

    @inline(__always)
    private mutating func add(_ byte: UInt8) {
        guard units < Self.longest else { return }
        units += 1
        append(byte)
    }

    /// There is room: 40 units are at most 120 bytes.
    @inline(__always)
    private mutating func append(_ byte: UInt8) {
        word[count] = byte
        count += 1
    }

    @inline(__always)
    static func isWordByte(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
    }

    /// Whether a word character stands at an offset.
    private static func isWord(at offset: Int, of text: Span<UInt8>) -> Bool {
        guard offset < text.count else { return false }
        guard text[offset] >= 0x80 else { return isWordByte(text[offset]) }
        guard let scalar = scalar(at: offset, of: text).scalar else { return false }
        switch Folding.folded(scalar) {
        case .nothing: return false
        case .two: return true
        case .one(let folded):
            return folded.isASCII
                ? isWordByte(UInt8(truncatingIfNeeded: folded.value)) : Folding.isWordScalar(folded)
        }
    }

    /// Whether a token goes on at an offset.
    private static func continues(at offset: Int, of text: Span<UInt8>) -> Bool {
        guard offset < text.count else { return false }
        if isWord(at: offset, of: text) { return true }
        guard text[offset] >= 0x80, let scalar = scalar(at: offset, of: text).scalar else { return false }
        return Folding.folded(scalar) == .nothing
    }

    /// The scalar at an offset and how many bytes it takes; none, and one byte, where UTF-8 is wrong.
    private static func scalar(at offset: Int, of text: Span<UInt8>) -> (scalar: Unicode.Scalar?, length: Int) {
        let lead = text[offset]
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, lead < 0xF5, offset + length <= text.count else { return (nil, 1) }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for next in offset + 1..<offset + length {
            guard text[next] & 0xC0 == 0x80 else { return (nil, 1) }
            value = value << 6 | UInt32(text[next] & 0x3F)
        }
        guard value >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000), let scalar = Unicode.Scalar(value) else {
            return (nil, 1)
        }
        return (scalar, length)
    }
}
