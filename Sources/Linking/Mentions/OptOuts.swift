/// What an author has said must not become a link on a page: ``Knowledge/Article/unlinked``.
struct OptOuts {
    private(set) var spellings: Set<Int32> = []
    private(set) var words: Set<Int32> = []
    private(set) var texts: Set<String> = []

    /// A plural opts out with its singular; another name of the same page does not.
    init(_ unlinked: [String], _ lexicon: MentionLexicon) {
        for text in unlinked {
            texts.insert(text)
            spellings.formUnion(lexicon.senses(of: text).map(\.spelling))
            if let word = lexicon.words.find(text.utf8.map(\.folded)) { words.insert(word) }
        }
    }
}
