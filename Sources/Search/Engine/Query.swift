/// What was typed, taken apart.
struct Query {
    /// In order, each once; those of phrases as well.
    private(set) var words: [Word] = []
    private(set) var phrases: [[String]] = []
    private(set) var exclusions: [[String]] = []
    /// The tokens outside phrases and exclusions.
    private(set) var key: [KeyToken] = []

    struct Word {
        let text: String
        /// Parts of a compound written as one: nobody misses it.
        let isJoined: Bool
        /// Still being typed.
        var isOpen = false

        /// Whether it says nothing beside others.
        var isGrammar: Bool { FunctionWords.all.contains(text) }
    }

    struct KeyToken {
        var text: String
        let isCapitals: Bool
    }

    private var tokensLeft = 24

    /// Longer queries are cut; nobody types them, and the work is bounded.
    private static let longest = 2_000

    init(_ text: String) {
        var units = 0
        let scalars = Array(
            text.unicodeScalars.prefix { scalar in
                units += UTF16.width(scalar)
                return units <= Self.longest
            })
        var place = 0
        while place < scalars.count {
            let scalar = scalars[place]
            if Self.isQuote(scalar) {
                guard let end = Self.quote(in: scalars, from: place + 1) else {
                    place += 1
                    continue
                }
                addPhrase(scalars[place + 1..<end])
                place = end + 1
            } else if scalar == "-", place + 1 < scalars.count, !scalars[place + 1].properties.isWhitespace,
                !Self.isModifier(scalars, from: place + 1)
            {
                place = addExclusion(scalars, from: place + 1)
            } else if scalar.properties.isWhitespace {
                place += 1
            } else {
                let end = Self.endOfPiece(scalars, from: place)
                addPiece(scalars[place..<end], endsQuery: end == scalars.count)
                place = end
            }
        }
    }

    private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\"" || scalar == "“" || scalar == "”" || scalar == "„"
    }

    /// Whether a modifier's shape stands there, or the beginning of `2.5%`: `-59` and `-GP` are how modifiers are written.
    private static func isModifier(_ scalars: [Unicode.Scalar], from start: Int) -> Bool {
        let word = scalars[start...].prefix { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        return word.count <= 2 && !word.isEmpty && word.allSatisfy { $0.value &- 0x30 < 10 }
            || word.count == 2 && word.allSatisfy { $0.value &- 0x41 < 26 }
    }

    private static func quote(in scalars: [Unicode.Scalar], from place: Int) -> Int? {
        scalars[place...].firstIndex(where: isQuote)
    }

    private static func endOfPiece(_ scalars: [Unicode.Scalar], from place: Int) -> Int {
        scalars[place...].firstIndex { isQuote($0) || $0.properties.isWhitespace } ?? scalars.count
    }

    private mutating func addPhrase(_ scalars: ArraySlice<Unicode.Scalar>) {
        let tokens = take(Self.tokens(of: scalars)).map(\.text)
        guard !tokens.isEmpty else { return }
        phrases.append(tokens)
        for token in tokens { addWord(Word(text: token, isJoined: false)) }
    }

    private mutating func addExclusion(_ scalars: [Unicode.Scalar], from place: Int) -> Int {
        if Self.isQuote(scalars[place]) {
            guard let end = Self.quote(in: scalars, from: place + 1) else { return place }
            exclude(scalars[place + 1..<end])
            return end + 1
        }
        let end = Self.endOfPiece(scalars, from: place)
        exclude(scalars[place..<end])
        return end
    }

    private mutating func exclude(_ scalars: ArraySlice<Unicode.Scalar>) {
        let tokens = take(Self.tokens(of: scalars)).map(\.text)
        if !tokens.isEmpty { exclusions.append(tokens) }
    }

    private mutating func addPiece(_ scalars: ArraySlice<Unicode.Scalar>, endsQuery: Bool) {
        let tokens = take(Self.tokens(of: scalars))
        for (place, token) in tokens.enumerated() {
            let isOpen = endsQuery && place == tokens.count - 1 && token.endsText
            let text = writtenOut(token.text)
            addWord(Word(text: text, isJoined: false, isOpen: isOpen))
            key.append(KeyToken(text: text, isCapitals: token.isCapitals))
        }
        var first = 0
        while first < tokens.count {
            var end = first + 1
            while end < tokens.count, tokens[end].isJoinedToLast { end += 1 }
            let parts = tokens[first..<end]
            let joined = parts.map(\.text).joined()
            if (2...3).contains(parts.count), joined.utf8.count <= 24, joined.utf8.allSatisfy({ $0 &- 0x61 < 26 }) {
                addWord(Word(text: joined, isJoined: true))
            }
            first = end
        }
    }

    /// `min` behind a number is what pages call minutes.
    private func writtenOut(_ token: String) -> String {
        guard token == "min" || token == "mins", let last = key.last?.text.utf8 else { return token }
        return last.allSatisfy { $0 &- 0x30 < 10 } ? "minutes" : token
    }

    private mutating func addWord(_ word: Word) {
        guard let known = words.firstIndex(where: { $0.text == word.text }) else {
            words.append(word)
            return
        }
        if words[known].isJoined && !word.isJoined { words[known] = word }
    }

    private mutating func take(_ tokens: [Token]) -> ArraySlice<Token> {
        let taken = tokens.prefix(tokensLeft)
        tokensLeft -= taken.count
        return taken
    }

    private struct Token {
        let text: String
        let isCapitals: Bool
        let isJoinedToLast: Bool
        let endsText: Bool
    }

    private static func tokens(of scalars: ArraySlice<Unicode.Scalar>) -> [Token] {
        let bytes = Array(String(String.UnicodeScalarView(scalars)).utf8)
        var reader = TokenReader()
        var offset = 0
        var tokens: [Token] = []
        while reader.readNext(of: bytes.span, from: &offset) {
            tokens.append(
                Token(
                    text: String(decoding: reader.letters(of: bytes), as: UTF8.self),
                    isCapitals: reader.isCapitals, isJoinedToLast: reader.gap == .hyphen && !tokens.isEmpty,
                    endsText: reader.end == bytes.count))
        }
        return tokens
    }
}
