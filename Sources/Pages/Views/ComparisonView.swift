/// The page on which two codes stand side by side.
package struct ComparisonView: View {
    package var page: PageView
    package var title: String
    package var first: LinkView
    package var second: LinkView
    /// What the codes' own pages say about telling them apart.
    package var differences: [DifferenceView]
    package var facts: [ComparedRowView]
    /// How many of the facts differ, in words.
    package var count: String
    package var texts: [ComparedRowView]
    package var sets: [ComparedRowView]
    package var pairs: [ComparedPairView]
    /// The article that compares just these two.
    package var article: EmbeddedArticleView?
    package var articles: [LinkView]
    /// Other comparisons of one of the codes.
    package var others: [LinkView]

    package init(
        page: PageView, title: String, first: LinkView, second: LinkView, differences: [DifferenceView] = [],
        facts: [ComparedRowView], count: String, texts: [ComparedRowView] = [],
        sets: [ComparedRowView] = [], pairs: [ComparedPairView] = [],
        article: EmbeddedArticleView? = nil, articles: [LinkView] = [], others: [LinkView] = []
    ) {
        self.page = page
        self.title = title
        self.first = first
        self.second = second
        self.differences = differences
        self.facts = facts
        self.count = count
        self.texts = texts
        self.sets = sets
        self.pairs = pairs
        self.article = article
        self.articles = articles
        self.others = others
    }

    package static let fields = ViewFields<Self>(
        "The page on which two codes stand side by side",
        [
            .one("page", "What surrounds the page", \.page),
            .text("title", "Such as \"97124 or 97140?\"", \.title),
            .one("first", "The lower code", \.first),
            .one("second", "The other code", \.second),
            .list("differences", "What each code's own page says of the other", \.differences),
            .list("facts", "What can be compared point by point", \.facts),
            .text("count", "In how many points they differ, such as \"4 of 9 points differ\"", \.count),
            .list("texts", "What is said of each in sentences: when to use it, why it is denied …", \.texts),
            .list("sets", "What belongs to each: techniques, modifiers, checklists", \.sets),
            .list("pairs", "Guidance on both codes on one day", \.pairs),
            .optional("article", "The article that compares just these two", \.article),
            .list("articles", "Other articles about both", \.articles),
            .list("others", "Other comparisons of one of the codes", \.others),
        ])
}

/// A point in which two codes are compared.
package struct ComparedRowView: View, Hashable {
    package var label: String
    package var differs: Bool
    /// Whether each side is a list of things, and not one value.
    package var isList: Bool
    package let isShared: Bool
    package var first: [HTMLFragment]
    package var second: [HTMLFragment]
    /// Things that both have; the sides then hold the others.
    package var both: [HTMLFragment]

    package init(
        label: String, differs: Bool = false, isList: Bool = true, first: [HTMLFragment], second: [HTMLFragment],
        both: [HTMLFragment] = []
    ) {
        self.label = label
        self.differs = differs
        self.isList = isList
        isShared = first.isEmpty && second.isEmpty
        self.first = first
        self.second = second
        self.both = both
    }

    package static let fields = ViewFields<Self>(
        "A point in which two codes are compared",
        [
            .text("label", "What is compared, such as Billing", \.label),
            .flag("differs", "Whether the two differ in it", \.differs),
            .flag("isList", "Whether each side is a list of things", \.isList),
            .flag("isShared", "Whether neither has anything of its own", \.isShared),
            .fragments("first", "What holds for the first code; may be empty", \.first),
            .fragments("second", "What holds for the second code; may be empty", \.second),
            .fragments("both", "What both have in common, if the sides hold only what they have alone", \.both),
        ])
}

/// Guidance on both codes on one day, within a comparison.
package struct ComparedPairView: View, Hashable {
    package var link: LinkView
    package var summary: HTMLFragment
    package var bothWhen: [HTMLFragment]
    package var notWhen: [HTMLFragment]
    package var modifier: HTMLFragment
    package var certainty: CertaintyView?

    package init(
        link: LinkView, summary: HTMLFragment, bothWhen: [HTMLFragment] = [], notWhen: [HTMLFragment] = [],
        modifier: HTMLFragment = HTMLFragment(), certainty: CertaintyView? = nil
    ) {
        self.link = link
        self.summary = summary
        self.bothWhen = bothWhen
        self.notWhen = notWhen
        self.modifier = modifier
        self.certainty = certainty
    }

    package static let fields = ViewFields<Self>(
        "Guidance on both codes on one day, within a comparison",
        [
            .one("link", "The pair's page", \.link),
            .html("summary", "The answer in short", \.summary),
            .fragments("bothWhen", "What must be true to report both", \.bothWhen),
            .fragments("notWhen", "When only one of them is reported", \.notWhen),
            .html("modifier", "Which line takes which modifier; may be empty", \.modifier),
            .optional("certainty", "How sure the guidance is; missing if it is certain", \.certainty),
        ])
}

/// An article that stands on another page too.
package struct EmbeddedArticleView: View, Hashable {
    package var link: LinkView
    package var body: HTMLFragment

    package init(link: LinkView, body: HTMLFragment) {
        self.link = link
        self.body = body
    }

    package static let fields = ViewFields<Self>(
        "An article that stands on another page too",
        [
            .one("link", "The article's own page", \.link),
            .html("body", "Its text; headings begin at the third level", \.body),
        ])
}
