import ByteCoding
import Search

/// What a reader can find on a finished page: the text of `<main>`, divided at its headings.
///
/// Taken from the page's HTML rather than from the texts it is made of: so every kind of page is found by just what it
/// shows, whatever its template adds. The HTML is our own, hence simple; whatever it is, reading it ends at its end.
///
/// Left out is what says nothing of the page: `<nav>`, buttons, scripts, the mark behind a heading (`class="permalink"`), and
/// elements with the attribute `data-search="skip"`.
struct PageText {
    private(set) var sections: [SearchSection] = []
    private let html: [UInt8]
    private var offset: Int
    /// Text that comes next belongs to the heading.
    private var headingDepth: UInt8?
    private var heading: [UInt8] = []
    private var anchor: String
    private var text: [UInt8] = []
    /// The identifier of a `<section>` whose heading has not come yet: a link to it shows the heading too.
    private var sectionID: String?
    /// The name of the element whose content is left out, and how many of this name are open.
    private var skipped: (key: UInt64, depth: Int)?

    /// Reads a page. Cost: linear, one look at each byte.
    init(of html: [UInt8]) {
        self.html = html
        anchor = ""
        offset = Self.start(of: html.span)
        while offset < html.count {
            if html[offset] == UInt8(ascii: "<") {
                guard readTag() else { break }
            } else {
                readText()
            }
        }
        endSection()
    }

    /// Where `<main` begins.
    private static func start(of html: Span<UInt8>) -> Int {
        var start = 0
        while let mark = html.firstIndex(of: .tagStart, in: start..<html.count) {
            if Tag(at: mark, of: html).key == Tag.main { return mark }
            start = mark + 1
        }
        return html.count
    }

    // MARK: Tags

    /// Reads one tag; returns whether to go on behind it.
    private mutating func readTag() -> Bool {
        let tag = Tag(at: offset, of: html.span)
        offset = tag.end
        if let skipped {
            if tag.key == skipped.key, !tag.isEmpty(html.span) { self.skipped?.depth += tag.isClosing ? -1 : 1 }
            if self.skipped?.depth == 0 { self.skipped = nil }
            return true
        }
        if tag.isClosing {
            if tag.key == Tag.main { return false }
            if headingDepth != nil, tag.headingLevel == headingDepth { headingDepth = nil }
        } else if tag.isLeftOut(html.span) {
            skipped = (tag.key, 1)
        } else if let level = tag.headingLevel {
            beginHeading(level, tag)
        } else if tag.key == Tag.section {
            sectionID = tag.id(html)
        }
        if !tag.isInline { separate() }
        return true
    }

    /// The first heading is the page's title, which is known already: it begins no section, and its text is dropped.
    private mutating func beginHeading(_ level: UInt8, _ tag: Tag) {
        if level == 1 {
            skipped = (tag.key, 1)
        } else if let place = sectionID ?? tag.id(html) {
            endSection()
            anchor = place
            headingDepth = level
        }
        sectionID = nil
    }

    private mutating func endSection() {
        let name = String(decoding: heading.trimmed, as: UTF8.self)
        if !text.allSatisfy({ $0 == 0x20 }) || !name.isEmpty {
            sections.append(SearchSection(anchor: anchor, heading: name, text: text))
        }
        (heading, text, headingDepth) = ([], [], nil)
    }

    // MARK: Text

    private mutating func readText() {
        let end = html.span.firstIndex(of: .tagStart, in: offset..<html.count) ?? html.count
        defer { offset = end }
        guard skipped == nil else { return }
        while let mark = html.span.firstIndex(of: .reference, in: offset..<end) {
            append(offset..<mark)
            let (character, length) = Self.character(at: html[mark..<end])
            append(character)
            offset = mark + length
        }
        append(offset..<end)
    }

    private mutating func append(_ range: Range<Int>) {
        let html = html
        let part = html.span.extracting(range)
        if headingDepth == nil { text.append(part) } else { heading.append(part) }
    }

    private mutating func append(_ character: [UInt8]) {
        if headingDepth == nil { text += character } else { heading += character }
    }

    private mutating func separate() {
        if headingDepth == nil {
            if let last = text.last, last != 0x20 { text.append(0x20) }
        } else if let last = heading.last, last != 0x20 {
            heading.append(0x20)
        }
    }

    /// Resolves a reference such as `&amp;` or `&#39;`; what is none stays as it is.
    private static func character(at text: ArraySlice<UInt8>) -> (bytes: [UInt8], length: Int) {
        guard let end = text.prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return ([UInt8(ascii: "&")], 1) }
        let name = String(decoding: text[(text.startIndex + 1)..<end], as: UTF8.self)
        let length = end + 1 - text.startIndex
        switch name {
        case "amp": return (Array("&".utf8), length)
        case "lt": return (Array("<".utf8), length)
        case "gt": return (Array(">".utf8), length)
        case "quot": return (Array("\"".utf8), length)
        case "nbsp": return (Array(" ".utf8), length)
        default:
            let number =
                name.hasPrefix("#x")
                ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
            guard let scalar = number.flatMap(Unicode.Scalar.init) else { return ([UInt8(ascii: "&")], 1) }
            return (Array(String(scalar).utf8), length)
        }
    }
}

/// One tag of HTML, from `<` to `>`: where it stands, and its name as a number, so that nothing is copied to look at it.
private struct Tag {
    let isClosing: Bool
    /// The name's first eight bytes.
    let key: UInt64
    /// Where attributes may begin, and behind the tag.
    private let nameEnd: Int
    let end: Int
    private let traits: Traits

    init(at start: Int, of html: Span<UInt8>) {
        var place = start + 1
        isClosing = place < html.count && html[place] == UInt8(ascii: "/")
        if isClosing { place += 1 }
        var key: UInt64 = 0
        var length = 0
        while place < html.count, html[place] &- 0x61 < 26 || html[place] &- 0x30 < 10 {
            if length < 8 { key = key << 8 | UInt64(html[place]) }
            (place, length) = (place + 1, length + 1)
        }
        self.key = key
        nameEnd = place
        end = html.firstIndex(of: .tagEnd, in: place..<html.count).map { $0 + 1 } ?? html.count
        traits = Traits.ofElements[key]
    }

    /// Whether nothing can stand inside it, such as `<br />`.
    func isEmpty(_ html: Span<UInt8>) -> Bool {
        traits.contains(.void) || end >= 2 && html[end - 2] == UInt8(ascii: "/")
    }

    /// 2 for `<h2>`.
    var headingLevel: UInt8? {
        let digit = key & 0xFF
        guard key >> 8 == UInt64(UInt8(ascii: "h")), digit >= 0x31, digit <= 0x36 else { return nil }
        return UInt8(digit - 0x30)
    }

    func isLeftOut(_ html: Span<UInt8>) -> Bool {
        if isEmpty(html) { return false }
        if traits.contains(.leftOut) { return true }
        var place = nameEnd
        while let space = html.firstIndex(of: .space, in: place..<end) {
            if stands(.skipped, at: space, html) || stands(.permalink, at: space, html) { return true }
            place = space + 1
        }
        return false
    }

    /// Whether text goes on behind it without a space.
    var isInline: Bool { traits.contains(.inline) }

    /// Returns the identifier as it is written between its quotation marks.
    func id(_ html: [UInt8]) -> String? {
        guard let start = place(behind: .id, html.span) else { return nil }
        return String(decoding: html[start..<end].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
    }

    private func place(behind attribute: Attribute, _ html: Span<UInt8>) -> Int? {
        for place in nameEnd..<end where stands(attribute, at: place, html) { return place + attribute.bytes.count }
        return nil
    }

    private func stands(_ attribute: Attribute, at place: Int, _ html: Span<UInt8>) -> Bool {
        guard place + attribute.bytes.count <= end else { return false }
        for offset in attribute.bytes.indices where attribute.bytes[offset] != html[place + offset] { return false }
        return true
    }

    static let main = Traits.key("main")
    static let section = Traits.key("section")
}

/// The beginning of an attribute, or the whole of it.
private struct Attribute {
    let bytes: [UInt8]

    private init(_ text: String) {
        bytes = Array(text.utf8)
    }

    static let id = Attribute(" id=\"")
    static let skipped = Attribute(" data-search=\"skip\"")
    static let permalink = Attribute(" class=\"permalink\"")
}

/// What an element's name says of it.
private struct Traits: OptionSet {
    let rawValue: UInt8

    /// Nothing can stand inside it.
    static let void = Traits(rawValue: 1)
    /// Text goes on behind it without a space.
    static let inline = Traits(rawValue: 2)
    /// What it holds says nothing of the page.
    static let leftOut = Traits(rawValue: 4)

    static func key(_ name: String) -> UInt64 {
        name.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    static let ofElements = TraitTable([
        (.void, "br hr img input wbr meta link"),
        (.inline, "a abbr b code del dfn em i ins kbd mark small span strong sub sup"),
        (.leftOut, "button nav noscript script style svg template"),
    ])
}

/// What the names of elements say, by their keys. Each tag of each page asks: a dictionary's hash took longer than the tag.
private struct TraitTable {
    /// At most half full; 0 is free.
    private var keys = [UInt64](repeating: 0, count: 64)
    private var traits = [Traits](repeating: [], count: 64)

    init(_ elements: [(Traits, names: String)]) {
        for (trait, names) in elements {
            for name in names.split(separator: " ") {
                let slot = slot(of: Traits.key(String(name)))
                keys[slot] = Traits.key(String(name))
                traits[slot].formUnion(trait)
            }
        }
    }

    subscript(key: UInt64) -> Traits {
        traits[slot(of: key)]
    }

    /// Where a key stands, or could stand.
    private func slot(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 58)
        while keys[slot] != key, keys[slot] != 0 { slot = (slot + 1) & 63 }
        return slot
    }
}

extension FewBytes {
    fileprivate static var tagStart: FewBytes { FewBytes("<") }
    fileprivate static var tagEnd: FewBytes { FewBytes(">") }
    fileprivate static var space: FewBytes { FewBytes(" ") }
    /// What begins a reference such as `&amp;`.
    fileprivate static var reference: FewBytes { FewBytes("&") }
}

extension [UInt8] {
    fileprivate var trimmed: ArraySlice<UInt8> {
        var slice = self[...]
        while slice.first == 0x20 { slice.removeFirst() }
        while slice.last == 0x20 { slice.removeLast() }
        return slice
    }
}
