/// Cuts a style sheet into what spaces, line breaks and comments divide. Strings and addresses are not looked into.
struct StyleTokens {
    struct Token {
        enum Gap {
            case nothing, space, lineBreak
        }

        let gap: Gap
        let bytes: ArraySlice<UInt8>
        /// A comment that is to stay.
        let isNotice: Bool
    }

    private var tokens: [Token] = []
    private var gap = Token.Gap.nothing
    private let styles: [UInt8]
    private var offset = 0

    /// Returns the pieces of a style sheet, or `nil` if a comment, a string or an address does not end. Cost: linear.
    static func tokens(of styles: [UInt8]) -> [Token]? {
        var reader = StyleTokens(styles)
        while reader.offset < styles.count {
            guard reader.readNext() else { return nil }
        }
        return reader.tokens
    }

    private init(_ styles: [UInt8]) {
        self.styles = styles
    }

    private mutating func readNext() -> Bool {
        switch styles[offset] {
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0x0C:
            gap = .lineBreak
            offset += 1
        case UInt8(ascii: " "), UInt8(ascii: "\t"):
            if gap == .nothing { gap = .space }
            offset += 1
        case _ where follows("/*"): return readComment()
        default: return readPiece()
        }
        return true
    }

    private mutating func readComment() -> Bool {
        let start = offset
        guard pass("*/", from: offset + 2) else { return false }
        let comment = String(decoding: styles[start..<offset], as: UTF8.self)
        if comment.hasPrefix("/*!") || ["@license", "@preserve"].contains(where: comment.contains) {
            add(from: start, isNotice: true)
        } else if gap == .nothing, offset < styles.count, !styles[offset].isWhiteSpace {
            // It may be what divides two names, where a space would say something else.
            tokens.append(Token(gap: .nothing, bytes: Array("/**/".utf8)[...], isNotice: false))
        } else if comment.contains(where: \.isNewline) {
            gap = .lineBreak
        }
        return true
    }

    /// Reads up to white space or a comment.
    private mutating func readPiece() -> Bool {
        let start = offset
        while offset < styles.count, !styles[offset].isWhiteSpace, !follows("/*") {
            switch styles[offset] {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): guard passString() else { return false }
            case UInt8(ascii: "\\"): offset = min(offset + 2, styles.count)
            case UInt8(ascii: "(") where styles[start..<offset].hasURLAtEnd && !isQuoted(offset + 1):
                guard pass(")", from: offset) else { return false }
            default: offset += 1
            }
        }
        add(from: start)
        return true
    }

    private mutating func add(from start: Int, isNotice: Bool = false) {
        tokens.append(Token(gap: gap, bytes: styles[start..<offset], isNotice: isNotice))
        gap = .nothing
    }

    private mutating func passString() -> Bool {
        let quote = styles[offset]
        offset += 1
        while offset < styles.count, styles[offset] != quote {
            if styles[offset] == UInt8(ascii: "\n") { return false }
            offset += styles[offset] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard offset < styles.count else { return false }
        offset += 1
        return true
    }

    /// Goes behind the next `text`; false: there is none.
    private mutating func pass(_ text: String, from start: Int) -> Bool {
        offset = start
        while offset < styles.count, !follows(text) { offset += 1 }
        guard offset < styles.count else { return false }
        offset += text.utf8.count
        return true
    }

    private func follows(_ text: String) -> Bool {
        styles[offset...].starts(with: text.utf8)
    }

    private func isQuoted(_ offset: Int) -> Bool {
        guard let first = styles[offset...].first(where: { !$0.isWhiteSpace }) else { return false }
        return first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    }
}

extension UInt8 {
    fileprivate var isWhiteSpace: Bool {
        self == 0x20 || (0x09...0x0D).contains(self)
    }
}

extension ArraySlice<UInt8> {
    fileprivate var hasURLAtEnd: Bool {
        suffix(3).map { $0 | 0x20 }.elementsEqual("url".utf8)
    }
}
