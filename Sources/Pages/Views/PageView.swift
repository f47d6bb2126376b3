/// What surrounds every page: the site, the way here and onwards, and who answers for the page.
package struct PageView: View {
    // The site
    package var siteTitle: String
    package var siteDescription: String
    package var language: String
    /// The way from this page to the site's folder: empty, or ending in `/`, such as `../`.
    package var root: String
    package var edition: String
    package var notice: HTMLFragment
    /// The relative address of what offers the site's search to browsers; empty if the site's address is not known.
    package var openSearchURL: String
    package var navigation: [NavigationView]

    // The page
    /// The title of the browser's tab, without the site's.
    package var tabTitle: String
    package var description: String
    package var canonicalURL: String
    /// Whether search engines may list the page.
    package var isListed: Bool
    /// From the home page down to the page's own index, without the page itself.
    package var breadcrumbs: [LinkView]
    /// The part of the site around the page, if it is one of many.
    package var section: SectionView?
    package var contents: [ContentsEntryView]
    package var previous: LinkView?
    package var next: LinkView?
    /// What the page is about, for programs: a whole `<script>` element of JSON-LD; may be empty.
    package var structuredData = HTMLFragment()

    // Stewardship
    package var owner: String
    package var reviewedOn: String
    package var reviewDueOn: String
    package var isReviewOverdue: Bool
    package var effectiveFrom: String
    package var effectiveTo: String
    package var sources: [CitationView]
    /// What names or links to the page, by kind.
    package var mentionedIn: [MentionGroupView] = []

    package init(
        siteTitle: String, siteDescription: String = "", language: String = "en", root: String = "",
        edition: String = "", notice: HTMLFragment = HTMLFragment(), openSearchURL: String = "",
        navigation: [NavigationView] = [], tabTitle: String, description: String = "", canonicalURL: String = "",
        isListed: Bool = true, breadcrumbs: [LinkView] = [], contents: [ContentsEntryView] = [],
        previous: LinkView? = nil, next: LinkView? = nil, owner: String = "", reviewedOn: String = "",
        reviewDueOn: String = "",
        isReviewOverdue: Bool = false, effectiveFrom: String = "", effectiveTo: String = "",
        sources: [CitationView] = []
    ) {
        self.siteTitle = siteTitle
        self.siteDescription = siteDescription
        self.language = language
        self.root = root
        self.edition = edition
        self.notice = notice
        self.openSearchURL = openSearchURL
        self.navigation = navigation
        self.tabTitle = tabTitle
        self.description = description
        self.canonicalURL = canonicalURL
        self.isListed = isListed
        self.breadcrumbs = breadcrumbs
        self.contents = contents
        self.previous = previous
        self.next = next
        self.owner = owner
        self.reviewedOn = reviewedOn
        self.reviewDueOn = reviewDueOn
        self.isReviewOverdue = isReviewOverdue
        self.effectiveFrom = effectiveFrom
        self.effectiveTo = effectiveTo
        self.sources = sources
    }

    package static let fields = ViewFields<Self>(
        "What surrounds every page",
        [
            .text("siteTitle", "The site's title", \.siteTitle),
            .text("siteDescription", "The site in a sentence", \.siteDescription),
            .text("language", "The language of the text, such as en", \.language),
            .text("root", "The way from this page to the site's folder: empty, or ending in /, such as ../", \.root),
            .text("edition", "The edition of the data, such as 2026 Q4; may be empty", \.edition),
            .html("notice", "The notice at the foot of every page; may be empty", \.notice),
            .text(
                "openSearchURL", "What offers the site's search to browsers; empty if the site's address is not known",
                \.openSearchURL),
            .list("navigation", "The parts of the site", \.navigation),
            .text("tabTitle", "The title of the browser's tab, without the site's; empty on the home page", \.tabTitle),
            .text("description", "The page in a sentence, for search engines; may be empty", \.description),
            .text("canonicalURL", "The page's full address; empty if the site's is not known", \.canonicalURL),
            .flag("isListed", "Whether search engines may list the page", \.isListed),
            .list("breadcrumbs", "From the home page down to the page's index, without the page itself", \.breadcrumbs),
            .optional("section", "The part of the site around the page; missing on pages that stand alone", \.section),
            .list("contents", "The headings of the page", \.contents),
            .optional("previous", "The page before this one in its kind's order", \.previous),
            .optional("next", "The page behind this one in its kind's order", \.next),
            .html(
                "structuredData", "A whole element of JSON-LD that says what the page is about; may be empty",
                \.structuredData),
            .text("owner", "Who answers for the page; may be empty", \.owner),
            .text("reviewedOn", "The day it was last reviewed, such as 2026-05-04; may be empty", \.reviewedOn),
            .text("reviewDueOn", "The day the next review is due; may be empty", \.reviewDueOn),
            .flag("isReviewOverdue", "Whether that day has passed", \.isReviewOverdue),
            .text("effectiveFrom", "The first day on which the page holds; may be empty", \.effectiveFrom),
            .text("effectiveTo", "The last day on which the page holds; may be empty", \.effectiveTo),
            .list("sources", "What the page as a whole relies on", \.sources),
            .list("mentionedIn", "The pages that name or link to this one, by kind", \.mentionedIn),
        ])
}

/// A part of the site, such as the codes.
package struct NavigationView: View, Hashable {
    package var href: String
    package var title: String
    /// Whether the page belongs to the part.
    package var isCurrent: Bool

    package init(href: String, title: String, isCurrent: Bool = false) {
        self.href = href
        self.title = title
        self.isCurrent = isCurrent
    }

    package static let fields = ViewFields<Self>(
        "A part of the site, such as the codes",
        [
            .text("href", "The relative address of its index", \.href),
            .text("title", "Its name, such as Codes", \.title),
            .flag("isCurrent", "Whether the page belongs to it", \.isCurrent),
        ])
}

/// A heading of the page, to jump to.
package struct ContentsEntryView: View, Hashable {
    package var href: String
    package var title: String
    /// Whether the heading stands below another one.
    package var isNested: Bool

    package init(href: String, title: String, isNested: Bool = false) {
        self.href = href
        self.title = title
        self.isNested = isNested
    }

    package static let fields = ViewFields<Self>(
        "A heading of the page",
        [
            .text("href", "The address within the page, such as #denials", \.href),
            .text("title", "The heading's text", \.title),
            .flag("isNested", "Whether the heading stands below another one", \.isNested),
        ])
}
