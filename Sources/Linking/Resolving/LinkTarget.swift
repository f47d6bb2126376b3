import Knowledge

/// What an author wrote behind a link, taken apart but not yet looked up.
enum LinkTarget: Equatable {
    /// `code:97140`, `term:unit#history`
    case record(scheme: String, name: String, anchor: String?)
    /// `[[myofascial release]]`, `[[97140#documentation]]`
    case name(String, anchor: String?)
    /// `../codes/97140.md#units`, `#units` (an empty path is this page)
    case path(String, anchor: String?)
    /// `https://…`, `mailto:…`
    case external
    case unknownScheme(String)
    /// `/codes/97140.html`, which would not work from a folder; the path without its first slash
    case absolute(String)

    /// Reads the destination of `[…](…)` or of an image.
    init(destination text: String) {
        if let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), Self.isScheme(text[..<colon]) {
            let scheme = text[..<colon].lowercased()
            if RecordKind.kinds(ofScheme: scheme) != nil {
                let (name, anchor) = Self.split(text[text.index(after: colon)...])
                self = .record(scheme: scheme, name: name, anchor: anchor)
            } else {
                self = Self.externalSchemes.contains(scheme) ? .external : .unknownScheme(scheme)
            }
        } else if text.hasPrefix("//") {
            self = .external
        } else {
            let (path, anchor) = Self.split(text[...])
            let query = path.utf8.firstIndex(of: UInt8(ascii: "?")) ?? path.endIndex
            let plain = path[..<query].removingPercentEscapes()
            self =
                plain.utf8.first == UInt8(ascii: "/")
                ? .absolute(String(plain.dropFirst())) : .path(plain, anchor: anchor)
        }
    }

    /// Reads what stands in `[[…]]`.
    init(wiki text: String) {
        let (name, anchor) = Self.split(text[...])
        if let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")),
            RecordKind.kinds(ofScheme: name[..<colon].lowercased()) != nil
        {
            self = .record(
                scheme: name[..<colon].lowercased(), name: name[name.index(after: colon)...].trimmed, anchor: anchor)
        } else if name.isEmpty {
            self = .path("", anchor: anchor)
        } else {
            self = .name(name, anchor: anchor)
        }
    }

    private static let externalSchemes: Set<String> = ["http", "https", "mailto", "tel", "ftp", "sms", "data"]

    /// A letter, then letters, digits, `+`, `-` and `.` (RFC 3986, 3.1).
    private static func isScheme(_ text: Substring) -> Bool {
        guard let first = text.utf8.first, (0x41...0x5A).contains(first & 0xDF) else { return false }
        return text.utf8.allSatisfy {
            (0x41...0x5A).contains($0 & 0xDF) || (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
        }
    }

    private static func split(_ text: Substring) -> (name: String, anchor: String?) {
        guard let hash = text.utf8.firstIndex(of: UInt8(ascii: "#")) else { return (text.trimmed, nil) }
        let anchor = text[text.index(after: hash)...].trimmed.removingPercentEscapes()
        return (text[..<hash].trimmed, anchor.isEmpty ? nil : anchor)
    }
}

extension Substring {
    /// Without the blanks and line breaks at both ends.
    fileprivate var trimmed: String {
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        guard let first = utf8.firstIndex(where: { !isBlank($0) }),
            let last = utf8.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(self[first...last])
    }
}

extension StringProtocol {

    /// `%20` and the like as the bytes they stand for; a lone `%` stays.
    fileprivate func removingPercentEscapes() -> String {
        guard utf8.contains(UInt8(ascii: "%")) else { return String(self) }
        let source = Array(utf8)
        var bytes: [UInt8] = []
        var index = 0
        while index < source.count {
            if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
                let byte = UInt8(String(decoding: source[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
            {
                bytes.append(byte)
                index += 3
            } else {
                bytes.append(source[index])
                index += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
