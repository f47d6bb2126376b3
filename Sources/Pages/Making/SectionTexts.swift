import Knowledge
import Linking
import Markup

/// Writes the texts of one section of a page: what one of them names, those behind it do not link again.
struct SectionTexts {
    private let here: PageSurroundings
    /// What the section has named so far.
    private var mentioned: Set<PageID> = []

    init(_ here: PageSurroundings) {
        self.here = here
    }

    /// A text of its own: paragraphs, lists, whatever the author wrote.
    mutating func html(_ prose: Prose?) -> HTMLFragment {
        prose.map { html($0.document, .page) } ?? HTMLFragment()
    }

    /// A text inside an element of the page, such as a list item: without `<p>` if it is one paragraph.
    mutating func phrase(_ prose: Prose?) -> HTMLFragment {
        prose.map { html($0.document, .phrase) } ?? HTMLFragment()
    }

    mutating func phrases(_ prose: [Prose]) -> [HTMLFragment] {
        var fragments: [HTMLFragment] = []
        for prose in prose { fragments.append(phrase(prose)) }
        return fragments
    }

    /// `knownMentions` are those of a text that is its section's first, where they were found before.
    mutating func html(
        _ document: Document, _ style: HTMLStyle, embeds: EmbeddedDocuments = .none, knownMentions: [Mention]? = nil
    ) -> HTMLFragment {
        var bytes: [UInt8] = []
        let context = LinkedContext(here: here, mentions: knownMentions ?? mentions(in: document), embeds: embeds)
        HTMLWriter.write(document, style: style, context: context, into: &bytes)
        return HTMLFragment(bytes)
    }

    private mutating func mentions(in document: Document) -> [Mention] {
        guard here.linksMentions else { return [] }
        return here.maker.linked.mentions.mentions(
            in: document, on: here.id, unlinked: here.unlinked, mentionedBefore: &mentioned
        ).links
    }
}

extension PageSurroundings {
    /// Begins a section of the page.
    func section() -> SectionTexts {
        SectionTexts(self)
    }

    /// Writes a text that stands by itself.
    func phrase(_ prose: Prose?) -> HTMLFragment {
        var section = section()
        return section.phrase(prose)
    }

    /// Writes the texts of a list that stands by itself.
    func phrases(_ prose: [Prose]) -> [HTMLFragment] {
        var section = section()
        return section.phrases(prose)
    }
}
