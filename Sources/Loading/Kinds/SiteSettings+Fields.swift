import Diagnostics
import Knowledge
import Markup

extension SiteSettings: ReadableRecord {
    static let noun = "site"
    static let documentation = "What holds for the whole site"

    static func read(_ fields: inout Fields) -> SiteSettings? {
        let title = fields.required("title", .text, "The name of the site")
        let description = fields.required("description", .text, "What the site is for, in a sentence")
        let language = fields.optional("language", .language, "The language of the content; en if not said")
        let baseURL = fields.optional("base_url", .baseAddress, "Where the site will stand; for the sitemap only")
        let profile = fields.optional(
            "profile", .choice(SiteSettings.Profile.self),
            "Whether search engines may list the site; public if not said")
        let owner = fields.optional("owner", .text, "Who answers for records that do not say it themselves")
        let review = fields.optional("review_in", .months, "After what time records must be read again")
        let allowsHTML = fields.optional("allow_html", .flag, "Whether Markdown may hold HTML; false if not said")
        fields.read(with: MarkdownReading(dialect: Dialect(allowsHTML: allowsHTML ?? false)))
        let notice = fields.optional("notice", .prose, "What stands at the foot of every page")
        let edition = fields.optional("edition", .text, "The edition of the data, such as 2026 Q4")
        let handbook = fields.optional(
            "handbook", .record(SiteSettings.Handbook.self), "The pages that are printed as one document")
        let synonyms = fields.optional(
            "synonyms", .synonyms, "Words that readers type for a word of the site, such as doctor for physician")
        let choices = fields.optional(
            "severities", .mapping(to: .choice(SeverityName.self), keyPattern: "^[a-z0-9-]+$"),
            "How much breaking a rule matters on this site, by the rule's name")
        guard let title, let description else { return nil }
        let severities = (choices ?? []).map { ($0.key.value, $0.value.choice) }
        return SiteSettings(
            title: title, description: description, language: language ?? "en", baseURL: baseURL,
            profile: profile ?? .listed, owner: owner, reviewInMonths: review, allowsHTML: allowsHTML ?? false,
            notice: notice, edition: edition, handbook: handbook, synonyms: synonyms ?? [],
            severities: SeverityPolicy(Dictionary(severities) { first, _ in first }),
            namedRules: (choices ?? []).map(\.key))
    }
}

extension SiteSettings.Handbook: ReadableRecord {
    static let noun = "handbook"
    static let documentation = "The pages that are printed as one document"

    static func read(_ fields: inout Fields) -> SiteSettings.Handbook? {
        let title = fields.required("title", .text, "The title on its first page")
        let pages = fields.required(
            "pages", .list(of: .locatedText),
            "The records in order, named as links name them: code:97140, article:time-rule")
        guard let title, let pages else { return nil }
        return SiteSettings.Handbook(title: title, pages: pages)
    }
}

private enum SeverityName: String, CaseIterable {
    case ignore, note, warning, error

    var choice: SeverityPolicy.Choice {
        switch self {
        case .ignore: .ignore
        case .note: .report(.note)
        case .warning: .report(.warning)
        case .error: .report(.error)
        }
    }
}
