import Linking

/// Moves HTML from the page that it was made for into another: addresses lead where they led, identifiers stay unique,
/// headings go down a level or more.
///
/// It reads tags only, and only ours: names, and attributes in quotation marks, as templates and the HTML writer write
/// them. What it does not understand it copies, so that HTML of an author comes through unharmed. Cost: one pass.
struct HTMLRelocation {
    /// The page that the HTML was made for.
    let origin: SitePath
    /// The page that it is put into.
    let destination: SitePath
    /// Put before each identifier.
    let prefix: String
    /// How many levels headings go down; there are six.
    var headingShift = 0
    /// What stands before the identifiers of a page that is moved to the same destination; `nil` for other pages.
    ///
    /// Such a page begins at the identifier `content` behind that prefix, as every page does.
    var prefixOfMovedPage: (SitePath) -> String? = { _ in nil }

    func moved(_ html: some Collection<UInt8>) -> [UInt8] {
        let html = Array(html)
        var output: [UInt8] = []
        output.reserveCapacity(html.count + html.count / 8)
        var index = 0
        while index < html.count {
            guard html[index] == UInt8(ascii: "<") else {
                output.append(html[index])
                index += 1
                continue
            }
            if html[index...].starts(with: "<script".utf8) {
                // Scripts are written for a page of their own.
                index = endOfScript(html, from: index)
                continue
            }
            let end = endOfTag(html, from: index)
            moveTag(html[index..<end], into: &output)
            index = end
        }
        return output
    }

    private func endOfScript(_ html: [UInt8], from start: Int) -> Int {
        var index = start
        while index < html.count, !html[index...].starts(with: "</script>".utf8) { index += 1 }
        return min(index + "</script>".utf8.count, html.count)
    }

    /// Returns the offset behind a tag's `>`; the end of the text if it is not closed.
    private func endOfTag(_ html: [UInt8], from start: Int) -> Int {
        var quote: UInt8?
        var index = start + 1
        while index < html.count {
            let byte = html[index]
            index += 1
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                break
            }
        }
        return index
    }

    private func moveTag(_ tag: ArraySlice<UInt8>, into output: inout [UInt8]) {
        var rest = tag
        let isEnd = tag.dropFirst().first == UInt8(ascii: "/")
        let name = tag.dropFirst(isEnd ? 2 : 1).prefix { $0.isNamePart }
        if headingShift > 0, name.count == 2, name.first == UInt8(ascii: "h"), let digit = name.last,
            (0x31...0x36).contains(digit)
        {
            output += tag[..<(name.endIndex - 1)]
            output.append(min(digit + UInt8(headingShift), 0x36))
            rest = tag[name.endIndex...]
        }
        while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
            let nameStart = rest[..<equals].lastIndex { !$0.isNamePart }.map { $0 + 1 } ?? rest.startIndex
            let attribute = String(decoding: rest[nameStart..<equals], as: UTF8.self)
            let value = rest[(equals + 1)...]
            guard value.first == UInt8(ascii: "\""),
                let close = value.dropFirst().firstIndex(of: UInt8(ascii: "\""))
            else {
                output += rest[...equals]
                rest = value
                continue
            }
            if attribute == "aria-labelledby", name.elementsEqual("section".utf8) {
                // A section with a name is a landmark; there would be one for each section of each page.
                output += rest[..<nameStart].dropLast()
                rest = rest[(close + 1)...]
                continue
            }
            output += rest[...(equals + 1)]
            output += moved(String(decoding: value[(equals + 2)..<close], as: UTF8.self), of: attribute).utf8
            output.append(UInt8(ascii: "\""))
            rest = rest[(close + 1)...]
        }
        output += rest
    }

    private func moved(_ value: String, of attribute: String) -> String {
        switch attribute {
        case "id", "for", "aria-labelledby", "aria-describedby", "aria-controls":
            value.split(separator: " ").map { prefix + $0 }.joined(separator: " ")
        case "href", "src": address(value)
        default: value
        }
    }

    /// An address as the destination must write it. What is escaped stays so: no character of it is looked at but `:/?#`.
    private func address(_ value: String) -> String {
        if value.hasPrefix("#") { return value.count == 1 ? value : "#\(prefix)\(value.dropFirst())" }
        let path = value.prefix { !"?#".contains($0) }
        guard !path.isEmpty, !value.hasPrefix("/"), !path.contains(":"), let target = origin.resolving(path) else {
            return value
        }
        let rest = value[path.endIndex...]
        if let other = prefixOfMovedPage(target), rest.first != "?" {
            return rest.isEmpty ? "#\(other)content" : "#\(other)\(rest.dropFirst())"
        }
        return destination.address(of: target) + rest
    }
}

extension UInt8 {
    /// Whether the byte may stand in the name of an element or attribute, as we write them.
    fileprivate var isNamePart: Bool {
        (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self) || self == UInt8(ascii: "-")
    }
}
