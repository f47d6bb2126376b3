/// A page as the index needs it: what is shown of it, its names, and its words with their places.
///
/// It depends on the page alone, so it can be kept from build to build. Size: about the page's text, or less.
package struct AnalyzedPage: Equatable, Sendable {
    package let path: String
    package let title: String
    package let kind: String
    package let category: String?
    package let payers: [String]
    package let summary: String
    package let names: [Name]
    /// At most ``longestOutline``; the first is the page's top.
    package let sections: [Section]

    /// Tokens of all fields, as far as they count: see ``SearchPage/Extent``.
    let length: Int
    /// For each different token: its length in bytes (one byte), its bytes, and as numbers of seven bits a byte: its
    /// weighted frequency, its section, the number of its places, and the places, each as the distance from the last.
    let words: [UInt8]
    let wordCount: Int

    package struct Name: Hashable, Sendable {
        package let role: SearchName.Role
        /// The tokens, joined by spaces.
        package let key: String
    }

    package struct Section: Equatable, Sendable {
        package let anchor: String
        package let heading: String
    }

    /// Returns what is left to be known once the words are in their lists.
    func withoutWords() -> AnalyzedPage {
        AnalyzedPage(
            path: path, title: title, kind: kind, category: category, payers: payers, summary: summary, names: names,
            sections: sections, length: length, words: [], wordCount: 0)
    }

    /// Words of sections beyond this one lead to the last of these.
    static let longestOutline = 64
}

/// Numbers of seven bits a byte, the lowest first; the high bit says that more follow.
struct PackedNumbers {
    static func append(_ number: Int, to bytes: inout [UInt8]) {
        var rest = UInt(bitPattern: number)
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Bytes that a number below 2³² takes at most.
    static let longest = 5

    @inline(__always)
    static func write(_ number: Int, to bytes: inout MutableSpan<UInt8>, at place: inout Int) {
        var rest = UInt(bitPattern: number)
        while rest >= 0x80 {
            bytes[place] = UInt8(truncatingIfNeeded: rest) | 0x80
            place += 1
            rest >>= 7
        }
        bytes[place] = UInt8(truncatingIfNeeded: rest)
        place += 1
    }

    @inline(__always)
    static func read(_ bytes: Span<UInt8>, _ offset: inout Int) -> Int {
        var number = 0
        var shift = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            number |= Int(byte & 0x7F) << shift
            if byte < 0x80 { break }
            shift += 7
        }
        return number
    }

    /// Passes over a number, and so many numbers behind it.
    @inline(__always)
    static func passList(_ bytes: Span<UInt8>, _ offset: inout Int) {
        for _ in 0..<read(bytes, &offset) { pass(bytes, &offset) }
    }

    @inline(__always)
    static func pass(_ bytes: Span<UInt8>, _ offset: inout Int) {
        while offset < bytes.count, bytes[offset] >= 0x80 { offset += 1 }
        offset += 1
    }
}
