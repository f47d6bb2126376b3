/// What the builder may be told: the words of the site; tests make small sites look large with it.
package struct IndexSettings: Sendable {
    /// Compressed bytes up to which everything but the positions comes in one file.
    package var oneFile = 80_000
    /// Compressed bytes of a text part, of a part with names, and of one with titles; `nil` for the first: as suits the
    /// whole.
    package var textPart: Int?
    package var namePart = 6_000
    package var titlePart = 1_200
    /// A list of more bits keeps its best entries only: words on so many pages say little, and each list is a reader's
    /// download.
    package var longestList = 5_000
    /// From so many pages on, it is not kept where words of grammar stand.
    package var pagesWithoutGrammar = 1_000
    /// Those by which the pages were analyzed.
    package var synonyms = Synonyms.none
    package var smoothing = Smoothing.Settings()

    package init() {}
}
