import ByteCoding

/// Addresses in text become links, as on GitHub: `www.…`, `http://…`, `https://…`, `ftp://…`, `name@host`.
extension Draft {
    mutating func formAutolinks() {
        var cuts = InlineCuts()
        var links: [(index: Int, link: Autolink)] = []
        forEachTextRun { run, _ in
            for index in run where nodes[index].level == 0 {
                let text = nodes[index].text.range
                var offset = text.lowerBound
                while let link = Autolink(in: bytes, text, from: offset) {
                    links.append((index, link))
                    offset = link.range.upperBound
                }
            }
        }
        for (index, link) in links {
            var node = Node(.link)
            node.source = nodes[index].source(of: link.range)
            node.text =
                link.prefix.isEmpty ? TextRange(link.range) : append(Array(link.prefix.utf8)[...] + bytes[link.range])
            cuts.add(link.range.lowerBound..<link.range.lowerBound, in: index, .open(node))
            cuts.add(link.range.upperBound..<link.range.upperBound, in: index, .close)
        }
        nodes = cuts.applied(to: nodes)
    }
}

/// An address in a text.
private struct Autolink {
    let range: Range<Int>
    /// What the destination has in front of the text.
    let prefix: String

    /// Looks for the first address in a text that begins at `start` or later.
    init?(in bytes: [UInt8], _ text: Range<Int>, from start: Int) {
        var offset = start
        while let mark = bytes.firstIndex(of: Self.marks, in: offset..<text.upperBound) {
            let found: Autolink? =
                switch bytes[mark] {
                case UInt8(ascii: "w"): Self.www(bytes, text, mark)
                case UInt8(ascii: ":"): Self.scheme(bytes, text, mark, from: start)
                default: Self.mail(bytes, text, mark, from: start)
                }
            if let found {
                self = found
                return
            }
            offset = mark + 1
        }
        return nil
    }

    private static var marks: FewBytes { FewBytes("w", ":", "@") }

    private init(_ range: Range<Int>, _ prefix: String) {
        self.range = range
        self.prefix = prefix
    }

    private static func www(_ bytes: [UInt8], _ text: Range<Int>, _ offset: Int) -> Autolink? {
        guard offset + 4 < text.upperBound, bytes.has("www.", at: offset) else { return nil }
        guard offset == text.lowerBound || mayPrecede(bytes[offset - 1]) else { return nil }
        guard let host = endOfHost(bytes, offset..<text.upperBound, needsDot: true) else { return nil }
        return Autolink(offset..<end(bytes, from: offset, host, text.upperBound), "http://")
    }

    private static func scheme(_ bytes: [UInt8], _ text: Range<Int>, _ colon: Int, from start: Int) -> Autolink? {
        guard colon + 3 < text.upperBound, bytes[colon + 1] == UInt8(ascii: "/"), bytes[colon + 2] == UInt8(ascii: "/")
        else { return nil }
        var first = colon
        while first > start, isLetter(bytes[first - 1]), colon - first <= 5 { first -= 1 }
        let name = String(decoding: bytes[first..<colon], as: UTF8.self).lowercased()
        guard name == "http" || name == "https" || name == "ftp" else { return nil }
        guard let host = endOfHost(bytes, colon + 3..<text.upperBound, needsDot: false), host > colon + 3 else {
            return nil
        }
        return Autolink(first..<end(bytes, from: first, host, text.upperBound), "")
    }

    private static func mail(_ bytes: [UInt8], _ text: Range<Int>, _ at: Int, from start: Int) -> Autolink? {
        var first = at
        while first > start, isWordByte(bytes[first - 1]) || mailBytes.contains(bytes[first - 1]) { first -= 1 }
        guard first < at else { return nil }
        var end = at + 1
        var hasDot = false
        while end < text.upperBound {
            let byte = bytes[end]
            if byte == UInt8(ascii: ".") {
                guard end + 1 < text.upperBound, isWordByte(bytes[end + 1]) else { break }
                hasDot = true
            } else if byte == UInt8(ascii: "@") {
                return nil
            } else if !isWordByte(byte), byte != UInt8(ascii: "-"), byte != UInt8(ascii: "_") {
                break
            }
            end += 1
        }
        guard hasDot, isWordByte(bytes[end - 1]) else { return nil }
        return Autolink(first..<end, "mailto:")
    }

    private static let mailBytes = ByteSet(".+-_")

    private static func mayPrecede(_ byte: UInt8) -> Bool {
        isWhiteSpace(byte) || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~")
            || byte == UInt8(ascii: "(")
    }

    /// Where a host name ends: letters of any script, digits, hyphens and dots; `_` not in the last two parts.
    private static func endOfHost(_ bytes: [UInt8], _ range: Range<Int>, needsDot: Bool) -> Int? {
        var offset = range.lowerBound
        var dots = 0
        var underscores = (before: 0, last: 0)
        while offset < range.upperBound {
            let byte = bytes[offset]
            if byte == UInt8(ascii: "_") {
                underscores.last += 1
            } else if byte == UInt8(ascii: ".") {
                underscores = (underscores.last, 0)
                dots += 1
            } else if byte >= 0x80 {
                guard CharacterClass(at: offset, in: bytes) == .other else { break }
                offset += max(SourceText.lengthOfCharacter(in: bytes, at: offset), 1) - 1
            } else if !isWordByte(byte), byte != UInt8(ascii: "-") {
                break
            }
            offset += 1
        }
        // Very long names are taken as they are: each of their dots could begin another search.
        if underscores.before + underscores.last > 0, dots <= 10 { return nil }
        return needsDot && dots == 0 ? nil : min(offset, range.upperBound)
    }

    /// Where an address ends, without punctuation that belongs to the sentence.
    private static func end(_ bytes: [UInt8], from start: Int, _ host: Int, _ limit: Int) -> Int {
        var end = host
        var open = 0
        var closed = 0
        while end < limit, !isWhiteSpace(bytes[end]), bytes[end] != UInt8(ascii: "<") {
            if bytes[end] == UInt8(ascii: "(") { open += 1 }
            if bytes[end] == UInt8(ascii: ")") { closed += 1 }
            end += 1
        }
        while end > start {
            switch bytes[end - 1] {
            case UInt8(ascii: ")"):
                guard closed > open else { return end }
                closed -= 1
                end -= 1
            case UInt8(ascii: ";"):
                // `&name;` at the end is an entity, not part of the address.
                var name = end - 2
                while name > start, isLetter(bytes[name]) { name -= 1 }
                end = name < end - 2 && bytes[name] == UInt8(ascii: "&") ? name : end - 1
            case let byte where trailing.contains(byte): end -= 1
            default: return end
            }
        }
        return end
    }

    private static let trailing = ByteSet("?!.,:*_~'\"")
}
