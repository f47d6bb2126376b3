/// What a browser makes of the places in a template: which tags stand in text, in an attribute, in a script.
///
/// A light reading of the HTML between the tags, in one pass. It follows the file from top to bottom, through both
/// sides of a condition, and takes each file to begin in text. That suffices to find values that escaping does not
/// protect, and indentation that no reader sees.
struct HTMLPlaces {
    enum Place: Equatable, Sendable {
        case text
        /// In the value of an attribute, between quotation marks.
        case quotedValue
        /// In the value of an attribute without quotation marks.
        case unquotedValue
        /// In a tag, outside of values.
        case tag
        case comment
        /// In `<script>` or `<style>`.
        case code
    }

    /// For each tag the place it stands in.
    private(set) var places: [Place] = []
    /// Whitespace at the beginning of lines that no browser shows.
    private(set) var indentations: [Range<Int>] = []

    private var place = Place.text
    private var quote: UInt8 = 0
    /// The element whose start tag is being read, in small letters; empty in an end tag.
    private var element: [UInt8] = []
    /// `pre` and `textarea` keep their spaces.
    private var keepsSpace = false

    init(_ tags: [TemplateTag], of bytes: [UInt8]) {
        places.reserveCapacity(tags.count)
        var start = 0
        for tag in tags {
            read(start..<tag.range.lowerBound, of: bytes)
            places.append(place)
            if place == .tag, tag.kind == .value || tag.kind == .rawValue, bytes[tag.range.lowerBound - 1] == equals {
                places[places.count - 1] = .unquotedValue
            }
            start = tag.range.upperBound
        }
        read(start..<bytes.count, of: bytes)
    }

    private mutating func read(_ range: Range<Int>, of bytes: [UInt8]) {
        var index = range.lowerBound
        while index < range.upperBound {
            if isLineStart(index, of: bytes), hidesSpace {
                var end = index
                while end < range.upperBound, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
                if end > index {
                    indentations.append(index..<end)
                    index = end
                    continue
                }
            }
            index = step(from: index, range, of: bytes)
        }
    }

    private func isLineStart(_ index: Int, of bytes: [UInt8]) -> Bool {
        index == 0 || bytes[index - 1] == 0x0A
    }

    private var hidesSpace: Bool {
        (place == .text && !keepsSpace) || place == .tag
    }

    /// Reads one byte, or a mark of several, and returns where to go on.
    private mutating func step(from index: Int, _ range: Range<Int>, of bytes: [UInt8]) -> Int {
        let byte = bytes[index]
        switch place {
        case .text:
            guard byte == UInt8(ascii: "<") else { break }
            if bytes[index..<range.upperBound].starts(with: Array("<!--".utf8)) {
                place = .comment
                return index + 4
            }
            return startTag(at: index, range, of: bytes)
        case .comment:
            if byte == UInt8(ascii: ">"), bytes[range.lowerBound..<index].suffix(2) == [0x2D, 0x2D] { place = .text }
        case .code:
            if byte == UInt8(ascii: "<"), index + 1 < range.upperBound, bytes[index + 1] == UInt8(ascii: "/") {
                return startTag(at: index, range, of: bytes)
            }
        case .tag:
            if byte == UInt8(ascii: ">") {
                finishTag()
            } else if index > 0, bytes[index - 1] == equals {
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                    place = .quotedValue
                    quote = byte
                } else if byte != 0x20 {
                    place = .unquotedValue
                }
            }
        case .quotedValue:
            if byte == quote { place = .tag }
        case .unquotedValue:
            if byte == UInt8(ascii: ">") {
                finishTag()
            } else if byte == 0x20 || (0x09...0x0D).contains(byte) {
                place = .tag
            }
        }
        return index + 1
    }

    private mutating func startTag(at index: Int, _ range: Range<Int>, of bytes: [UInt8]) -> Int {
        var end = index + 1
        let isEnd = end < range.upperBound && bytes[end] == UInt8(ascii: "/")
        if isEnd { end += 1 }
        let nameStart = end
        while end < range.upperBound, isLetter(bytes[end]) { end += 1 }
        let name = bytes[nameStart..<end].map { $0 | 0x20 }
        guard !name.isEmpty else {
            // `<{{name}}`: what follows would be the name of an element.
            if end == range.upperBound, end < bytes.count { place = .tag }
            return end
        }
        if place == .code, !(name == Array("script".utf8) || name == Array("style".utf8)) { return end }
        if isEnd, name == Array("pre".utf8) || name == Array("textarea".utf8) { keepsSpace = false }
        element = isEnd ? [] : name
        place = .tag
        return end
    }

    private mutating func finishTag() {
        switch String(decoding: element, as: UTF8.self) {
        case "script", "style": place = .code
        case "pre", "textarea":
            keepsSpace = true
            place = .text
        default: place = .text
        }
        element = []
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20)
    }

    private let equals = UInt8(ascii: "=")
}
