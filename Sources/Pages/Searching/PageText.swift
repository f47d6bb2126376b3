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
    /// The element whose content is left out, and how many of its name are open.
    private var skipped: (name: ArraySlice<UInt8>, depth: Int)?

    /// Reads a page. Cost: linear, one look at each byte.
    init(of html: [UInt8]) {
        self.html = html
        anchor = ""
        offset = html.count
        guard let start = html.firstRange(of: "<main") else { return }
        offset = start
        while offset < html.count {
            if html[offset] == UInt8(ascii: "<") {
                guard readTag() else { break }
            } else {
                readText()
            }
        }
        endSection()
    }

    // MARK: Tags

    /// Reads one tag; returns whether to go on behind it.
    private mutating func readTag() -> Bool {
        let end = html[offset...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1
        let tag = Tag(html[offset...end])
        offset = end + 1
        if let skipped {
            if tag.name == skipped.name, !tag.isEmpty { self.skipped?.depth += tag.isClosing ? -1 : 1 }
            if self.skipped?.depth == 0 { self.skipped = nil }
            return true
        }
        if tag.isClosing {
            if tag.name.elementsEqual("main".utf8) { return false }
            if headingDepth != nil, tag.headingLevel == headingDepth { headingDepth = nil }
        } else if tag.isLeftOut {
            skipped = (tag.name, 1)
        } else if let level = tag.headingLevel {
            beginHeading(level, tag)
        } else if tag.name.elementsEqual("section".utf8) {
            sectionID = tag.value(of: "id")
        }
        if !tag.isInline { separate() }
        return true
    }

    /// The first heading is the page's title, which is known already: it begins no section, and its text is dropped.
    private mutating func beginHeading(_ level: UInt8, _ tag: Tag) {
        if level == 1 {
            skipped = (tag.name, 1)
        } else if let place = sectionID ?? tag.value(of: "id") {
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
        let end = html[offset...].firstIndex(of: UInt8(ascii: "<")) ?? html.count
        defer { offset = end }
        guard skipped == nil else { return }
        var rest = html[offset..<end]
        while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
            append(rest[..<mark])
            let (character, length) = Self.character(at: rest[mark...])
            append(character[...])
            rest = rest[(mark + length)...]
        }
        append(rest)
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) {
        if headingDepth == nil { text += bytes } else { heading += bytes }
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

/// One tag of HTML, from `<` to `>`.
private struct Tag {
    let name: ArraySlice<UInt8>
    let isClosing: Bool
    private let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        isClosing = bytes.dropFirst().first == UInt8(ascii: "/")
        name = bytes.dropFirst(isClosing ? 2 : 1).prefix { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
    }

    /// Whether nothing can stand inside it, such as `<br />`.
    var isEmpty: Bool { bytes.dropLast().last == UInt8(ascii: "/") || Self.voidElements.contains(key) }

    /// 2 for `<h2>`.
    var headingLevel: UInt8? {
        guard name.count == 2, name.first == UInt8(ascii: "h"), let digit = name.last,
            (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(digit)
        else { return nil }
        return digit - UInt8(ascii: "0")
    }

    var isLeftOut: Bool {
        if isEmpty { return false }
        if Self.leftOut.contains(key) { return true }
        // Most tags have no attributes.
        return bytes.count > name.count + 2 && (bytes.contains(Self.skipMark) || bytes.contains(Self.permalinkMark))
    }

    /// Whether text goes on behind it without a space.
    var isInline: Bool { Self.inline.contains(key) }

    /// Returns an attribute as it is written between its quotation marks.
    func value(of attribute: String) -> String? {
        guard let start = bytes.firstRange(of: " \(attribute)=\"") else { return nil }
        let value = bytes[(start + attribute.utf8.count + 3)...]
        return String(decoding: value.prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
    }

    /// The name as a number, to be looked up without making a string of it: its first eight bytes.
    private var key: UInt64 { Self.key(name) }

    private static func key(_ name: some Sequence<UInt8>) -> UInt64 {
        name.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static let skipMark = Array(" data-search=\"skip\"".utf8)
    private static let permalinkMark = Array(" class=\"permalink\"".utf8)
    private static let leftOut = Set(
        ["button", "nav", "noscript", "script", "style", "svg", "template"].map { key($0.utf8) })
    private static let voidElements = Set(["br", "hr", "img", "input", "wbr", "meta", "link"].map { key($0.utf8) })
    private static let inline = Set(
        [
            "a", "abbr", "b", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "small", "span", "strong", "sub",
            "sup",
        ]
        .map { key($0.utf8) })
}

extension Collection<UInt8> {
    /// Returns where a text begins for the first time.
    fileprivate func firstRange(of text: String) -> Index? {
        guard let first = text.utf8.first else { return nil }
        var start = startIndex
        while let mark = self[start...].firstIndex(of: first) {
            if self[mark...].starts(with: text.utf8) { return mark }
            start = index(after: mark)
        }
        return nil
    }
}

extension ArraySlice<UInt8> {
    fileprivate func contains(_ text: [UInt8]) -> Bool {
        let (bytes, text) = (span, text.span)
        guard text.count > 0, bytes.count >= text.count else { return false }
        var start = 0
        while start <= bytes.count - text.count {
            var length = 0
            while length < text.count, bytes[start + length] == text[length] { length += 1 }
            if length == text.count { return true }
            start += 1
        }
        return false
    }
}

extension [UInt8] {
    fileprivate var trimmed: ArraySlice<UInt8> {
        var slice = self[...]
        while slice.first == 0x20 { slice.removeFirst() }
        while slice.last == 0x20 { slice.removeLast() }
        return slice
    }
}
