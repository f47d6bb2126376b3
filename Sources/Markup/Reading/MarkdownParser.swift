import Diagnostics

/// Reads Markdown: CommonMark by cmark, and everything beyond it by passes over the flat document.
package struct MarkdownParser: Sendable {
    private let dialect: Dialect

    package init(dialect: Dialect = Dialect()) {
        self.dialect = dialect
    }

    /// Parses a text. Offsets in the document, and in `origin`, count from the beginning of the slice.
    package func parse(_ source: ArraySlice<UInt8>, origin: TextOrigin) -> Reported<Document> {
        guard source.count <= Self.longestText else {
            return Reported(Document(), [.textTooLong(source.count, at: origin.range(0..<0))])
        }
        let text = SourceText(source)
        if let line = ParsingCost.excess(in: text.bytes) {
            return Reported(Document(), [.textTooComplex(at: origin.range(line))])
        }
        var draft = Draft(text, dialect, origin)
        if let range = text.firstInvisible {
            let character = source.dropFirst(range.lowerBound).prefix(range.count)
            draft.report(.invisibleCharacter(character, at: origin.range(range)))
        }
        if let offset = text.firstInvalid { draft.report(.invalidUTF8(at: origin.range(offset..<offset + 1))) }
        if dialect.hasExtensions { extend(&draft) }
        if !dialect.allowsHTML { draft.refuseHTML() }
        if dialect.hasExtensions { draft.refuseUnsafeLinks() }
        let diagnostics = draft.diagnostics
        return Reported(draft.finished(), diagnostics)
    }

    /// All that goes beyond CommonMark: blocks first, so that their inlines are in place; then inlines; then names.
    ///
    /// Each pass is linear, and skipped where its mark does not occur.
    private func extend(_ draft: inout Draft) {
        let marks = draft.marks
        if marks.isSuperset(of: [.footnote, .definition]) { draft.takeFootnoteDefinitions() }
        if marks.contains(.pipe) { draft.formTables() }
        if marks.contains(.dataBlock) { draft.formDataBlocks() }
        if marks.contains(.meaning) { draft.formDefinitionLists() }
        if marks.contains(.container) { draft.formContainers() }
        if marks.contains(.callout) { draft.formCallouts() }
        if marks.contains(.task) { draft.markTasks() }
        if marks.contains(.headingID) { draft.readHeadingIDs() }

        if marks.contains(.wrappedMark) { draft.joinWrappedMarks() }
        if marks.contains(.wikiLink) { draft.formWikiLinks() }
        if marks.contains(.citation) { draft.formCitations() }
        if marks.contains(.footnote) { draft.numberFootnotes() }
        if marks.contains(.tilde) { draft.formStrikethrough() }
        if !marks.isDisjoint(with: [.scheme, .www, .mail]) { draft.formAutolinks() }
        if marks.contains(.verbatim) { draft.keepVerbatimWords() }

        draft.reportForeignHabits()
        draft.nameHeadings()
    }

    /// cmark counts bytes in 32 bits and gives up where a buffer would be larger.
    private static let longestText = 256 << 20
}

extension Diagnostic {
    fileprivate static func textTooLong(_ count: Int, at range: SourceRange) -> Diagnostic {
        Diagnostic(.textTooLong, "Text of \(count >> 20) MB is longer than the 256 MB that can be read", at: range)
            .helping("Divide it into several articles")
    }

    fileprivate static func textTooComplex(at range: SourceRange) -> Diagnostic {
        Diagnostic(.textTooComplex, "Text is nested too deeply, or holds too many image marks, to be read", at: range)
            .helping("Divide the list, the quotes or the paragraph up to here")
    }

    fileprivate static func invalidUTF8(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .invalidUTF8, "Text is not UTF-8 from here on; characters that cannot be read are shown as �", at: range
        )
        .helping("Save the file in the encoding UTF-8")
    }

    fileprivate static func invisibleCharacter(_ bytes: ArraySlice<UInt8>, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .invisibleCharacter, "Nobody sees the character \(codePoint(of: bytes)) that stands here", at: range
        )
        .helping("Delete it, and look for others in the same text: words with it are neither linked nor found")
    }
}

extension Rule {
    package static let textTooLong = Rule(
        "text-too-long", .error, "A text is at most 256 MB long",
        why: "The Markdown parser counts bytes in 32 bits. A page of that size would not be read by anyone; divide it.")

    package static let textTooComplex = Rule(
        "text-too-complex", .error, "A text can be read in a time that grows with its size",
        why: """
            Thousands of lists inside one another above thousands of lines, or thousands of image marks in a paragraph of \
            links, would take the parser minutes. People do not write such texts; a faulty export may.
            """)

    package static let invisibleCharacter = Rule(
        "invisible-character", .warning, "A text has no characters that nobody sees",
        why: """
            Control characters, soft hyphens and spaces without width come with a copy out of a word processor or a PDF. \
            A word with one inside looks right, and is no word of the glossary any more.
            """,
        example: .inArticle(wrong: "Manual ther\u{AD}apy.", right: "Manual therapy."))

    package static let invalidUTF8 = Rule(
        "invalid-utf8", .error, "Text files are UTF-8",
        why: """
            Files saved in another encoding show wrong letters where accents, dashes or quotes should be. Most editors \
            can save a file "as UTF-8".
            """)
}
