/// Small questions about the bytes of a YAML text, answered as the YAML library would.
enum YAMLBytes {
    /// Returns the length of the line break that begins at `index`, or 0: LF, CR, CR LF, U+0085, U+2028, U+2029.
    static func lineBreakLength(_ bytes: [UInt8], at index: Int, before end: Int) -> Int {
        switch bytes[index] {
        case 0x0A: 1
        case 0x0D: index + 1 < end && bytes[index + 1] == 0x0A ? 2 : 1
        case 0xC2: index + 1 < end && bytes[index + 1] == 0x85 ? 2 : 0
        case 0xE2:
            index + 2 < end && bytes[index + 1] == 0x80 && (bytes[index + 2] | 1) == 0xA9 ? 3 : 0
        default: 0
        }
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    static func isContinuation(_ byte: UInt8) -> Bool { byte & 0b1100_0000 == 0b1000_0000 }

    /// Whether the byte can be part of the name of an anchor.
    static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// Returns the first character that YAML does not allow: a control character or a noncharacter.
    static func firstForbidden(_ bytes: [UInt8], in window: Range<Int>) -> Range<Int>? {
        for index in window {
            switch bytes[index] {
            case 0x09, 0x0A, 0x0D, 0x20...0x7E: continue
            case 0..<0x20, 0x7F: return index..<(index + 1)
            case 0xC2 where index + 1 < window.upperBound && bytes[index + 1] < 0xA0 && bytes[index + 1] != 0x85:
                return index..<(index + 2)
            case 0xEF where index + 2 < window.upperBound && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE:
                return index..<(index + 3)
            case 0xEF where index + 2 < window.upperBound && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF:
                return index..<(index + 3)
            default: continue
            }
        }
        return nil
    }

    /// Returns the first byte that is not UTF-8, with those that belong to it.
    static func firstInvalid(_ bytes: [UInt8], in window: Range<Int>) -> Range<Int>? {
        var decoder = Unicode.UTF8.ForwardParser()
        var rest = bytes[window].makeIterator()
        var offset = window.lowerBound
        while true {
            switch decoder.parseScalar(from: &rest) {
            case .valid(let scalar): offset += scalar.count
            case .error(let length): return offset..<(offset + max(length, 1))
            case .emptyInput: return nil
            }
        }
    }

    /// Returns where an anchor stands that is used further down (`&name` … `*name`), if there is one.
    ///
    /// The library puts the anchored part in each place that uses it, and hashes the keys it finds: a few lines of
    /// aliases to aliases keep it busy for years. So the text is searched before it is parsed. A stray `&name` or
    /// `*name` alone is harmless, and neither `E&M`, `&amp;` nor `*emphasis*` is taken for one.
    static func firstUsedAnchor(_ bytes: [UInt8], in window: Range<Int>) -> Range<Int>? {
        var anchors: [ArraySlice<UInt8>: Range<Int>] = [:]
        var index = window.lowerBound
        while index < window.upperBound {
            let start = index
            index += 1
            let isAnchor = bytes[start] == UInt8(ascii: "&")
            guard isAnchor || bytes[start] == UInt8(ascii: "*") else { continue }
            if start > window.lowerBound, isNameByte(bytes[start - 1]) { continue }
            while index < window.upperBound, isNameByte(bytes[index]) { index += 1 }
            let name = bytes[(start + 1)..<index]
            if isAnchor {
                // No name of an anchor ends with a semicolon, but entities do.
                if index < window.upperBound, bytes[index] == UInt8(ascii: ";") { continue }
                anchors[name] = anchors[name] ?? start..<index
            } else if let range = anchors[name] {
                return range
            }
        }
        return nil
    }

    /// Returns the first explicit key (`? `) that is too many.
    ///
    /// Only an explicit key can be longer than a line, and the library hashes each key with all that is in it: keys in
    /// keys in keys make that the depth times the length of the file. Content has no such keys at all; a few are let
    /// through because a line of prose may begin with a question mark.
    static func tooManyExplicitKeys(_ bytes: [UInt8], in window: Range<Int>, allowed: Int = 32) -> Range<Int>? {
        var count = 0
        // Whether only indentation, brackets and other indicators stand before the byte.
        var mayBegin = true
        for index in window {
            let byte = bytes[index]
            let isBeforeBlank = index + 1 >= window.upperBound || bytes[index + 1] <= 0x20
            switch byte {
            case 0x0A, 0x0D, UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","): mayBegin = true
            case 0x20, 0x09: break
            case UInt8(ascii: "-") where isBeforeBlank, UInt8(ascii: ":") where isBeforeBlank: break
            case UInt8(ascii: "?") where mayBegin && isBeforeBlank:
                count += 1
                if count > allowed { return index..<(index + 1) }
            // The last byte of the line breaks that are no ASCII.
            case 0x85, 0xA8, 0xA9: mayBegin = true
            default: mayBegin = false
            }
        }
        return nil
    }
}
