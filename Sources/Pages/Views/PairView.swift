/// The page about two codes on one day.
package struct PairView: View {
    package var page: PageView
    package var title: String
    package var sides: [PairSideView]
    package var summary: HTMLFragment
    package var bothWhen: [HTMLFragment]
    package var notWhen: [HTMLFragment]
    package var modifier: HTMLFragment
    package var modifiers: [LinkView]
    package var history: [EventView]
    package var openPoints: [HTMLFragment]
    package var certainty: CertaintyView?
    package var articles: [LinkView]
    /// The codes of the two sides against each other.
    package var comparisons: [LinkView] = []

    package init(
        page: PageView, title: String, sides: [PairSideView], summary: HTMLFragment, bothWhen: [HTMLFragment] = [],
        notWhen: [HTMLFragment] = [], modifier: HTMLFragment = HTMLFragment(), modifiers: [LinkView] = [],
        history: [EventView] = [], openPoints: [HTMLFragment] = [], certainty: CertaintyView? = nil,
        articles: [LinkView] = []
    ) {
        self.page = page
        self.title = title
        self.sides = sides
        self.summary = summary
        self.bothWhen = bothWhen
        self.notWhen = notWhen
        self.modifier = modifier
        self.modifiers = modifiers
        self.history = history
        self.openPoints = openPoints
        self.certainty = certainty
        self.articles = articles
    }

    package static let fields = ViewFields<Self>(
        "The page about two codes on one day",
        [
            .one("page", "What surrounds the page", \.page),
            .text("title", "The pair's title", \.title),
            .list("sides", "The two codes, or ranges of codes", \.sides),
            .html("summary", "The answer in short", \.summary),
            .fragments("bothWhen", "What must be true to report both", \.bothWhen),
            .fragments("notWhen", "When only one of them is reported", \.notWhen),
            .html("modifier", "Which line takes which modifier; may be empty", \.modifier),
            .list("modifiers", "The modifiers in question", \.modifiers),
            .list("history", "How the rule came about and changed", \.history),
            .fragments("openPoints", "What is not certain and must be looked up", \.openPoints),
            .optional("certainty", "How sure the guidance is; missing if it is certain", \.certainty),
            .list("articles", "Articles about both", \.articles),
            .list("comparisons", "The codes of the two sides against each other", \.comparisons),
        ])
}

/// One of the two sides of a pair.
package struct PairSideView: View, Hashable {
    package var span: String
    package var codes: [LinkView]

    package init(span: String, codes: [LinkView] = []) {
        self.span = span
        self.codes = codes
    }

    package static let fields = ViewFields<Self>(
        "One of the two sides of a pair",
        [
            .text("span", "The code or range as it is written, such as 98940-98942", \.span),
            .list("codes", "Its codes that have a page", \.codes),
        ])
}
