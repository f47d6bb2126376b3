/// Whether a byte is a space, tab or line break.
@inline(__always)
func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte >= 0x09 && byte <= 0x0D
}

@inline(__always)
func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09
}

@inline(__always)
func isLineBreak(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D
}

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}

@inline(__always)
func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
}

@inline(__always)
func isUppercase(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
}

/// Whether a byte is an ASCII letter or digit.
@inline(__always)
func isWordByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte)
}

extension ArraySlice<UInt8> {
    /// The slice without white space at both ends.
    var trimmed: ArraySlice<UInt8> {
        var start = startIndex
        var end = endIndex
        while start < end, isWhiteSpace(self[start]) { start += 1 }
        while end > start, isWhiteSpace(self[end - 1]) { end -= 1 }
        return self[start..<end]
    }

    func hasPrefix(_ prefix: String) -> Bool {
        starts(with: prefix.utf8)
    }
}

extension [UInt8] {
    /// Whether `text` stands at an offset.
    func has(_ text: StaticString, at offset: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard offset >= 0, offset + length <= count else { return false }
        return self[offset..<offset + length].elementsEqual("\(text)".utf8)
    }
}

/// Whether a byte is one of ASCII's punctuation characters, those that a backslash escapes.
@inline(__always)
func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !isWordByte(byte)
}

extension [UInt8] {
    /// Where `text` stands first within a range.
    func firstIndex(of text: StaticString, in range: Range<Int>) -> Int? {
        let wanted = Array("\(text)".utf8)
        guard let first = wanted.first else { return nil }
        var offset = range.lowerBound
        while offset + wanted.count <= range.upperBound {
            if self[offset] == first, self[offset..<offset + wanted.count].elementsEqual(wanted) { return offset }
            offset += 1
        }
        return nil
    }
}
