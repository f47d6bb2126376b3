/// The path of a request, as a path in the site.
enum RequestPath: Hashable {
    /// Without the slash at the beginning; ends with one, or is empty, where a folder is meant.
    case inSite(String)
    /// Something that no browser asks for: not a path, not UTF-8, or leading out of the site.
    case refused

    /// Reads a path as it came, percent-encoded.
    init(_ raw: String) {
        guard let bytes = Self.decoded(raw), bytes.first == UInt8(ascii: "/"),
            // An encoded zero byte or backslash would mean something else to a file system than to us.
            !bytes.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") || $0 == 0x7F }),
            let text = String(validating: bytes.dropFirst(), as: UTF8.self),
            !text.split(separator: "/").contains(where: { $0 == "." || $0 == ".." })
        else {
            self = .refused
            return
        }
        self = .inSite(text)
    }

    private static func decoded(_ raw: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        var rest = Array(raw.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst()?.hexDigit, let low = rest.popFirst()?.hexDigit else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }
}

extension UInt8 {
    fileprivate var hexDigit: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
