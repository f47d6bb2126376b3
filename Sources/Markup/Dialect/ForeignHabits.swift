import Diagnostics

/// Forms that other systems read and this one would show as text. Each is an error that shows the form to use.
extension Draft {
    mutating func reportForeignHabits() {
        for diagnostic in leadingHabits() { report(diagnostic) }
        guard !marks.isDisjoint(with: [.shortcode, .percentComment, .braceAttribute]) else { return }
        var found: [Diagnostic] = []
        forEachTextRun { run, _ in
            for index in run where nodes[index].level == 0 { found += habits(in: nodes[index]) }
        }
        for diagnostic in found { report(diagnostic) }
    }

    /// What stands at the beginning of a paragraph, or of one of its lines.
    private func leadingHabits() -> [Diagnostic] {
        var found: [Diagnostic] = []
        for index in nodes.indices where nodes[index].kind == .paragraph {
            let text = leadingText(of: index + 1..<Int(nodes[index].end))
            guard let first = text.first else { continue }
            switch first {
            case UInt8(ascii: "!") where text.hasPrefix("!!! "), UInt8(ascii: "?") where text.hasPrefix("??? "):
                let kind = String(decoding: text.dropFirst(4).prefix(while: isLetter), as: UTF8.self)
                found.append(.admonition(kind, at: place(firstLine(of: index))))
            case UInt8(ascii: "i") where text.hasPrefix("import ") && isImport(text),
                UInt8(ascii: "e") where text.hasPrefix("export ") && isExport(text):
                found.append(
                    .moduleStatement(first == UInt8(ascii: "i") ? "import" : "export", at: place(firstLine(of: index))))
            default: break
            }
            if marks.contains(.abbreviation), source[nodes[index].source.range].contains(UInt8(ascii: "*")) {
                found += nodeLines(of: index).compactMap { abbreviation(leadingText(of: $0), $0) }
            }
        }
        return found
    }

    private func abbreviation(_ text: ArraySlice<UInt8>, _ line: Range<Int>) -> Diagnostic? {
        guard text.hasPrefix("*["), let close = text.firstIndex(of: UInt8(ascii: "]")) else { return nil }
        guard close + 1 < text.endIndex, text[close + 1] == UInt8(ascii: ":") else { return nil }
        let name = String(decoding: text[(text.startIndex + 2)..<close], as: UTF8.self)
        return .abbreviation(name, at: place(nodes[line.lowerBound].source(of: text.startIndex..<close + 2)))
    }

    /// `import X from "y"`, not a sentence that begins with the word.
    private func isImport(_ text: ArraySlice<UInt8>) -> Bool {
        let words = String(decoding: text.prefix(500), as: UTF8.self)
        return words.contains(" from '") || words.contains(" from \"") || words.hasPrefix("import '")
            || words.hasPrefix("import \"")
    }

    private func isExport(_ text: ArraySlice<UInt8>) -> Bool {
        ["const ", "default ", "function ", "let ", "class ", "{"].contains { text.dropFirst(7).hasPrefix($0) }
    }

    /// What may stand anywhere in a text.
    private func habits(in node: Node) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let text = bytes[node.text.range]
        var offset = text.startIndex
        while offset + 1 < text.endIndex {
            let rest = text[offset...]
            switch bytes[offset] {
            case UInt8(ascii: "{"):
                guard rest.hasPrefix("{{<") || rest.hasPrefix("{{%") || rest.hasPrefix("{%") else { break }
                let end = rest.firstIndex(of: UInt8(ascii: "}")) ?? text.endIndex - 1
                let last = end + 1 < text.endIndex && bytes[end + 1] == UInt8(ascii: "}") ? end + 2 : end + 1
                found.append(.shortcode(at: place(node.source(of: offset..<last))))
                offset = last - 1
            case UInt8(ascii: "%"):
                guard bytes[offset + 1] == UInt8(ascii: "%") else { break }
                let close = bytes.firstIndex(of: "%%", in: offset + 2..<text.endIndex)
                guard let close else { return found }
                found.append(.percentComment(at: place(node.source(of: offset..<close + 2))))
                offset = close + 1
            case UInt8(ascii: "="):
                guard bytes[offset + 1] == UInt8(ascii: "{"), let name = component(in: text, before: offset) else {
                    break
                }
                let range = name.startIndex - 1..<offset + 1
                found.append(.component(String(decoding: name, as: UTF8.self), at: place(node.source(of: range))))
            default: break
            }
            offset += 1
        }
        return found
    }

    /// The name of `<Component attribute=` that ends at an offset; attributes in braces make it no HTML.
    private func component(in text: ArraySlice<UInt8>, before offset: Int) -> ArraySlice<UInt8>? {
        // Near enough to be one tag.
        let start = max(text.startIndex, offset - 200)
        guard let open = text[start..<offset].lastIndex(of: UInt8(ascii: "<")) else { return nil }
        let name = text[(open + 1)..<offset].prefix { isWordByte($0) || $0 == UInt8(ascii: ".") }
        guard let first = name.first, isUppercase(first) else { return nil }
        return name
    }
}

extension Diagnostic {
    fileprivate static func admonition(_ kind: String, at range: SourceRange) -> Diagnostic {
        let known = CalloutKind(rawValue: kind.lowercased())?.rawValue.uppercased() ?? "NOTE"
        return Diagnostic(.foreignAdmonition, "Lines that begin with !!! are not known here", at: range)
            .helping("Write > [!\(known)] Title, and > before each line of its text")
    }

    fileprivate static func shortcode(at range: SourceRange) -> Diagnostic {
        Diagnostic(.foreignShortcode, "Shortcodes and template tags are not known here", at: range)
            .helping("Use a link, a container (:::name … :::), or a data block such as ```{csv-table}")
    }

    fileprivate static func percentComment(at range: SourceRange) -> Diagnostic {
        Diagnostic(.foreignComment, "Comments between %% would be shown to readers", at: range)
            .helping("Delete it, or write \\%% for the characters themselves")
    }

    fileprivate static func moduleStatement(_ word: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.foreignMDX, "Statement \(word) is MDX, which is not known here", at: range)
            .helping("Delete the line")
    }

    fileprivate static func component(_ name: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.foreignMDX, "Component <\(name)> is MDX, which is not known here", at: range)
            .helping("Use a container (:::name … :::), a callout (> [!NOTE]) or a data block")
    }

    fileprivate static func abbreviation(_ name: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.foreignAbbreviation, "Abbreviations are not defined in the text", at: range)
            .helping("Write a term with the abbreviation \(name), in terms/*.yaml; it is then explained on every page")
    }
}

extension Rule {
    package static let foreignAdmonition = Rule(
        "foreign-admonition", .error, "Callouts are written > [!NOTE], not !!! note",
        why: "MkDocs writes callouts as `!!! note` with indented text. Here, as on GitHub, a callout is a quote.",
        example: .inArticle(
            wrong: "!!! note\n    Add up the minutes.", right: "> [!NOTE]\n> Add up the minutes."))

    package static let foreignShortcode = Rule(
        "foreign-shortcode", .error, "Texts hold no shortcodes or template tags",
        why: "Hugo, Jekyll and others replace `{{< name >}}` or `{% name %}`. Here it would be shown to readers.",
        example: .inArticle(wrong: "{{< notice >}} Add up the minutes.", right: "> [!NOTE]\n> Add up the minutes."))

    package static let foreignMDX = Rule(
        "foreign-mdx", .error, "Texts hold no MDX: no import, no export, no components",
        why: "MDX mixes Markdown with program code. Here data blocks and containers do what components are for.",
        example: .inArticle(wrong: "import Units from './units'", right: "The units are counted below."))

    package static let foreignComment = Rule(
        "foreign-comment", .error, "Texts hold no comments between %%",
        why: "Obsidian hides text between two pairs of percent signs. Here it would be shown to readers.",
        example: .inArticle(wrong: "Minutes count. %%check%%", right: "Minutes count."))

    package static let foreignAbbreviation = Rule(
        "foreign-abbreviation", .error, "Abbreviations are terms, not lines such as *[CPT]: …",
        why: "The glossary explains abbreviations on all pages at once, and search finds them.",
        example: .inArticle(wrong: "*[POC]: plan of care", right: "The plan of care (POC) is signed."))
}
