/// A word of a text, and what stands between it and the word in front.
struct Token {
    /// The text node in which it stands.
    var node: Int32
    var start: Int32
    var end: Int32
    /// Its number in the lexicon, or -1.
    var word: Int32
    var gap: Gap
    /// The bytes of punctuation or space at either side; 0 where the text begins or ends.
    var before: UInt8
    var after: UInt8
    var form: Form
    /// From an escape, an entity, or behind a backslash: the author has said what it is.
    var isVerbatim: Bool

    var range: Range<Int> { Int(start)..<Int(end) }
    var count: Int { Int(end - start) }
}

extension Token {
    /// What a word is made of.
    struct Form: OptionSet {
        let rawValue: UInt8

        static let small = Form(rawValue: 1)
        static let capitals = Form(rawValue: 2)
        static let digits = Form(rawValue: 4)
        static let others = Form(rawValue: 8)
    }

    /// What stands between two words.
    enum Gap: UInt8 {
        /// Several marks, or a mark that joins nothing.
        case other
        /// Nothing: a piece of text ends within a word.
        case nothing
        case space
        /// One mark, without a space at either side.
        case hyphen, dash, slash, apostrophe, ampersand, period, comma, at, underscore, colon
        /// A comma and a space.
        case commaSpace
        /// A hyphen or dash with spaces at both sides.
        case spacedDash
        /// A space, then a hyphen: "the -59".
        case spaceHyphen
    }
}

/// Takes in the bytes between two words and says what they are.
struct GapReader {
    private(set) var first: UInt8 = 0
    private(set) var last: UInt8 = 0
    private var mark: Token.Gap = .nothing
    private var hasSpaceBefore = false
    private var hasSpaceAfter = false

    mutating func addSpace() {
        note(0x20)
        if mark == .nothing { hasSpaceBefore = true } else { hasSpaceAfter = true }
    }

    mutating func add(_ byte: UInt8) {
        add(Self.marks(byte), byte)
    }

    mutating func add(_ gap: Token.Gap, _ byte: UInt8) {
        note(byte)
        mark = mark == .nothing ? gap : .other
    }

    var gap: Token.Gap {
        switch mark {
        case .nothing: return hasSpaceBefore ? .space : .nothing
        case .comma where hasSpaceAfter && !hasSpaceBefore: return .commaSpace
        case .hyphen where hasSpaceBefore && !hasSpaceAfter: return .spaceHyphen
        case .hyphen where hasSpaceBefore && hasSpaceAfter: return .spacedDash
        case .dash where hasSpaceBefore && hasSpaceAfter: return .spacedDash
        default: return hasSpaceBefore || hasSpaceAfter ? .other : mark
        }
    }

    private mutating func note(_ byte: UInt8) {
        if first == 0 { first = byte }
        last = byte
    }

    private static func marks(_ byte: UInt8) -> Token.Gap {
        switch byte {
        case UInt8(ascii: "-"): .hyphen
        case UInt8(ascii: "/"): .slash
        case UInt8(ascii: "'"): .apostrophe
        case UInt8(ascii: "&"): .ampersand
        case UInt8(ascii: "."): .period
        case UInt8(ascii: ","): .comma
        case UInt8(ascii: "@"): .at
        case UInt8(ascii: "_"): .underscore
        case UInt8(ascii: ":"): .colon
        default: .other
        }
    }
}
