import Diagnostics
import Markup

/// A page in prose: a file of `articles/`.
///
/// A class, although it never changes, because there are ten thousand of them where there are a hundred of other records: each
/// stage goes through all, and to copy the two dozen references of each was a tenth of the time of an edit in the preview (perf).
package final class Article: Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case guide
        case comparison
        case howTo = "how-to"
        case myth
        case caseStudy = "case-study"
        case reference
        case training
    }

    package let id: Located<ArticleID>
    package let title: String
    package let description: String?
    package let kind: Kind
    package let aliases: [Spelling]
    package let tags: [String]
    /// Left out of the site.
    package let isDraft: Bool
    /// Its place in lists, lowest first; articles without one follow by title.
    package let order: Int?
    package let codes: [Unresolved<CodeID>]
    package let terms: [Unresolved<TermID>]
    /// Words and codes that must not become links by themselves on this page.
    package let unlinked: [String]
    package let body: Body
    package let stewardship: Stewardship

    package init(
        id: Located<ArticleID>, title: String, description: String?, kind: Kind, aliases: [Spelling], tags: [String],
        isDraft: Bool, order: Int?, codes: [Unresolved<CodeID>], terms: [Unresolved<TermID>], unlinked: [String],
        body: Body, stewardship: Stewardship
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.kind = kind
        self.aliases = aliases
        self.tags = tags
        self.isDraft = isDraft
        self.order = order
        self.codes = codes
        self.terms = terms
        self.unlinked = unlinked
        self.body = body
        self.stewardship = stewardship
    }

    /// Returns the article without its parsed text, which is read again when its page is made.
    package func withoutDocument() -> Article {
        var body = body
        body.text = nil
        body.names = []
        return Article(
            id: id, title: title, description: description, kind: kind, aliases: aliases, tags: tags, isDraft: isDraft,
            order: order, codes: codes, terms: terms, unlinked: unlinked, body: body, stewardship: stewardship)
    }
}

/// The Markdown of a file: its outline is kept, and its text too where there is room; else it is read again when the page
/// is made.
package struct Body: Sendable {
    /// The file's path in the content folder.
    package let file: String
    /// Where the Markdown begins in the file.
    package let origin: TextOrigin
    package let start: Int
    package let outline: Outline
    /// The parsed text, if it was kept: twice the bytes of the file.
    package var text: KeptText?
    /// What the text that was kept names without linking to it.
    package var names: [NamedRecord] = []

    package init(file: String, origin: TextOrigin, start: Int, outline: Outline, document: Document? = nil) {
        self.file = file
        self.origin = origin
        self.start = start
        self.outline = outline
        text = document.map(KeptText.init)
    }
}
