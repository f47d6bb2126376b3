/// The content folder as values: each kind sorted by identifier, each identifier once. References are not yet resolved.
package struct Library: Sendable {
    package let settings: SiteSettings
    package private(set) var codes: [Code]
    package let techniques: [Technique]
    package let terms: [Term]
    package let modifiers: [Modifier]
    package let families: [Family]
    package let pairs: [Pair]
    package let checklists: [Checklist]
    package let sources: [Source]
    /// Without drafts.
    package private(set) var articles: [Article]
    /// Articles that are not yet to be published; a link to one of them deserves its own message.
    package private(set) var drafts: [ArticleID]
    /// Paths in the content folder below `media/`.
    package let media: [String]
    package private(set) var unread: UnreadRecords
    /// What articles and guidance say of other records, by the path of their file; until they are linked.
    package private(set) var surveys: [String: TextSurvey] = [:]

    package init(
        settings: SiteSettings, codes: [Code], techniques: [Technique], terms: [Term], modifiers: [Modifier],
        families: [Family], pairs: [Pair], checklists: [Checklist], sources: [Source], articles: [Article],
        drafts: [ArticleID], media: [String], unread: UnreadRecords
    ) {
        self.settings = settings
        self.codes = codes
        self.techniques = techniques
        self.terms = terms
        self.modifiers = modifiers
        self.families = families
        self.pairs = pairs
        self.checklists = checklists
        self.sources = sources
        self.articles = articles
        self.drafts = drafts
        self.media = media
        self.unread = unread
    }

    /// Returns the definitions with the texts beside them: the codes with their guidance, the articles.
    package func adding(
        guided codes: [Code], articles: [Article], drafts: [ArticleID], unread: UnreadRecords,
        surveys: [String: TextSurvey]
    ) -> Library {
        var copy = self
        copy.codes = codes
        copy.articles = articles
        copy.drafts = drafts
        copy.unread.formUnion(unread)
        copy.surveys = surveys
        return copy
    }

    /// Returns the library without what is needed until its texts are linked, and takes much memory.
    package func withoutSurveys() -> Library {
        var copy = self
        copy.surveys = [:]
        return copy
    }
}
