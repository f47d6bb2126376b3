import Markup

/// Cuts text into words.
///
/// A word is a run of ASCII letters and digits and of characters beyond ASCII, except spaces and general punctuation
/// (U+0080–U+00BF, U+2000–U+206F, and the minus sign). One pass, and no word is copied.
struct Tokenizer {
    let words: WordTable
    private(set) var tokens: [Token] = []
    private var gap = GapReader()

    init(words: WordTable) {
        self.words = words
    }

    mutating func begin() {
        tokens.removeAll(keepingCapacity: true)
        gap = GapReader()
    }

    /// A line's end within the run.
    mutating func addBreak() {
        gap.addSpace()
        noteAfter()
    }

    /// Adds the words of a text node.
    mutating func add(_ range: Range<Int>, of text: Span<UInt8>, node: Int, isVerbatim: Bool) {
        var offset = range.lowerBound
        let end = min(range.upperBound, text.count)
        while offset < end {
            let byte = text[offset]
            guard Self.isWordByte(byte) || byte >= 0x80 else {
                if byte == 0x20 || byte &- 9 < 5 { gap.addSpace() } else { gap.add(byte) }
                noteAfter()
                offset += 1
                continue
            }
            if byte >= 0x80, let length = addPunctuation(at: offset, in: text, end) {
                noteAfter()
                offset += length
                continue
            }
            let start = offset
            var form: Token.Form = []
            while offset < end {
                let byte = text[offset]
                if byte &- 0x61 < 26 {
                    form.insert(.small)
                } else if byte &- 0x30 < 10 {
                    form.insert(.digits)
                } else if byte &- 0x41 < 26 {
                    form.insert(.capitals)
                } else if byte < 0x80 || Self.punctuation(at: offset, in: text, end) != nil {
                    break
                } else {
                    form.insert(.others)
                }
                offset += 1
            }
            tokens.append(
                Token(
                    node: Int32(node), start: Int32(start), end: Int32(offset),
                    word: words.find(text, start..<offset), gap: gap.gap, before: gap.last, after: 0,
                    form: form, isVerbatim: isVerbatim))
            gap = GapReader()
        }
    }

    private mutating func noteAfter() {
        guard let last = tokens.indices.last, tokens[last].after == 0 else { return }
        tokens[last].after = gap.first
    }

    private mutating func addPunctuation(at offset: Int, in text: Span<UInt8>, _ end: Int) -> Int? {
        guard let found = Self.punctuation(at: offset, in: text, end) else { return nil }
        switch found.scalar {
        case 0xA0, 0x2000...0x200A, 0x202F: gap.addSpace()
        case 0x2010, 0x2011: gap.add(.hyphen, UInt8(ascii: "-"))
        case 0x2013, 0x2212: gap.add(.dash, text[offset])
        case 0x2019: gap.add(.apostrophe, UInt8(ascii: "'"))
        default: gap.add(.other, text[offset])
        }
        return found.length
    }

    @inline(__always)
    private static func isWordByte(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
    }

    /// The character at an offset if it is a space or punctuation beyond ASCII.
    private static func punctuation(
        at offset: Int, in text: Span<UInt8>, _ end: Int
    ) -> (scalar: UInt32, length: Int)? {
        if text[offset] == 0xC2, offset + 1 < end {
            return (UInt32(text[offset + 1]), 2)
        }
        if text[offset] == 0xE2, offset + 2 < end, text[offset + 1] == 0x80 || text[offset + 1] == 0x81 {
            return (0x2000 + UInt32(text[offset + 1] & 1) << 6 + UInt32(text[offset + 2] & 0x3F), 3)
        }
        // The minus sign, which some editors make of a hyphen between numbers.
        if text[offset] == 0xE2, offset + 2 < end, text[offset + 1] == 0x88, text[offset + 2] == 0x92 {
            return (0x2212, 3)
        }
        return nil
    }
}
