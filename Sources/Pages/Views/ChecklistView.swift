/// The page of a checklist.
package struct ChecklistView: View {
    package var page: PageView
    package var title: String
    package var summary: HTMLFragment
    package var includes: [LinkView]
    package var levels: [ChecklistLevelView]
    package var codes: [LinkView]
    package var articles: [LinkView]

    package init(
        page: PageView, title: String, summary: HTMLFragment, includes: [LinkView] = [],
        levels: [ChecklistLevelView] = [], codes: [LinkView] = [], articles: [LinkView] = []
    ) {
        self.page = page
        self.title = title
        self.summary = summary
        self.includes = includes
        self.levels = levels
        self.codes = codes
        self.articles = articles
    }

    package static let fields = ViewFields<Self>(
        "The page of a checklist",
        [
            .one("page", "What surrounds the page", \.page),
            .text("title", "The checklist's title", \.title),
            .html("summary", "What it is for", \.summary),
            .list("includes", "Lists whose items come first in it", \.includes),
            .list("levels", "Its items, by how much they weigh; levels without an item are left out", \.levels),
            .list("codes", "Codes whose record it is for", \.codes),
            .list("articles", "Articles about it", \.articles),
        ])
}

/// The items of a checklist that weigh the same.
package struct ChecklistLevelView: View, Hashable {
    package var name: String
    package var title: String
    package var explanation: String
    package var count: String
    package var items: [ChecklistItemView]

    package init(name: String, title: String, explanation: String, items: [ChecklistItemView]) {
        self.name = name
        self.title = title
        self.explanation = explanation
        self.count = items.count == 1 ? "1 item" : "\(items.count) items"
        self.items = items
    }

    package static let fields = ViewFields<Self>(
        "The items of a checklist that weigh the same",
        [
            .text("name", "One of required, conditional and recommended; for identifiers and class names", \.name),
            .text("title", "In words, such as Required", \.title),
            .text("explanation", "What the level means, one sentence", \.explanation),
            .text("count", "How many there are, such as \"7 items\"", \.count),
            .list("items", "The items, in order", \.items),
        ])
}

/// One thing that the record must show.
package struct ChecklistItemView: View, Hashable {
    package var id: String
    package var text: HTMLFragment
    package var condition: HTMLFragment
    package var risk: HTMLFragment
    package var goodExample: HTMLFragment
    package var badExample: HTMLFragment
    package var sources: [CitationView]
    /// The list it comes from, if that is another one.
    package var origin: LinkView?

    package init(
        id: String, text: HTMLFragment, condition: HTMLFragment = HTMLFragment(), risk: HTMLFragment = HTMLFragment(),
        goodExample: HTMLFragment = HTMLFragment(), badExample: HTMLFragment = HTMLFragment(),
        sources: [CitationView] = [], origin: LinkView? = nil
    ) {
        self.id = id
        self.text = text
        self.condition = condition
        self.risk = risk
        self.goodExample = goodExample
        self.badExample = badExample
        self.sources = sources
        self.origin = origin
    }

    package static let fields = ViewFields<Self>(
        "One thing that the record must show",
        [
            .text("id", "The item's identifier, such as tn-3", \.id),
            .html("text", "What to look for", \.text),
            .html("condition", "When the item applies; empty if always", \.condition),
            .html("risk", "What happens without it; may be empty", \.risk),
            .html("goodExample", "Wording that satisfies it; may be empty", \.goodExample),
            .html("badExample", "Wording that does not; may be empty", \.badExample),
            .list("sources", "What the item relies on", \.sources),
            .optional("origin", "The list it comes from, if that is another one", \.origin),
        ])
}
