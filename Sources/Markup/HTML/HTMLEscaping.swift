import ByteCoding

extension [UInt8] {
    /// Appends markup as it is.
    @inline(__always)
    mutating func append(_ markup: String) {
        append(contentsOf: markup.utf8)
    }

    /// Appends text with `& < > "` as entities.
    package mutating func appendEscaped(_ text: Span<UInt8>) {
        var start = 0
        while let mark = text.firstIndex(of: .markup, in: start..<text.count) {
            append(text.extracting(start..<mark))
            switch text[mark] {
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "<"): append("&lt;")
            case UInt8(ascii: ">"): append("&gt;")
            default: append("&quot;")
            }
            start = mark + 1
        }
        append(text.extracting(start..<text.count))
    }

    /// Appends a part of a text with `& < > "` as entities.
    mutating func appendEscaped(_ text: [UInt8], _ range: Range<Int>) {
        appendEscaped(text.span.extracting(range))
    }

    /// Appends text with `& < > "` as entities.
    package mutating func appendEscaped(_ text: String) {
        appendEscaped(text.utf8Span.span)
    }

    /// Appends a URL for an attribute: what may not stand in a URL is percent-encoded, `&` and `'` are entities.
    package mutating func appendURL(_ url: ArraySlice<UInt8>) {
        for byte in url {
            if urlCharacters.contains(byte) {
                append(byte)
            } else if byte == UInt8(ascii: "&") {
                append("&amp;")
            } else if byte == UInt8(ascii: "'") {
                append("&#x27;")
            } else {
                append(UInt8(ascii: "%"))
                append(Self.hexadecimal(byte >> 4))
                append(Self.hexadecimal(byte & 15))
            }
        }
    }

    /// Appends a URL for an attribute: what may not stand in a URL is percent-encoded, `&` and `'` are entities.
    package mutating func appendURL(_ url: String) {
        if url.utf8.allSatisfy(urlCharacters.contains) { append(url) } else { appendURL(Array(url.utf8)[...]) }
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
    }
}

extension FewBytes {
    /// What means something in HTML, also inside an attribute in double quotes.
    fileprivate static var markup: FewBytes { FewBytes("&", "<", ">", "\"") }
}

private let urlCharacters = ByteSet(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.+!*(),%#@?=;:/$~")
