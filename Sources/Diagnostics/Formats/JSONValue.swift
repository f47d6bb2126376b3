/// A JSON text to be written, its members in the order given: the same value gives the same bytes.
package enum JSONValue: Hashable, Sendable {
    /// One entry of an object.
    package struct Member: Hashable, Sendable {
        package let name: String
        package let value: JSONValue

        package init(name: String, value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    case null
    case bool(Bool)
    case number(Int)
    case string(String)
    case array([JSONValue])
    case members([Member])

    /// Makes an object; entries without a value are left out.
    package static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
        .members(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
    }

    /// UTF-8, indented by two blanks, with a line feed at the end: for people to read.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        write(to: &bytes, depth: 0)
        bytes.append(0x0A)
        return bytes
    }

    /// UTF-8 on one line without blanks: for programs, and for what is sent to every reader.
    package var compactBytes: [UInt8] {
        var bytes: [UInt8] = []
        write(to: &bytes, depth: nil)
        return bytes
    }

    /// Returns an object whose last member is a list with an item on each line.
    ///
    /// It is made item by item, so that only one of them is in memory.
    package static func bytes(
        _ head: KeyValuePairs<String, JSONValue?>, listing name: String, _ items: some Sequence<JSONValue>
    ) -> [UInt8] {
        var bytes = Array("{\n".utf8)
        for (name, value) in head {
            guard let value else { continue }
            write(name, to: &bytes)
            bytes += ": ".utf8
            value.write(to: &bytes, depth: nil)
            bytes += ",\n".utf8
        }
        write(name, to: &bytes)
        bytes += ": [".utf8
        var isFirst = true
        for item in items {
            bytes += isFirst ? "\n".utf8 : ",\n".utf8
            isFirst = false
            item.write(to: &bytes, depth: nil)
        }
        bytes += isFirst ? "]\n}\n".utf8 : "\n]\n}\n".utf8
        return bytes
    }

    /// - Parameter depth: how far to indent; `nil` to write all on one line
    private func write(to bytes: inout [UInt8], depth: Int?) {
        switch self {
        case .null: bytes += "null".utf8
        case .bool(let isTrue): bytes += (isTrue ? "true" : "false").utf8
        case .number(let number): bytes += "\(number)".utf8
        case .string(let text): Self.write(text, to: &bytes)
        case .array(let items):
            Self.write(items, between: (UInt8(ascii: "["), UInt8(ascii: "]")), to: &bytes, depth: depth) {
                item, bytes in
                item.write(to: &bytes, depth: depth.map { $0 + 1 })
            }
        case .members(let members):
            Self.write(members, between: (UInt8(ascii: "{"), UInt8(ascii: "}")), to: &bytes, depth: depth) {
                member, bytes in
                Self.write(member.name, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                if depth != nil { bytes.append(0x20) }
                member.value.write(to: &bytes, depth: depth.map { $0 + 1 })
            }
        }
    }

    private static func write<Part>(
        _ parts: [Part], between brackets: (UInt8, UInt8), to bytes: inout [UInt8], depth: Int?,
        writePart: (Part, inout [UInt8]) -> Void
    ) {
        bytes.append(brackets.0)
        for (index, part) in parts.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            if let depth { breakLine(depth + 1, &bytes) }
            writePart(part, &bytes)
        }
        if let depth, !parts.isEmpty { breakLine(depth, &bytes) }
        bytes.append(brackets.1)
    }

    private static func breakLine(_ depth: Int, _ bytes: inout [UInt8]) {
        bytes.append(0x0A)
        bytes += repeatElement(0x20, count: 2 * depth)
    }

    private static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        defer { bytes.append(UInt8(ascii: "\"")) }
        // Nearly every text is written as it is, at once.
        let letters = text.utf8Span.span
        var plain = 0
        while plain < letters.count, !letters[plain].isEscapedInJSON { plain += 1 }
        guard plain < letters.count else {
            bytes += text.utf8
            return
        }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0x0A: bytes += #"\n"#.utf8
            case 0x09: bytes += #"\t"#.utf8
            case 0x0D: bytes += #"\r"#.utf8
            case 0..<0x20, 0x7F: bytes += ((byte < 0x10 ? #"\u000"# : #"\u00"#) + String(byte, radix: 16)).utf8
            default: bytes.append(byte)
            }
        }
    }
}

extension UInt8 {
    fileprivate var isEscapedInJSON: Bool {
        self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\") || self == 0x7F
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral
{
    package init(stringLiteral text: String) { self = .string(text) }
    package init(integerLiteral number: Int) { self = .number(number) }
    package init(booleanLiteral isTrue: Bool) { self = .bool(isTrue) }
    package init(arrayLiteral items: JSONValue...) { self = .array(items) }
}
