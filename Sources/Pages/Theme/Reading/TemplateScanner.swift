import Diagnostics

/// Finds the tags of a template. One pass; what cannot be read is reported and skipped.
struct TemplateScanner {
    private(set) var tags: [TemplateTag] = []
    private(set) var diagnostics: [Diagnostic] = []
    private let path: SourcePath
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8], path: SourcePath) {
        self.bytes = bytes
        self.path = path
        while let start = nextOpening() { scanTag(at: start) }
    }

    /// Returns the offset of the next `{{`.
    private mutating func nextOpening() -> Int? {
        while position + 1 < bytes.count {
            if bytes[position] == Byte.openBrace, bytes[position + 1] == Byte.openBrace { return position }
            position += 1
        }
        return nil
    }

    private mutating func scanTag(at start: Int) {
        position = start + 2
        guard position < bytes.count else { return report(.tagNotClosed(at: place(start..<position))) }
        let sigil = bytes[position]
        switch sigil {
        case UInt8(ascii: "!"): scanComment(at: start)
        case UInt8(ascii: "="): refuse(.delimiterChange(at: place(start..<position + 1)))
        case UInt8(ascii: "%"): refuse(.pragma(at: place(start..<position + 1)))
        case UInt8(ascii: "#"): scanName(.section, from: position + 1, start: start)
        case UInt8(ascii: "^"): scanName(.invertedSection, from: position + 1, start: start)
        case UInt8(ascii: "$"): scanName(.block, from: position + 1, start: start)
        case UInt8(ascii: "<"): scanName(.parent, from: position + 1, start: start)
        case UInt8(ascii: ">"): scanName(.partial, from: position + 1, start: start)
        case UInt8(ascii: "/"): scanName(.close, from: position + 1, start: start)
        case UInt8(ascii: "&"): scanName(.rawValue, from: position + 1, start: start)
        case Byte.openBrace: scanName(.rawValue, from: position + 1, start: start, braces: 3)
        default: scanName(.value, from: position, start: start)
        }
    }

    private mutating func scanComment(at start: Int) {
        while position + 1 < bytes.count {
            if bytes[position] == Byte.closeBrace, bytes[position + 1] == Byte.closeBrace {
                position += 2
                tags.append(
                    TemplateTag(kind: .comment, name: "", nameRange: start..<start, range: start..<position))
                return
            }
            position += 1
        }
        report(.tagNotClosed(at: place(start..<start + 2)))
    }

    /// Reads ` name }}`.
    private mutating func scanName(_ kind: TemplateTag.Kind, from first: Int, start: Int, braces: Int = 2) {
        position = first
        skipSpace()
        let nameStart = position
        while position < bytes.count, Byte.isOfName(bytes[position]) || isSlashOfPath(kind) { position += 1 }
        let nameRange = nameStart..<position
        skipSpace()
        let closing = position..<min(position + braces, bytes.count)
        guard closing.count == braces, bytes[closing].allSatisfy({ $0 == Byte.closeBrace }) else {
            return refuseUnread(kind, nameRange: nameRange, start: start)
        }
        position = closing.upperBound
        let name = String(decoding: bytes[nameRange], as: UTF8.self)
        guard isWellFormed(name) else { return report(.badName(name, at: place(start..<position))) }
        tags.append(TemplateTag(kind: kind, name: name, nameRange: nameRange, range: start..<position))
    }

    /// Says why a tag did not end behind its name; `position` is where it should have.
    private mutating func refuseUnread(_ kind: TemplateTag.Kind, nameRange: Range<Int>, start: Int) {
        let next = position < bytes.count ? bytes[position] : 0
        if next == UInt8(ascii: "*"), nameRange.isEmpty, kind == .partial || kind == .parent {
            refuse(.dynamicName(at: place(position..<position + 1)))
        } else if next == UInt8(ascii: "("), !nameRange.isEmpty {
            refuse(.functionCall(at: place(nameRange)))
        } else if next == 0 || next == Byte.openBrace || next == Byte.closeBrace || Byte.isOfName(next) {
            report(.tagNotClosed(at: place(start..<max(nameRange.upperBound, start + 2))))
        } else {
            report(.badCharacter(at: place(position..<characterEnd(position))))
        }
    }

    /// Reports a tag that is understood but not wanted, and goes on behind it if it ends on its line.
    private mutating func refuse(_ diagnostic: Diagnostic) {
        report(diagnostic)
        var end = position
        while end + 1 < bytes.count, bytes[end] != UInt8(ascii: "\n") {
            if bytes[end] == Byte.closeBrace, bytes[end + 1] == Byte.closeBrace {
                position = end + 2
                return
            }
            end += 1
        }
        // Nothing to be closed was found up to here, so it is not looked at again.
        position = end
    }

    private mutating func skipSpace() {
        while position < bytes.count, Byte.isSpace(bytes[position]) { position += 1 }
    }

    private func isSlashOfPath(_ kind: TemplateTag.Kind) -> Bool {
        bytes[position] == UInt8(ascii: "/") && (kind == .partial || kind == .parent || kind == .close)
    }

    /// Whether a name is `.`, or parts joined by dots; only the last part may end in a question mark.
    private func isWellFormed(_ name: String) -> Bool {
        if name == "." { return true }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.indices.allSatisfy { index in
            let part = index == parts.count - 1 && parts[index].last == "?" ? parts[index].dropLast() : parts[index]
            return !part.isEmpty && !part.contains("?")
        }
    }

    private func characterEnd(_ start: Int) -> Int {
        var end = start + 1
        while end < bytes.count, bytes[end] & 0b1100_0000 == 0b1000_0000 { end += 1 }
        return min(end, bytes.count)
    }

    private func place(_ range: Range<Int>) -> SourceRange {
        SourceRange(path, range)
    }

    private mutating func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }
}

/// Bytes that mean something in a template.
private enum Byte {
    static let openBrace = UInt8(ascii: "{")
    static let closeBrace = UInt8(ascii: "}")

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    static func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"),
            UInt8(ascii: "?"):
            true
        default: false
        }
    }
}

extension Rule {
    static let templateSyntax = Rule(
        "template-syntax", .error, "A tag is two braces, at most one sign, a name, and two braces",
        why: """
            A template is text with tags: {{name}} prints text, {{{name}}} prints HTML, {{#name}} … {{/name}} is a \
            section, {{^name}} … {{/name}} its opposite, {{> file}} puts another template here, {{<file}} … {{/file}} \
            fills the blocks {{$block}} … {{/block}} of another, {{! … }} is a comment. A tag that is written in \
            another way would be printed as text, or swallow what follows.
            """,
        example: Example(
            "templates/404.mustache",
            wrong: "{{<layout}}{{$content}}<h1>{{title}</h1>{{/content}}{{/layout}}\n",
            right: "{{<layout}}{{$content}}<h1>{{title}}</h1>{{/content}}{{/layout}}\n"),
        isStructural: true)

    static let templateFeature = Rule(
        "template-feature", .error, "A template cannot compute, rename its braces or choose a partial by data",
        why: """
            Other uses of Mustache allow functions such as {{uppercased(name)}}, other delimiters ({{=<% %>=}}), \
            pragmas ({{% … }}) and partials named by data ({{>*name}}). A template that uses them cannot be checked \
            before the pages are made. What needs computing is computed before, and has a name of its own.
            """,
        example: Example(
            "templates/404.mustache",
            wrong: "{{<layout}}{{$content}}<h1>{{uppercased(title)}}</h1>{{/content}}{{/layout}}\n",
            right: "{{<layout}}{{$content}}<h1>{{title}}</h1>{{/content}}{{/layout}}\n"),
        isStructural: true)
}

extension Diagnostic {
    fileprivate static func tagNotClosed(at range: SourceRange) -> Self {
        Diagnostic(.templateSyntax, "The braces of this tag are not closed", at: range)
    }

    fileprivate static func badName(_ name: String, at range: SourceRange) -> Self {
        let message = name.isEmpty ? "The tag names nothing" : "\(name) is not a name"
        return Diagnostic(.templateSyntax, message, at: range)
    }

    fileprivate static func badCharacter(at range: SourceRange) -> Self {
        Diagnostic(
            .templateSyntax, "This character cannot stand in a tag; a name is letters, digits, - and _", at: range)
    }

    fileprivate static func delimiterChange(at range: SourceRange) -> Self {
        Diagnostic(.templateFeature, "Delimiters cannot be changed; tags are always written {{…}}", at: range)
    }

    fileprivate static func pragma(at range: SourceRange) -> Self {
        Diagnostic(
            .templateFeature, "Pragmas are not supported; escaping follows from the kind of each field", at: range)
    }

    fileprivate static func dynamicName(at range: SourceRange) -> Self {
        Diagnostic(.templateFeature, "A partial's name cannot come from data", at: range)
    }

    fileprivate static func functionCall(at range: SourceRange) -> Self {
        Diagnostic(.templateFeature, "Functions cannot be called in a template", at: range)
    }
}
