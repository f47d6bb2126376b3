/// Reads one field after the other into the words of a page.
struct FieldReader: ~Copyable {
    private(set) var words: PageWords
    private(set) var tokenCount = 0

    private var reader = TokenReader()
    /// Where the next token stands.
    private var place = 0
    private var compound = Compound()
    /// The last code, while what follows may make it the beginning of a range.
    private var rangeStart: CodeShape?
    private var rangeIsOpen = false

    /// Between the last token of a field and the first of the next, so that no phrase reaches over.
    private static let fieldGap = 8

    init(words: PageWords) {
        self.words = words
    }

    mutating func read(_ text: [UInt8], weight: UInt32, section: UInt8) {
        compound = Compound()
        rangeStart = nil
        var offset = 0
        var isFirst = true
        while reader.readNext(of: text.span, from: &offset) {
            if isFirst {
                if place > 0 { place += Self.fieldGap }
                isFirst = false
            }
            if reader.gap != .hyphen { addJoined(weight, section) }
            words.add(reader, of: text.span, weight: weight, section: section, place: place)
            // Most words are not parts of compounds, and cost nothing here.
            let mayGoOn = offset < text.count && (text[offset] == UInt8(ascii: "-") || text[offset] >= 0x80)
            if compound.parts > 0 || mayGoOn { compound.add(reader.letters(of: text), reader, at: place) }
            if rangeStart != nil || reader.hasDigit { noteRange(reader.letters(of: text), weight, section) }
            tokenCount += 1
            place += 1
        }
        addJoined(weight, section)
    }

    /// Reads what staff call the page, among it slips such as `myofacial`.
    ///
    /// Each word counts once: of ten names for one thing most have the same words. They do not make the page longer, as
    /// nobody reads them there. A slip of a word of the page is passed over, so that it stays a word of no page and is
    /// named as a slip.
    mutating func readStaffNames(_ names: [[UInt8]], weight: UInt32) {
        guard !names.isEmpty else { return }
        let said = SlipFinder(words: words.all)
        var seen: Set<[UInt8]> = []
        place += Self.fieldGap
        for name in names {
            var offset = 0
            while reader.readNext(of: name.span, from: &offset) {
                let word = Array(reader.letters(of: name))
                guard seen.insert(word).inserted, !said.isSlip(word) else { continue }
                words.add(word, weight: weight, section: 0, place: place)
                // No phrase is made of them.
                place += 2
            }
        }
    }

    mutating func addSynonyms(_ synonyms: Synonyms) {
        guard !synonyms.isEmpty else { return }
        for word in synonyms.words(beside: words.all) { words.addUnsaid(word) }
    }

    private mutating func addJoined(_ weight: UInt32, _ section: UInt8) {
        if compound.isJoined {
            words.add(compound.letters, weight: weight, section: section, place: compound.place)
        }
        if compound.parts > 0 { compound = Compound() }
    }

    /// `98940-98942`, `98940 – 98942` and `98940 to 98942` mention the codes between as well.
    private mutating func noteRange(_ word: ArraySlice<UInt8>, _ weight: UInt32, _ section: UInt8) {
        guard reader.hasDigit, reader.isASCII, let code = CodeShape(word) else {
            rangeIsOpen = rangeStart != nil && !rangeIsOpen && Self.isRangeWord(word)
            if !rangeIsOpen { rangeStart = nil }
            return
        }
        if let start = rangeStart, rangeIsOpen || reader.gap != .other {
            for code in start.codes(upTo: code).dropLast() {
                words.add(Array(code.utf8), weight: weight, section: section, place: place)
            }
        }
        rangeStart = code
        rangeIsOpen = false
    }

    private static func isRangeWord(_ word: ArraySlice<UInt8>) -> Bool {
        word.elementsEqual("to".utf8) || word.elementsEqual("through".utf8)
    }
}

/// The parts of a hyphenated compound as far as it has been read.
private struct Compound {
    private(set) var letters: [UInt8] = []
    private(set) var parts = 0
    private(set) var place = 0
    private var isOfLetters = true

    /// Whether its parts, written together, are a word of their own.
    var isJoined: Bool {
        (2...3).contains(parts) && isOfLetters && letters.count <= 24
    }

    mutating func add(_ word: ArraySlice<UInt8>, _ token: borrowing TokenReader, at place: Int) {
        if parts == 0 { self.place = place }
        parts += 1
        isOfLetters = isOfLetters && token.isASCII && !token.hasDigit
        guard isOfLetters, parts <= 3 else { return }
        letters += word
    }
}
