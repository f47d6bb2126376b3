/// The content folder as values: each kind sorted by identifier, each identifier once. References are not yet resolved.
package struct Library: Sendable {
    package let settings: SiteSettings
    package let codes: [Code]
    package let techniques: [Technique]
    package let terms: [Term]
    package let modifiers: [Modifier]
    package let families: [Family]
    package let pairs: [Pair]
    package let checklists: [Checklist]
    package let sources: [Source]
    /// Without drafts.
    package let articles: [Article]
    /// Articles that are not yet to be published; a link to one of them deserves its own message.
    package let drafts: [ArticleID]
    /// Paths in the content folder below `media/`.
    package let media: [String]
    package let unread: UnreadRecords

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
}
