import Diagnostics

/// What the YAML library found wrong, in its words; said again in ours.
struct YAMLProblem: Error {
    typealias Place = (line: Int, column: Int)

    let text: String
    var place: Place?
    var context: (text: String, place: Place)?
    var duplicateKey: String?

    init(
        text: String, place: Place? = nil, context: (text: String, place: Place)? = nil, duplicateKey: String? = nil
    ) {
        self.text = text
        self.place = place
        self.context = context
        self.duplicateKey = duplicateKey
    }

    /// Returns what to tell the author.
    func diagnostic(_ bytes: [UInt8], in window: Range<Int>, of path: SourcePath) -> Diagnostic {
        func offset(_ place: Place) -> Int {
            var cursor = MarkCursor(bytes, in: window)
            return cursor.offset(line: place.line, column: place.column)
        }
        // Of a character that begins no text the library names what follows; the character itself is its context.
        let isAboutContext = ["an alias", "an anchor", "a tag"].contains { context?.text.hasSuffix($0) == true }
        let start = (isAboutContext ? context?.place : place).map(offset) ?? window.lowerBound
        if let duplicateKey {
            return Self.duplicate(duplicateKey, bytes, from: start, before: window.upperBound, path)
        }
        let range = SourceRange(path, start..<min(start + 1, window.upperBound))
        let (message, help) = words(byte: start < window.upperBound ? bytes[start] : nil, bytes, start, window)
        let rule: Rule = text.hasPrefix("Maximum nesting level") ? .yamlDepth : .yamlSyntax
        let diagnostic = Diagnostic(rule, message, at: range).helping(help)
        guard let context else { return diagnostic }
        let contextStart = offset(context.place)
        guard contextStart != start, let note = Self.note(on: context.text) else { return diagnostic }
        return diagnostic.noting(note, at: SourceRange(path, contextStart..<min(contextStart + 1, window.upperBound)))
    }

    /// The library says what it expected; an author wants to know which slip leads there.
    private func words(
        byte: UInt8?, _ bytes: [UInt8], _ start: Int, _ window: Range<Int>
    ) -> (message: String, help: String?) {
        let quotes = "Put the text in quotes, or on lines of its own behind `|`"
        if byte == UInt8(ascii: "\t") || text.contains("tab character") {
            return ("Tab in the indentation; YAML is indented with spaces", "Replace the tab by spaces")
        }
        if text.hasPrefix("Maximum nesting level") { return ("Lists and mappings are nested too deeply here", nil) }
        if text.contains("undefined alias") || context?.text.contains("an alias") == true {
            return ("Text that begins with * must be in quotes", quotes)
        }
        if context?.text.contains("an anchor") == true {
            return ("Text that begins with & must be in quotes", quotes)
        }
        if context?.text.contains("tag") == true || text.contains("tag handle") {
            return ("Text that begins with ! must be in quotes", quotes)
        }
        let before = Self.lineBefore(start, bytes, window)
        if text.contains("mapping values are not allowed") {
            let isInText = zip(before, before.dropFirst()).contains { $0 == UInt8(ascii: ":") && YAMLBytes.isBlank($1) }
            let message =
                isInText ? "Colon and space inside a text" : "Colon and space inside a text, or key in a wrong column"
            return (message, quotes)
        }
        if text.contains("cannot start any token"), let byte {
            return ("Text that begins with \(Character(Unicode.Scalar(byte))) must be in quotes", quotes)
        }
        if text.contains("end of stream") { return ("Quote is never closed", nil) }
        if text.contains("document indicator") { return ("Quote is not closed before `---` or `...`", nil) }
        if text.contains("escape") || text.contains("hexdecimal") {
            return ("Unknown escape in double quotes", "Write `\\\\` for a backslash, or use single quotes")
        }
        if text.contains("expected ':'") {
            return ("Line without a colon, where a key and its value are expected", nil)
        }
        if text.contains("',' or ']'") {
            let help = "Close the list with ], or put text that begins with [ in quotes"
            return ("List in brackets is not closed, or an item lacks its comma", help)
        }
        if text.contains("',' or '}'") {
            let help = "Close it with }, or put text that begins with { in quotes"
            return ("Mapping in braces is not closed, or an entry lacks its comma", help)
        }
        if text.contains("did not find expected key") {
            if before.allSatisfy(YAMLBytes.isBlank) { return ("Key expected here, in the column of the others", nil) }
            return ("Text goes on behind a closing quote or bracket", "Put all of the text in quotes, or behind `|`")
        }
        if text.contains("expected '-' indicator") {
            return ("Item of the list expected here, beginning with `- ` in the column of the others", nil)
        }
        if text.contains("<document start>") { return ("Text goes on behind the end of the definition", nil) }
        if text.contains("block sequence entries are not allowed") {
            return ("List begins on the line of its key", "Begin the list on the next line")
        }
        if context?.text.contains("block scalar") == true {
            return ("Text behind | or > must begin on the next line", nil)
        }
        return ("This is not YAML: \(text)", nil)
    }

    private static func lineBefore(_ start: Int, _ bytes: [UInt8], _ window: Range<Int>) -> ArraySlice<UInt8> {
        let lineStart = bytes[window.lowerBound..<start].lastIndex { $0 == 0x0A || $0 == 0x0D }
        return bytes[(lineStart.map { $0 + 1 } ?? window.lowerBound)..<start]
    }

    private static func note(on context: String) -> String? {
        switch context {
        case "while parsing a block mapping": "the keys begin here"
        case "while parsing a block collection", "while parsing a flow sequence": "the list begins here"
        case "while parsing a flow mapping": "the braces open here"
        case let text where text.contains("quoted scalar"): "the quote opens here"
        case "while scanning a simple key": nil
        default: nil
        }
    }

    // MARK: Keys that stand twice

    /// The library names the key and where it stands first; the second is searched for.
    private static func duplicate(
        _ key: String, _ bytes: [UInt8], from first: Int, before end: Int, _ path: SourcePath
    ) -> Diagnostic {
        let firstRange = SourceRange(path, first..<min(first + key.utf8.count, end))
        guard let second = secondPlace(of: Array(key.utf8), bytes, from: first, before: end) else {
            return .duplicateKey(key, at: firstRange)
        }
        return .duplicateKey(key, at: SourceRange(path, second..<(second + key.utf8.count)))
            .noting("also written here", at: firstRange)
    }

    /// Returns the next place where the key stands in the same column, or behind `{` or `,` of the same line.
    private static func secondPlace(of key: [UInt8], _ bytes: [UInt8], from first: Int, before end: Int) -> Int? {
        func isKey(at index: Int) -> Bool {
            guard bytes[index..<end].starts(with: key) else { return false }
            let behind = bytes[(index + key.count)..<end].first { !YAMLBytes.isBlank($0) }
            return behind == UInt8(ascii: ":")
        }
        var index = first + key.count
        var lineStart = first
        while lineStart > 0, bytes[lineStart - 1] != 0x0A, bytes[lineStart - 1] != 0x0D { lineStart -= 1 }
        let column = first - lineStart
        while index < end, bytes[index] != 0x0A {
            let isInBraces = bytes[index] == UInt8(ascii: ",")
            index += 1
            guard isInBraces else { continue }
            while index < end, YAMLBytes.isBlank(bytes[index]) { index += 1 }
            if index < end, isKey(at: index) { return index }
        }
        while index < end {
            let start = index + 1
            let indentation = bytes[start..<end].prefix { $0 == 0x20 }.count
            if indentation == column, start + column < end, isKey(at: start + column) { return start + column }
            index = bytes[start..<end].firstIndex(of: 0x0A) ?? end
        }
        return nil
    }
}

extension Diagnostic {
    fileprivate static func duplicateKey(_ key: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.duplicateKey, "Key \(key) is written twice", at: range)
    }
}

extension Rule {
    package static let yamlSyntax = Rule(
        "yaml-syntax", .error, "Definitions and front matter are YAML",
        why: "Most slips are text that YAML reads as something else: a colon followed by a space, or a first letter "
            + "such as [ { * & ! @ `. Put such a text in quotes, or behind `|` on lines of its own.",
        example: Rule.Example(
            "content/families/hands-on.yaml",
            wrong: "title: Hands-on: the codes\nsummary: Treatment by hand.\ncodes: [97140]\n",
            right: "title: \"Hands-on: the codes\"\nsummary: Treatment by hand.\ncodes: [97140]\n"),
        isStructural: true)

    package static let duplicateKey = Rule(
        "duplicate-key", .error, "A mapping has each key once",
        why: "One of the two values would be ignored, and nobody could tell which.",
        example: Rule.Example(
            "content/families/hands-on.yaml",
            wrong: "title: Hands-on codes\ntitle: Treatment by hand\nsummary: Treatment by hand.\ncodes: [97140]\n",
            right: "title: Hands-on codes\nsummary: Treatment by hand.\ncodes: [97140]\n"),
        isStructural: true)
}
