import Diagnostics

/// The identifiers of headings: `{#id}` at the end of one, else made of its text.
extension Draft {
    /// Takes `{#id}` off the text of headings.
    mutating func readHeadingIDs() {
        for index in nodes.indices where nodes[index].kind == .heading {
            let last = lastChild(of: index)
            guard last > index, nodes[last].kind == .text, nodes[last].level == 0 else { continue }
            let text = bytes[nodes[last].text.range]
            guard text.last == UInt8(ascii: "}"), let brace = text.lastIndex(of: UInt8(ascii: "{")) else { continue }
            guard brace + 1 < text.endIndex, text[brace + 1] == UInt8(ascii: "#") else { continue }
            let id = brace + 2..<text.endIndex - 1
            if Self.isHeadingID(string(id)) {
                nodes[index].detail = TextRange(id)
            } else {
                report(.headingID(string(id), at: place(nodes[last].source(of: brace..<text.endIndex))))
            }
            var end = brace
            while end > text.startIndex, isBlank(bytes[end - 1]) { end -= 1 }
            nodes[last].source = nodes[last].source(of: text.startIndex..<end)
            nodes[last].text = TextRange(text.startIndex..<end)
        }
    }

    /// Gives each heading an identifier that no other has.
    mutating func nameHeadings() {
        var names = HeadingNames(taken: dialect.takenAnchors)
        for index in nodes.indices {
            switch nodes[index].kind {
            case .heading where !nodes[index].detail.isEmpty:
                let id = string(nodes[index].detail.range)
                if dialect.takenAnchors.contains(id) {
                    report(.takenAnchor(id, at: place(braces(of: index))))
                    nodes[index].detail = .empty
                } else if let first = names.claim(id, for: index) {
                    report(
                        .duplicateHeadingID(id, at: place(braces(of: index)))
                            .noting("The first one is here", at: place(braces(of: first))))
                    nodes[index].detail = .empty
                }
            case .footnoteReference:
                // Their own identifiers (``HTMLWriter``).
                names.reserve("fn\(nodes[index].number)")
                names.reserve("fnref\(nodes[index].number)")
            default: break
            }
        }
        for index in nodes.indices where nodes[index].kind == .heading {
            if nodes[index].level == 1 { report(.topHeading(at: place(nodes[index].source))) }
            guard nodes[index].detail.isEmpty else { continue }
            let text = plainText(of: index + 1..<Int(nodes[index].end))
            nodes[index].detail = append(Array(names.unused(like: HeadingNames.slug(text)).utf8)[...])
        }
    }

    /// Where a heading's `{#id}` stands.
    private func braces(of index: Int) -> Range<Int> {
        let range = nodes[index].source.range
        guard let open = source[range].lastIndex(of: UInt8(ascii: "{")) else { return range }
        return
            open..<(source[open..<range.upperBound].firstIndex(of: UInt8(ascii: "}")).map { $0 + 1 } ?? range.upperBound)
    }

    private func lastChild(of index: Int) -> Int {
        var child = index + 1
        let end = Int(nodes[index].end)
        guard child < end else { return index }
        while Int(nodes[child].end) < end { child = Int(nodes[child].end) }
        return child
    }

    private static func isHeadingID(_ id: String) -> Bool {
        guard let first = id.unicodeScalars.first, first.properties.isAlphabetic else { return false }
        return id.unicodeScalars.allSatisfy { HeadingNames.isKept($0) || "-_.".unicodeScalars.contains($0) }
    }
}

/// The identifiers that are taken in one document.
struct HeadingNames {
    /// By the page around the document.
    private let taken: Set<String>
    private var claimed: [String: Int] = [:]
    /// By identifier, the next number to be put behind it.
    private var nextNumbers: [String: Int] = [:]

    fileprivate init(taken: Set<String>) {
        self.taken = taken
    }

    /// Takes an identifier; returns which heading has it already, if one has.
    fileprivate mutating func claim(_ id: String, for heading: Int) -> Int? {
        if let first = claimed[id] { return first }
        claimed[id] = heading
        return nil
    }

    fileprivate mutating func reserve(_ id: String) {
        claimed[id] = claimed[id] ?? 0
    }

    /// Takes an identifier, with `-2`, `-3` … behind it if need be. Each number is tried once in all.
    fileprivate mutating func unused(like id: String) -> String {
        guard claimed[id] != nil || taken.contains(id) else {
            claimed[id] = 0
            return id
        }
        var number = nextNumbers[id] ?? 2
        while claimed["\(id)-\(number)"] != nil || taken.contains("\(id)-\(number)") { number += 1 }
        nextNumbers[id] = number + 1
        claimed["\(id)-\(number)"] = 0
        return "\(id)-\(number)"
    }

    /// The text in lower case, its letters and digits kept, all else as hyphens.
    static func slug(_ text: [UInt8]) -> String {
        var slug: [UInt8] = []
        slug.reserveCapacity(text.count)
        if text.allSatisfy({ $0 < 0x80 }) {
            for byte in text {
                if isWordByte(byte) {
                    slug.append(isUppercase(byte) ? byte | 0x20 : byte)
                } else if let last = slug.last, last != UInt8(ascii: "-"), byte != UInt8(ascii: "'") {
                    slug.append(UInt8(ascii: "-"))
                }
            }
        } else {
            for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
                if isKept(scalar) {
                    slug.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
                } else if let last = slug.last, last != UInt8(ascii: "-"), scalar != "'", scalar != "’" {
                    slug.append(UInt8(ascii: "-"))
                }
            }
        }
        if slug.last == UInt8(ascii: "-") { slug.removeLast() }
        return slug.isEmpty ? "section" : String(decoding: slug, as: UTF8.self)
    }

    /// Whether a character is a letter, a digit, or a mark on one.
    static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber, .letterNumber:
            true
        default: false
        }
    }
}

extension Diagnostic {
    fileprivate static func headingID(_ id: String, at range: SourceRange) -> Diagnostic {
        let what =
            id.isEmpty
            ? "Heading identifier is empty"
            : "Heading identifier \(id) is not a letter followed by letters, digits, hyphens, dots or underscores"
        return Diagnostic(.headingID, what, at: range)
    }

    fileprivate static func duplicateHeadingID(_ id: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.duplicateHeadingID, "Heading identifier \(id) is used twice in this text", at: range)
    }

    fileprivate static func takenAnchor(_ id: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .takenAnchor, "Heading identifier \(id) belongs to a section that pages have by themselves", at: range
        )
        .helping("Choose another, such as {#\(id)-in-detail}")
    }

    fileprivate static func topHeading(at range: SourceRange) -> Diagnostic {
        Diagnostic(.topHeading, "Heading of level 1 is shown as level 2; the title is the page's only one", at: range)
            .helping("Begin it with ##")
    }
}

extension Rule {
    package static let headingID = Rule(
        "heading-id", .error,
        "A heading's identifier is a letter followed by letters, digits, hyphens, dots or underscores",
        why: "It becomes part of addresses: `{#time-rule}` makes `page.html#time-rule`.",
        example: .inArticle(wrong: "## Time rule {#time rule}", right: "## Time rule {#time-rule}"))

    package static let duplicateHeadingID = Rule(
        "duplicate-heading-id", .error, "A heading's identifier is used once in a text",
        why: "A link could lead to one of them only. Headings without an identifier of their own get one that is free.",
        example: .inArticle(
            wrong: "## Minutes {#time}\n\nText.\n\n## Units {#time}\n\nText.",
            right: "## Minutes {#time}\n\nText.\n\n## Units {#units}\n\nText."))

    package static let takenAnchor = Rule(
        "taken-anchor", .error, "A heading leaves the page's own sections their identifiers",
        why: """
            A code page has sections such as `#modifiers` and `#sources`, to which links lead. Two sections with one \
            identifier make each link to it a matter of luck.
            """,
        example: .inArticle(wrong: "## Where from {#sources}\n\nText.", right: "## Where from {#where-from}\n\nText."))

    package static let topHeading = Rule(
        "top-heading", .note, "A text's headings begin with level 2",
        why: "The page's title comes from the front matter and is its only heading of level 1.",
        example: .inArticle(wrong: "# Minutes\n\nText.", right: "## Minutes\n\nText."))
}
