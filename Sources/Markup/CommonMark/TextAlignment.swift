/// Takes a text apart where a backslash escape or an entity was resolved, by laying it beside its source.
struct TextAlignment {
    struct Piece {
        let text: Range<Int>
        let source: Range<Int>
        /// Whether an escape or entity stands in the source.
        let isResolved: Bool
    }

    private let source: [UInt8]
    private var offset: Int
    private var done = 0

    init(source: [UInt8], at offset: Int) {
        self.source = source
        self.offset = offset
    }

    /// Returns the next piece of a text that stands at `range` of `bytes`; `nil` at its end.
    mutating func next(of range: Range<Int>, in bytes: [UInt8]) -> Piece? {
        let text = range.lowerBound + done..<range.upperBound
        guard let first = text.first else { return nil }
        let start = offset
        var index = first
        if let resolved = resolved(text, in: bytes) {
            index += resolved.count
            offset = min(offset + resolved.width, source.count)
        } else {
            index += 1
            offset = min(offset + 1, source.count)
            // What does not match at all is kept in one piece with the rest.
            while index < text.upperBound, resolved(index..<text.upperBound, in: bytes) == nil {
                index += 1
                offset = min(offset + 1, source.count)
            }
            done += index - first
            return Piece(text: first..<index, source: start..<offset, isResolved: false)
        }
        done += index - first
        return Piece(text: first..<index, source: start..<offset, isResolved: true)
    }

    /// How many bytes of the text come from the escape or entity at `offset`, and its width there.
    private func resolved(_ text: Range<Int>, in bytes: [UInt8]) -> (count: Int, width: Int)? {
        guard offset + 1 < source.count, let first = text.first else { return nil }
        switch source[offset] {
        case UInt8(ascii: "\\"):
            return isPunctuation(source[offset + 1]) && bytes[first] == source[offset + 1] ? (1, 2) : nil
        case UInt8(ascii: "&"):
            guard let name = entity() else { return nil }
            if bytes[first] == UInt8(ascii: "&"), !meansAmpersand(name) { return nil }
            let count = countOfResult(text, in: bytes, entity: name)
            return (count, name.count + 2)
        default: return nil
        }
    }

    /// What stands between `&` and `;`.
    private func entity() -> ArraySlice<UInt8>? {
        // The longest name has 31 letters.
        let rest = source[(offset + 1)..<min(offset + 34, source.count)]
        let name = rest.prefix { isWordByte($0) || $0 == UInt8(ascii: "#") }
        let end = name.endIndex
        return !name.isEmpty && end < rest.endIndex && source[end] == UInt8(ascii: ";") ? name : nil
    }

    private func meansAmpersand(_ name: ArraySlice<UInt8>) -> Bool {
        guard name.first == UInt8(ascii: "#") else {
            return name.elementsEqual("amp".utf8) || name.elementsEqual("AMP".utf8)
        }
        let digits = String(decoding: name.dropFirst(), as: UTF8.self)
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        return Int(isHexadecimal ? String(digits.dropFirst()) : digits, radix: isHexadecimal ? 16 : 10) == 38
    }

    /// An entity stands for one character, or for a second one that combines with it.
    private func countOfResult(_ text: Range<Int>, in bytes: [UInt8], entity: ArraySlice<UInt8>) -> Int {
        if entity.elementsEqual("fjlig".utf8) { return min(2, text.count) }
        let count = min(max(SourceText.lengthOfCharacter(in: bytes, at: text.lowerBound), 1), text.count)
        let next = text.lowerBound + count
        guard next < text.upperBound else { return count }
        let length = min(max(SourceText.lengthOfCharacter(in: bytes, at: next), 1), text.upperBound - next)
        let second = String(decoding: bytes[next..<next + length], as: UTF8.self)
        let behind = offset + entity.count + 2
        let isWritten = behind < source.count && source[behind] == bytes[next]
        return !isWritten && Self.combining.contains(second) ? count + length : count
    }

    /// The second characters of HTML's entities that stand for two.
    private static let combining: Set<String> = [
        "\u{0338}", "\u{20D2}", "\u{20E5}", "\u{FE00}", "\u{0333}", "\u{0331}", "\u{200A}",
    ]
}
