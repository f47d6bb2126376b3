/// The tags of a page, for tests: strict about what the theme writes, with no ambition to read anyone else's HTML.
struct OutlineOfHTML {
    struct Tag {
        let name: String
        let attributes: [(name: String, value: String)]
    }

    private(set) var tags: [Tag] = []
    /// What is wrong with the nesting; empty if every element is closed in order.
    private(set) var faults: [String] = []

    private static let void: Set<String> = ["meta", "link", "img", "input", "br", "hr", "!doctype"]

    init(_ html: String) {
        var rest = html[...]
        var open: [String] = []
        while let start = rest.firstIndex(of: "<") {
            rest = rest[start...].dropFirst()
            guard let end = Self.end(of: rest) else {
                faults.append("A tag is not closed: \(rest.prefix(40))")
                return
            }
            let tag = Self.tag(rest[..<end])
            rest = rest[end...].dropFirst()
            if tag.name.hasPrefix("/") {
                let name = String(tag.name.dropFirst())
                if open.popLast() != name { faults.append("</\(name)> closes another element") }
                continue
            }
            tags.append(tag)
            // In SVG an element may close itself.
            let isClosed = html[..<end].last == "/"
            if !Self.void.contains(tag.name), !isClosed { open.append(tag.name) }
        }
        faults += open.map { "<\($0)> is not closed" }
    }

    private static func end(of text: Substring) -> Substring.Index? {
        var quote: Character?
        for index in text.indices {
            let character = text[index]
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "\"" || character == "'" {
                quote = character
            } else if character == ">" {
                return index
            }
        }
        return nil
    }

    private static func tag(_ text: Substring) -> Tag {
        let name = text.prefix { !$0.isWhitespace }
        var rest = text[name.endIndex...]
        var attributes: [(String, String)] = []
        while let start = rest.firstIndex(where: { !$0.isWhitespace && $0 != "/" }) {
            let attribute = rest[start...].prefix { $0 != "=" && !$0.isWhitespace }
            rest = rest[attribute.endIndex...]
            var value: Substring = ""
            if rest.hasPrefix("=\"") {
                value = rest.dropFirst(2).prefix { $0 != "\"" }
                rest = rest[value.endIndex...].dropFirst()
            }
            attributes.append((attribute.lowercased(), String(value)))
        }
        return Tag(name: name.lowercased(), attributes: attributes)
    }
}
