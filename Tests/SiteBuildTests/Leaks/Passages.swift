/// Words that a reader sees one behind the other, as hashes, each with the 1-based line on which it ends.
///
/// A word is a run of ASCII letters and digits in lower case; `one` to `ten` count as 1 to 10. All else, line ends
/// included, only separates. `Scripts/hash-phrases.py` reads phrases in the same way.
struct Passage {
    private(set) var words: [UInt64] = []
    private(set) var lines: [Int] = []

    fileprivate mutating func append(_ word: UInt64, line: Int) {
        words.append(word)
        lines.append(line)
    }
}

/// What separates words in a kind of file.
enum TextForm {
    /// Markdown, YAML, JSON or a script. A backslash hides the character behind it, such as the n of `\n`.
    case plain
    /// HTML: tags within a line of text do not separate a phrase, all others do; each attribute is a passage.
    case markup
}

/// Splits a text into passages: phrases are looked for within each of them.
func passages(of bytes: [UInt8], as form: TextForm) -> [Passage] {
    var reader = PassageReader(bytes, form)
    return reader.passages()
}

private struct PassageReader {
    private let bytes: [UInt8]
    private let form: TextForm
    private var place = 0
    private var line = 1
    private var current = Passage()
    private var finished: [Passage] = []

    init(_ bytes: [UInt8], _ form: TextForm) {
        self.bytes = bytes
        self.form = form
    }

    mutating func passages() -> [Passage] {
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "<") where form == .markup: readTag()
            case UInt8(ascii: "&") where form == .markup: skipEntity()
            case UInt8(ascii: "\\") where form == .plain:
                step()
                step()
            default:
                if let word = nextWord() { current.append(word, line: line) } else { step() }
            }
        }
        finish()
        return finished
    }

    private mutating func step() {
        guard place < bytes.count else { return }
        if bytes[place] == UInt8(ascii: "\n") { line += 1 }
        place += 1
    }

    private mutating func finish() {
        if !current.words.isEmpty { finished.append(current) }
        current = Passage()
    }

    /// Reads the word that begins here, if one does.
    private mutating func nextWord() -> UInt64? {
        let start = place
        while place < bytes.count, bytes[place].isWordByte { place += 1 }
        return place > start ? wordHash(bytes[start..<place]) : nil
    }

    private mutating func skipEntity() {
        let end = bytes[place...].prefix(10).firstIndex(of: UInt8(ascii: ";"))
        place = (end ?? place) + 1
    }

    private mutating func readTag() {
        place += 1
        let name = bytes[place...].prefix(while: { $0 != UInt8(ascii: ">") && $0 > UInt8(ascii: " ") })
        if !inlineTags.contains(String(decoding: name.drop { $0 == UInt8(ascii: "/") }, as: UTF8.self)) { finish() }
        var quote: UInt8?
        var value = Passage()
        while place < bytes.count, quote != nil || bytes[place] != UInt8(ascii: ">") {
            let byte = bytes[place]
            if quote != nil, let word = nextWord() {
                value.append(word, line: line)
                continue
            }
            if byte == quote {
                if !value.words.isEmpty { finished.append(value) }
                value = Passage()
                quote = nil
            } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
            step()
        }
        step()
    }
}

/// Tags that stand within a line of text.
private let inlineTags: Set<String> = [
    "a", "abbr", "b", "cite", "code", "dfn", "em", "i", "kbd", "mark", "s", "small", "span", "strong", "sub", "sup",
    "time", "u", "wbr",
]

extension UInt8 {
    fileprivate var isWordByte: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }
}

/// The hash of a word, its capitals taken as small letters.
private func wordHash(_ word: ArraySlice<UInt8>) -> UInt64 {
    let hash = fnv(word) { UInt64($0 < UInt8(ascii: "a") && $0 >= UInt8(ascii: "A") ? $0 | 0x20 : $0) }
    return numbersInWords[hash] ?? hash
}

/// From the hash of `one` to that of `1`, and so on.
private let numbersInWords: [UInt64: UInt64] = {
    let names = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    return Dictionary(
        uniqueKeysWithValues: names.enumerated().map { index, name in
            (fnv(name.utf8) { UInt64($0) }, fnv("\(index + 1)".utf8) { UInt64($0) })
        })
}()

/// FNV-1a with 64 bits, over values instead of bytes.
func fnv<Values: Sequence>(_ values: Values, _ value: (Values.Element) -> UInt64) -> UInt64 {
    values.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ value($1)) &* 0x100_0000_01B3 }
}
