import Diagnostics

extension Rule {
    /// All rules about the text of Markdown.
    package static let ofMarkup: [Rule] = [
        .checklistBlock, .containerFence, .dataBlockNotAvailable, .duplicateHeadingID, .embedPlacement,
        .foreignAbbreviation, .foreignAdmonition, .foreignComment, .foreignMDX, .foreignShortcode, .headingID,
        .invalidUTF8, .invisibleCharacter, .malformedCSV, .raggedTable, .rawHTML, .swallowedWikiLink, .takenAnchor,
        .textTooComplex, .textTooLong, .topHeading, .unclosedCitation, .undefinedFootnote, .unitsBlock,
        .unknownCallout, .unknownDataBlock, .unsafeLink, .unusedFootnote,
    ]
}

extension Rule.Example {
    /// An article that breaks a rule in its text, and the same article mended.
    static func inArticle(wrong: String, right: String) -> Rule.Example {
        let frontMatter = "---\ntitle: Example\nkind: guide\n---\n\n"
        return Rule.Example(
            "content/articles/example.md", wrong: frontMatter + wrong + "\n", right: frontMatter + right + "\n")
    }
}
