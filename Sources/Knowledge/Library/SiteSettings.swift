import Diagnostics
import Markup

/// What `site.yaml` says.
package struct SiteSettings: Sendable {
    /// Whom the site is for.
    package enum Profile: String, CaseIterable, Sendable {
        /// For everybody: search engines may list its pages.
        case listed = "public"
        /// For one house: search engines are asked to list nothing.
        case unlisted = "internal"
    }

    /// The pages that are printed as one document, in order.
    package struct Handbook: Sendable {
        package let title: String
        /// Named as links name them, such as `code:97140`.
        package let pages: [Located<String>]

        package init(title: String, pages: [Located<String>]) {
            self.title = title
            self.pages = pages
        }
    }

    package let title: String
    package let description: String
    /// In two letters, such as `en`.
    package let language: String
    /// Where the site will stand, ending in `/`; needed for the sitemap only, since links are relative.
    package let baseURL: Located<String>?
    package let profile: Profile
    package let owner: String?
    /// After how many months a record is due for review, if it does not say so itself.
    package let reviewInMonths: Int?
    package let allowsHTML: Bool
    /// The notice at the foot of every page.
    package let notice: Prose?
    /// The edition of the data, such as "2026 Q4".
    package let edition: String?
    package let handbook: Handbook?
    /// Words that readers type for words of the site; each set begins with the word that the site uses.
    package let synonyms: [[String]]
    package let severities: SeverityPolicy
    /// The rules that `severities` names, as written; whether they exist is known only where all rules are.
    package let namedRules: [Located<String>]

    package init(
        title: String, description: String, language: String, baseURL: Located<String>?, profile: Profile,
        owner: String?,
        reviewInMonths: Int?, allowsHTML: Bool, notice: Prose?, edition: String?, handbook: Handbook?,
        synonyms: [[String]], severities: SeverityPolicy,
        namedRules: [Located<String>]
    ) {
        self.title = title
        self.description = description
        self.language = language
        self.baseURL = baseURL
        self.profile = profile
        self.owner = owner
        self.reviewInMonths = reviewInMonths
        self.allowsHTML = allowsHTML
        self.notice = notice
        self.edition = edition
        self.handbook = handbook
        self.synonyms = synonyms
        self.severities = severities
        self.namedRules = namedRules
    }

    /// Returns the Markdown in which articles, or the guidance of codes, are written.
    ///
    /// Both times that a text is read, it must be read alike.
    package func dialect(of kind: RecordKind) -> Dialect {
        Dialect(allowsHTML: allowsHTML, takenAnchors: PageSection.takenAnchors(on: kind))
    }
}
