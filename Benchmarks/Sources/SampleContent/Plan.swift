/// The names of everything in a sample site, settled before the first text is written, so that texts can refer to them.
struct Plan: Sendable {
    struct Article: Sendable {
        let folder: String
        let slug: String
        let title: String
    }

    struct Term: Sendable {
        let id: String
        let name: String
        var isTechnique: Bool
    }

    let seed: UInt64
    let articles: [Article]
    let terms: [Term]
    /// Phrases that the texts mention whether or not they are defined as terms, the first of them being `terms`: with
    /// another number of terms the same places in the texts become links or do not.
    let phrases: [Term]

    /// No code has a number of this range, so that nobody takes the nonsense about them for guidance.
    let codes = (97900...97947).map { "\($0)" }
    /// The codes that have a page of prose beside their definition.
    let codesWithGuidance = stride(from: 97900, through: 97947, by: 3).map { "\($0)" }
    let modifiers = ["Y1", "Y2", "Y3", "Y4", "Y5", "Y6", "Y7", "Y8"]
    let sources = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"].map { "manual-\($0)" }

    /// Draws the names of `articles` articles and `terms` terms.
    init(articles: Int, terms: Int, seed: UInt64, vocabulary: Vocabulary) {
        self.seed = seed
        self.articles = Self.articles(count: articles, seed: seed, vocabulary: vocabulary)
        phrases = Self.terms(count: max(terms, 2000), seed: seed, vocabulary: vocabulary)
        self.terms = Array(phrases.prefix(terms))
    }

    private static func articles(count: Int, seed: UInt64, vocabulary: Vocabulary) -> [Article] {
        var random = SeededGenerator(seed: seed, stream: Stream.articleNames)
        let folders = names(count: count / 200 + 1, random: &random) { random in
            [vocabulary.fieldWord(&random), vocabulary.rareWord(&random)]
        }
        let titles = names(count: count, random: &random) { random in
            // At least three words, so that no title is the name of a term.
            [vocabulary.fieldWord(&random), vocabulary.rareWord(&random), "and"]
                + (0..<random.number(in: 1...3)).map { _ in vocabulary.rareWord(&random) }
        }
        return titles.map { words in
            Article(
                folder: random.element(of: folders).joined(separator: "-"), slug: words.joined(separator: "-"),
                title: words.joined(separator: " ").startingWithCapital)
        }
    }

    private static func terms(count: Int, seed: UInt64, vocabulary: Vocabulary) -> [Term] {
        var random = SeededGenerator(seed: seed, stream: Stream.termNames)
        let names = names(count: count, random: &random) { random in
            (0..<random.number(in: 2...3)).map { _ in vocabulary.rareWord(&random) }
        }
        return names.enumerated().map { number, words in
            Term(
                id: words.joined(separator: "-"), name: words.joined(separator: " "), isTechnique: number % 10 == 0)
        }
    }

    /// Draws so many different names.
    private static func names(
        count: Int, random: inout SeededGenerator, draw: (inout SeededGenerator) -> [String]
    ) -> [[String]] {
        var known: Set<[String]> = []
        var names: [[String]] = []
        while names.count < count {
            let name = draw(&random)
            if known.insert(name).inserted { names.append(name) }
        }
        return names
    }
}

/// The numbers of the random streams; an article's is its index.
enum Stream {
    static let vocabulary: UInt64 = 1 << 32
    static let articleNames: UInt64 = 2 << 32
    static let termNames: UInt64 = 3 << 32
    static let definitions: UInt64 = 4 << 32
}

extension String {
    /// The text with its first letter as a capital.
    var startingWithCapital: String { prefix(1).uppercased() + dropFirst() }
}
