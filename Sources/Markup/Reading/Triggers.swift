/// Which marks occur in a text at all, so that a pass whose mark does not occur is skipped.
struct Triggers: OptionSet {
    let rawValue: UInt32

    static let pipe = Triggers(1 << 0)
    static let tilde = Triggers(1 << 1)
    /// `a@b`
    static let mail = Triggers(1 << 2)
    /// `[[`
    static let wikiLink = Triggers(1 << 3)
    /// `[@`
    static let citation = Triggers(1 << 4)
    /// `[^`
    static let footnote = Triggers(1 << 5)
    /// `[!`
    static let callout = Triggers(1 << 6)
    /// `[ ]`, `[x]`
    static let task = Triggers(1 << 7)
    /// `:::`
    static let container = Triggers(1 << 8)
    /// `://` outside of what is a link already
    static let scheme = Triggers(1 << 9)
    /// A line's beginning, then `: `
    static let meaning = Triggers(1 << 10)
    /// `]:`
    static let definition = Triggers(1 << 11)
    /// `\w`
    static let verbatim = Triggers(1 << 12)
    /// `{#`
    static let headingID = Triggers(1 << 13)
    /// `` `{x ``, `~ {x`
    static let dataBlock = Triggers(1 << 14)
    /// `www.`
    static let www = Triggers(1 << 15)
    /// `!!!`, `???`
    static let admonition = Triggers(1 << 16)
    /// `{{<`, `{{%`, `{%`
    static let shortcode = Triggers(1 << 17)
    /// `%%`
    static let percentComment = Triggers(1 << 18)
    /// `*[`
    static let abbreviation = Triggers(1 << 19)
    /// `={`
    static let braceAttribute = Triggers(1 << 20)
    /// `[[` or `[@`, and a line's end before the next bracket
    static let wrappedMark = Triggers(1 << 21)

    init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    private init(_ rawValue: UInt32) {
        self.rawValue = rawValue
    }

    init(of text: [UInt8]) {
        self.init(rawValue: 0)
        var index = 0
        while let mark = text.firstIndex(of: Self.marks, in: index..<text.count) {
            index = mark + 1
            let next = index < text.count ? text[index] : 0
            let before = mark > 0 ? text[mark - 1] : 0x0A
            if text[mark] == UInt8(ascii: ":"), next == UInt8(ascii: "/") {
                if Self.isInText(mark, text) { formUnion(.scheme) }
            } else {
                formUnion(Self.mark(text[mark], next, before: before))
                if text[mark] == UInt8(ascii: "["), next == UInt8(ascii: "[") || next == UInt8(ascii: "@"),
                    Self.isWrapped(mark, text)
                {
                    formUnion(.wrappedMark)
                }
            }
        }
    }

    /// Whether the line ends before the next bracket. No further than that: of a long line of brackets each byte is looked at once.
    private static func isWrapped(_ open: Int, _ text: [UInt8]) -> Bool {
        for place in open + 2..<max(open + 2, text.count) {
            if text[place] == UInt8(ascii: "[") || text[place] == UInt8(ascii: "]") { return false }
            if isLineBreak(text[place]) { return true }
        }
        return false
    }

    /// Whether the scheme in front of `://` may begin an address in text: not behind `](`, `<` or `]: `, where nearly
    /// all addresses stand.
    private static func isInText(_ colon: Int, _ text: [UInt8]) -> Bool {
        var start = colon
        while start > 0, isLetter(text[start - 1]), colon - start < 8 { start -= 1 }
        guard start > 1 else { return true }
        switch (text[start - 2], text[start - 1]) {
        case (_, UInt8(ascii: "<")), (UInt8(ascii: "]"), UInt8(ascii: "(")), (UInt8(ascii: ":"), UInt8(ascii: " ")):
            return start > 2 && text[start - 1] == UInt8(ascii: " ") && text[start - 3] != UInt8(ascii: "]")
        default: return true
        }
    }

    /// What a byte and the next may be part of.
    private static func mark(_ byte: UInt8, _ next: UInt8, before: UInt8) -> Triggers {
        switch (byte, next) {
        case (UInt8(ascii: "|"), _): .pipe
        case (UInt8(ascii: "~"), _): .tilde
        case (UInt8(ascii: "@"), let host) where isWordByte(host) && mailBytes.contains(before): .mail
        case (UInt8(ascii: "["), UInt8(ascii: "[")): .wikiLink
        case (UInt8(ascii: "["), UInt8(ascii: "@")): .citation
        case (UInt8(ascii: "["), UInt8(ascii: "^")): .footnote
        case (UInt8(ascii: "["), UInt8(ascii: "!")): .callout
        case (UInt8(ascii: "["), UInt8(ascii: " ")), (UInt8(ascii: "["), UInt8(ascii: "x")),
            (UInt8(ascii: "["), UInt8(ascii: "X")):
            .task
        case (UInt8(ascii: ":"), UInt8(ascii: ":")): .container
        case (UInt8(ascii: ":"), UInt8(ascii: " ")), (UInt8(ascii: ":"), UInt8(ascii: "\t")):
            isLineBreak(before) || isBlank(before) || before == UInt8(ascii: ">") ? .meaning : []
        case (UInt8(ascii: "]"), UInt8(ascii: ":")): .definition
        case (UInt8(ascii: "\\"), let word) where isWordByte(word): .verbatim
        case (UInt8(ascii: "{"), UInt8(ascii: "#")): .headingID
        case (UInt8(ascii: "{"), UInt8(ascii: "{")), (UInt8(ascii: "{"), UInt8(ascii: "%")): .shortcode
        case (UInt8(ascii: "{"), let letter) where isLetter(letter):
            isBlank(before) || before == UInt8(ascii: "`") || before == UInt8(ascii: "~") ? .dataBlock : []
        case (UInt8(ascii: "w"), UInt8(ascii: "w")): .www
        case (UInt8(ascii: "!"), UInt8(ascii: "!")), (UInt8(ascii: "?"), UInt8(ascii: "?")): .admonition
        case (UInt8(ascii: "%"), UInt8(ascii: "%")): .percentComment
        case (UInt8(ascii: "*"), UInt8(ascii: "[")): .abbreviation
        case (UInt8(ascii: "="), UInt8(ascii: "{")): .braceAttribute
        default: []
        }
    }

    private static let mailBytes = ByteSet("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.+-_")
    private static let marks = ByteSet("|~@[]:\\{w!?%*=")
}
