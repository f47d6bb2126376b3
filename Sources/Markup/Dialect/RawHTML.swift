import Diagnostics

/// HTML, which is refused unless the site allows it. What is refused is kept as text.
extension Draft {
    mutating func refuseHTML() {
        for index in nodes.indices {
            switch nodes[index].kind {
            case .htmlInline:
                report(refusal(of: index))
                nodes[index].kind = .text
                nodes[index].level = 1
            case .htmlBlock:
                report(refusal(of: index))
                nodes[index].kind = .codeBlock
            default: break
            }
        }
    }

    private func refusal(of index: Int) -> Diagnostic {
        let html = bytes[nodes[index].text.range]
        let range = place(firstLine(of: index))
        if html.trimmed.hasPrefix("<!--") { return .htmlComment(at: range) }
        let name = html.trimmed.dropFirst().drop { $0 == UInt8(ascii: "/") }
            .prefix { isWordByte($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
        let tag = String(decoding: name, as: UTF8.self)
        if let first = name.first, isUppercase(first), name.contains(where: { !isUppercase($0) }) {
            return .component(tag, at: range)
        }
        return .html(tag, at: range)
    }
}

/// What to write in place of HTML that is common in Markdown.
private func replacement(for tag: String) -> String {
    switch tag.lowercased() {
    case "br": "End the line with a backslash to break it"
    case "b", "strong": "Write **text**"
    case "i", "em": "Write *text*"
    case "s", "del", "strike": "Write ~~text~~"
    case "code", "tt", "kbd", "samp": "Write `text` in backticks"
    case "pre": "Write a code block between ``` lines"
    case "a": "Write [text](address), or give a heading an identifier with {#id}"
    case "img": "Write ![description](../media/image.png)"
    case "table", "tr", "td", "th", "thead", "tbody": "Write a table with | between its cells, or a {csv-table}"
    case "details", "summary", "div", "section", "aside": "Write a container: :::name Title and ::: between blank lines"
    case "dl", "dt", "dd": "Write a definition list: a line with the term, then a line : meaning"
    case "hr": "Write --- between blank lines"
    case "ul", "ol", "li": "Write list items with - or 1."
    case "h1", "h2", "h3", "h4", "h5", "h6": "Begin the line with ## for a heading"
    default: "Write Markdown, \\< for the character itself, or set allow_html in site.yaml"
    }
}

extension Diagnostic {
    fileprivate static func html(_ tag: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.rawHTML, tag.isEmpty ? "HTML is not allowed" : "HTML <\(tag)> is not allowed", at: range)
            .helping(replacement(for: tag))
    }

    fileprivate static func htmlComment(at range: SourceRange) -> Diagnostic {
        Diagnostic(.rawHTML, "HTML comments are not allowed: readers could see them in the page's source", at: range)
            .helping("Delete it, or keep the note outside the text")
    }

    fileprivate static func component(_ name: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.foreignMDX, "Component <\(name)> is MDX, which is not known here", at: range)
            .helping("Use a container (:::name … :::), a callout (> [!NOTE]) or a data block")
    }
}

extension Rule {
    package static let rawHTML = Rule(
        "raw-html", .error, "Text is Markdown without HTML, unless the site allows it",
        why: """
            HTML in a text cannot be checked for links, contrast or safety, and does not reach other formats. A site that \
            needs it sets allow_html: true in site.yaml. The characters themselves are written \\< and &amp;.
            """,
        example: .inArticle(wrong: "First line<br>second line", right: "First line\\\nsecond line"), isStructural: true)
}
