/// Writes nonsense that looks like prose: sentences with the links, mentions and citations that articles have.
struct TextWriter {
    let plan: Plan
    let vocabulary: Vocabulary
    /// The folder of the article that is written, relative to which it links to others; `nil` in a definition.
    let folder: String?
    var random: SeededGenerator
    private(set) var text = ""

    init(plan: Plan, vocabulary: Vocabulary, folder: String?, stream: UInt64) {
        self.plan = plan
        self.vocabulary = vocabulary
        self.folder = folder
        random = SeededGenerator(seed: plan.seed, stream: stream)
    }

    /// The number of bytes written.
    var length: Int { text.utf8.count }

    mutating func write(_ part: String) { text += part }

    mutating func sentences(_ count: ClosedRange<Int>, separator: String = "\n") {
        for number in 0..<random.number(in: count) {
            if number > 0 { write(separator) }
            sentence()
        }
    }

    /// Writes a sentence; one in three holds a link, a mention or some markup, one in twelve ends with a citation.
    mutating func sentence() {
        let length = random.number(in: 6...20)
        let ornament = random.isOne(in: 3) ? random.number(in: 2...length - 2) : nil
        write(words(1).startingWithCapital)
        for position in 1..<length {
            write(position == ornament ? " \(self.ornament())" : " \(vocabulary.word(&random))")
            if position > 3, position < length - 3, random.isOne(in: 14) { write(",") }
        }
        if random.isOne(in: 12) { write(" \(citation())") }
        write(".")
    }

    /// Writes a sentence of words alone, for places where markup is not read.
    mutating func plainSentence() { write(words(random.number(in: 8...16)).startingWithCapital + ".") }

    /// Returns so many words, with a space between them.
    mutating func words(_ count: Int) -> String {
        (0..<count).map { _ in vocabulary.word(&random) }.joined(separator: " ")
    }

    /// Returns a heading or a title: words of the field and of the tail.
    mutating func heading() -> String {
        let words =
            [vocabulary.fieldWord(&random)] + (0..<random.number(in: 1...3)).map { _ in vocabulary.rareWord(&random) }
        return words.joined(separator: " ").startingWithCapital
    }

    mutating func code() -> String { random.element(of: plan.codes) }

    /// Returns a citation as a record has it: a source and a place in it.
    mutating func reference() -> String {
        "\(random.element(of: plan.sources)) §\(random.number(in: 1...40)).\(random.number(in: 1...9))"
    }

    mutating func citation() -> String { "[@\(reference())]" }

    private mutating func ornament() -> String {
        switch random.number(in: 0...15) {
        case 0...3: bareCode()
        case 4, 5: codeLink()
        case 6, 7: relativeLink()
        case 8: articleLink()
        case 9, 10: wikiLink()
        case 11...13: term()
        case 14: "*\(words(2))*"
        default: "`\(words(1))`"
        }
    }

    private mutating func bareCode() -> String {
        random.isOne(in: 8) ? "\(code())-\(random.element(of: plan.modifiers))" : code()
    }

    private mutating func codeLink() -> String {
        random.isOne(in: 3) ? "[](code:\(code()))" : "[\(words(2))](code:\(code()))"
    }

    /// Returns a link to the file of another article or, one time in eight, of the guidance on a code.
    private mutating func relativeLink() -> String {
        guard let folder else { return codeLink() }
        if random.isOne(in: 8) {
            return "[\(words(2))](../../codes/\(random.element(of: plan.codesWithGuidance)).md)"
        }
        let other = random.element(of: plan.articles)
        let path = other.folder == folder ? "\(other.slug).md" : "../\(other.folder)/\(other.slug).md"
        return "[\(words(2))](\(path)\(anchor()))"
    }

    private mutating func articleLink() -> String {
        let other = random.element(of: plan.articles)
        return "[\(words(2))](article:\(other.folder)/\(other.slug)\(anchor()))"
    }

    private mutating func wikiLink() -> String {
        switch random.number(in: 0...2) {
        case 0: "[[\(code())]]"
        case 1: "[[\(random.element(of: plan.articles).title)]]"
        default: termLink { "[[\($0.name)|\($1)]]" }
        }
    }

    /// Returns the name of a term, mostly bare, as it stands in prose.
    private mutating func term() -> String {
        random.isOne(in: 4) ? termLink { "[\($1)](term:\($0.id))" } : phrase().name
    }

    /// Returns a link to a term, or its text alone if the phrase is not defined as one.
    private mutating func termLink(_ form: (Plan.Term, String) -> String) -> String {
        let index = phraseIndex()
        let text = words(2)
        return index < plan.terms.count ? form(plan.phrases[index], text) : text
    }

    private mutating func phrase() -> Plan.Term { plan.phrases[phraseIndex()] }

    /// Draws a phrase; the first ones more often, as some terms are on everybody's lips.
    private mutating func phraseIndex() -> Int {
        let limit = random.below(2000) + 1
        return Int(random.below(limit))
    }

    /// Every article has a section of this name.
    private mutating func anchor() -> String { random.isOne(in: 4) ? "#key-points" : "" }
}
