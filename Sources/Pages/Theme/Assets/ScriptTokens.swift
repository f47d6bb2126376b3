/// Cuts a script into tokens, as far as one must to know what is a comment.
///
/// Whether a slash begins a regular expression follows from the token before it, and behind `)` from what stands before the
/// parenthesis. Behind `}` only a whole parser could tell; a script with a slash there is not understood.
struct ScriptTokens {
    struct Token {
        enum Kind {
            case word, punctuator, string, template, expression
            /// A comment that is to stay: `/*! … */`, or one that names a licence.
            case notice
        }

        /// What is between this token and the one before.
        enum Gap {
            case nothing, space, lineBreak
        }

        let kind: Kind
        let gap: Gap
        let bytes: ArraySlice<UInt8>
    }

    private(set) var tokens: [Token] = []
    private let script: [UInt8]
    private var offset = 0
    private var gap = Token.Gap.nothing
    /// The braces that are open; true: what follows it is a template's text.
    private var braces: [Bool] = []
    /// The parentheses that are open; true: a statement follows, as behind `if (…)`.
    private var parentheses: [Bool] = []
    private var isBehindCondition = false

    /// Returns the tokens of a script, or `nil` if it is not understood. Cost: linear.
    static func tokens(of script: [UInt8]) -> [Token]? {
        var reader = ScriptTokens(script)
        while reader.offset < script.count {
            guard reader.readNext() else { return nil }
        }
        return reader.braces.isEmpty && reader.parentheses.isEmpty ? reader.tokens : nil
    }

    private init(_ script: [UInt8]) {
        self.script = script
    }

    /// Reads a token, a comment or white space; false: this is no script as we know them.
    private mutating func readNext() -> Bool {
        let start = offset
        let byte = script[offset]
        switch byte {
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
            gap = .lineBreak
            offset += 1
            return true
        case UInt8(ascii: " "), UInt8(ascii: "\t"):
            if gap == .nothing { gap = .space }
            offset += 1
            return true
        case UInt8(ascii: "/"):
            if follows("//") { return readLineComment() }
            if follows("/*") { return readBlockComment() }
            guard let beginsExpression else { return false }
            if beginsExpression { return readExpression() }
            offset += 1
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            return readString()
        case UInt8(ascii: "`"):
            offset += 1
            return readTemplate(from: start)
        case UInt8(ascii: "("):
            parentheses.append(isBehindWord(in: Self.conditions))
            offset += 1
        case UInt8(ascii: ")"):
            guard let isCondition = parentheses.popLast() else { return false }
            isBehindCondition = isCondition
            offset += 1
        case UInt8(ascii: "{"):
            braces.append(false)
            offset += 1
        case UInt8(ascii: "}"):
            guard let isInTemplate = braces.popLast() else { return false }
            offset += 1
            if isInTemplate { return readTemplate(from: start) }
        case _ where byte.isWordOfScript:
            while offset < script.count, script[offset].isWordOfScript { offset += 1 }
            // Other kinds of white space and of line breaks are beyond ASCII.
            let word = String(decoding: script[start..<offset], as: UTF8.self)
            guard word.utf8.allSatisfy({ $0 < 0x80 }) || word.unicodeScalars.allSatisfy(\.isPartOfName) else {
                return false
            }
            add(.word, from: start)
            return true
        default:
            offset += follows("=>") || follows("++") || follows("--") ? 2 : 1
        }
        add(.punctuator, from: start)
        return true
    }

    private mutating func add(_ kind: Token.Kind, from start: Int) {
        tokens.append(Token(kind: kind, gap: gap, bytes: script[start..<offset]))
        gap = .nothing
    }

    private func follows(_ text: String) -> Bool {
        script[offset...].starts(with: text.utf8)
    }

    // MARK: Comments

    private mutating func readLineComment() -> Bool {
        offset = script[offset...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? script.count
        return true
    }

    private mutating func readBlockComment() -> Bool {
        let start = offset
        offset += 2
        while offset < script.count, !follows("*/") { offset += 1 }
        guard offset < script.count else { return false }
        offset += 2
        let comment = String(decoding: script[start..<offset], as: UTF8.self)
        if comment.hasPrefix("/*!") || ["@license", "@preserve"].contains(where: comment.contains) {
            add(.notice, from: start)
        } else if comment.contains(where: \.isNewline) {
            gap = .lineBreak
        } else if gap == .nothing {
            gap = .space
        }
        return true
    }

    // MARK: Literals

    private mutating func readString() -> Bool {
        let start = offset
        let quote = script[start]
        offset += 1
        while offset < script.count, script[offset] != quote {
            if script[offset] == UInt8(ascii: "\n") { return false }
            offset += script[offset] == UInt8(ascii: "\\") ? 2 : 1
        }
        return endLiteral(.string, from: start)
    }

    /// Reads on to the end of a template, or to the next expression in it.
    private mutating func readTemplate(from start: Int) -> Bool {
        while offset < script.count, script[offset] != UInt8(ascii: "`") {
            if follows("${") {
                braces.append(true)
                offset += 2
                add(.template, from: start)
                return true
            }
            offset += script[offset] == UInt8(ascii: "\\") ? 2 : 1
        }
        return endLiteral(.template, from: start)
    }

    private mutating func readExpression() -> Bool {
        let start = offset
        var isInClass = false
        offset += 1
        while offset < script.count, isInClass || script[offset] != UInt8(ascii: "/") {
            switch script[offset] {
            case UInt8(ascii: "\n"): return false
            case UInt8(ascii: "["): isInClass = true
            case UInt8(ascii: "]"): isInClass = false
            case UInt8(ascii: "\\"): offset += 1
            default: break
            }
            offset += 1
        }
        return endLiteral(.expression, from: start)
    }

    private mutating func endLiteral(_ kind: Token.Kind, from start: Int) -> Bool {
        guard offset < script.count else { return false }
        offset += 1
        // The flags of a regular expression.
        if kind == .expression {
            while offset < script.count, script[offset].isWordOfScript { offset += 1 }
        }
        add(kind, from: start)
        return true
    }

    /// Whether a slash here begins a regular expression; `nil` if it takes a parser to know.
    private var beginsExpression: Bool? {
        guard let last = tokens.last(where: { $0.kind != .notice }) else { return true }
        switch last.kind {
        case .word: return isBehindWord(in: Self.operators)
        case .punctuator:
            switch String(decoding: last.bytes, as: UTF8.self) {
            case "}": return nil
            case ")": return isBehindCondition
            case "]", "++", "--": return false
            default: return true
            }
        // Behind `${` an expression begins; behind the end of a template a division.
        case .template: return last.bytes.last == UInt8(ascii: "{")
        case .string, .expression, .notice: return false
        }
    }

    /// Whether the last token is one of these words, and not the name of a property.
    private func isBehindWord(in words: Set<String>) -> Bool {
        guard let last = tokens.last, last.kind == .word, words.contains(String(decoding: last.bytes, as: UTF8.self))
        else { return false }
        return tokens.dropLast().last?.bytes.last != UInt8(ascii: ".")
    }

    /// Words behind which a value comes.
    private static let operators: Set = [
        "await", "case", "delete", "do", "else", "in", "instanceof", "new", "of", "return", "throw", "typeof", "void",
        "yield",
    ]
    /// Words behind whose parentheses a statement comes.
    private static let conditions: Set = ["for", "if", "while", "with"]
}

extension UInt8 {
    /// Whether it is part of a name, a keyword or a number.
    var isWordOfScript: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "$"), UInt8(ascii: "#"), 0x80...:
            true
        default: false
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isPartOfName: Bool { properties.isIDContinue || isASCII }
}
