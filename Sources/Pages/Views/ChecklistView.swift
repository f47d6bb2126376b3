/// The page of a checklist, of all checklists of a code, or of several codes.
package struct ChecklistView: View {
    package var page: PageView
    /// What kind of list it is, in words.
    package var eyebrow: String
    package var title: String
    package var summary: HTMLFragment
    package var includes: [LinkView]
    package var levels: [ChecklistLevelView]
    /// Situations that switch items on.
    package var situations: [SituationView]
    /// Codes whose lists are switched on; none where the page is about one list or code.
    package var choices: [CodeChoiceView]
    package var codes: [LinkView]
    package var articles: [LinkView]

    package init(
        page: PageView, eyebrow: String = "Documentation checklist", title: String, summary: HTMLFragment,
        includes: [LinkView] = [], levels: [ChecklistLevelView] = [], situations: [SituationView] = [],
        choices: [CodeChoiceView] = [], codes: [LinkView] = [], articles: [LinkView] = []
    ) {
        self.page = page
        self.eyebrow = eyebrow
        self.title = title
        self.summary = summary
        self.includes = includes
        self.levels = levels
        self.situations = situations
        self.choices = choices
        self.codes = codes
        self.articles = articles
    }

    package static let fields = ViewFields<Self>(
        "The page of a checklist",
        [
            .one("page", "What surrounds the page", \.page),
            .text("eyebrow", "What kind of list it is, in words", \.eyebrow),
            .text("title", "The checklist's title", \.title),
            .html("summary", "What it is for", \.summary),
            .list("includes", "Lists whose items come first in it", \.includes),
            .list("levels", "Its items, by how much they weigh; levels without an item are left out", \.levels),
            .list("situations", "Situations that switch items on", \.situations),
            .list("choices", "Codes that switch lists on; only on the audit sheet", \.choices),
            .list("codes", "Codes whose record it is for", \.codes),
            .list("articles", "Articles about it", \.articles),
        ])
}

/// A situation of the day that switches items of a worksheet on.
package struct SituationView: View, Hashable {
    package var name: String
    package var label: String

    package init(name: String, label: String) {
        self.name = name
        self.label = label
    }

    package static let fields = ViewFields<Self>(
        "A situation of the day that switches items of a worksheet on",
        [
            .text("name", "Its name in addresses, such as manipulation-same-day", \.name),
            .text("label", "In words", \.label),
        ])
}

/// A code of the encounter, to be chosen on the audit sheet.
package struct CodeChoiceView: View, Hashable {
    package var code: String
    package var title: String
    /// The names of the lists that the code brings in.
    package var lists: [String]

    package init(code: String, title: String, lists: [String]) {
        self.code = code
        self.title = title
        self.lists = lists
    }

    package static let fields = ViewFields<Self>(
        "A code of the encounter, to be chosen on the audit sheet",
        [
            .text("code", "The code itself, such as 97140", \.code),
            .text("title", "The code's name, in our own words", \.title),
            .text(
                "lists", "The names of the lists it brings in, with a blank between",
                { $0.lists.joined(separator: " ") }),
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
    package var version: Int
    package var level: String
    /// The name of the list that defines it.
    package var list: String
    /// The names of situations that must all hold.
    package var situations: [String]
    /// The same in words, for readers.
    package var asked: String
    package var text: HTMLFragment
    package var condition: HTMLFragment
    package var risk: HTMLFragment
    package var goodExample: HTMLFragment
    package var badExample: HTMLFragment
    package var sources: [CitationView]
    /// The list it comes from, if that is another one.
    package var origin: LinkView?

    package init(
        id: String, version: Int = 1, level: String = "required", list: String = "", situations: [String] = [],
        asked: String = "", text: HTMLFragment, condition: HTMLFragment = HTMLFragment(),
        risk: HTMLFragment = HTMLFragment(),
        goodExample: HTMLFragment = HTMLFragment(), badExample: HTMLFragment = HTMLFragment(),
        sources: [CitationView] = [], origin: LinkView? = nil
    ) {
        self.id = id
        self.version = version
        self.level = level
        self.list = list
        self.situations = situations
        self.asked = asked
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
            .text("version", "Which wording it is, such as 1", { "\($0.version)" }),
            .text("level", "How much it weighs: required, conditional or recommended", \.level),
            .text("list", "The name of the list that defines it", \.list),
            .text(
                "situations", "The situations that must all hold, with a blank between; empty if it always applies",
                { $0.situations.joined(separator: " ") }),
            .text("asked", "The same in words, such as An assistant treated; may be empty", \.asked),
            .html("text", "What to look for", \.text),
            .html("condition", "When the item applies; empty if always", \.condition),
            .html("risk", "What happens without it; may be empty", \.risk),
            .html("goodExample", "Wording that satisfies it; may be empty", \.goodExample),
            .html("badExample", "Wording that does not; may be empty", \.badExample),
            .list("sources", "What the item relies on", \.sources),
            .optional("origin", "The list it comes from, if that is another one", \.origin),
        ])
}
