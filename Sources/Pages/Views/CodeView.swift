/// The page of a code.
package struct CodeView: View {
    package var page: PageView
    package var code: String
    package var title: String
    package var summary: HTMLFragment
    package var aliases: [String]
    /// "Timed", "Untimed" or "Set by the payer".
    package var timing: String
    /// Such as "15"; empty unless timed.
    package var minutesPerUnit: String
    package var category: String
    package var family: LinkView?
    package var reportedBy: HTMLFragment
    package var medicare: MedicareView
    package var content: [HTMLFragment]
    package var useWhen: [HTMLFragment]
    package var notWhen: [HTMLFragment]
    package var confusions: [DifferenceView]
    /// What other codes' pages say of being mistaken for this one.
    package var confusedBy: [DifferenceView] = []
    package var confusedByCount = ""
    package var comparisons: [LinkView] = []
    package var isConfused = false
    package var techniques: [MappingView]
    package var lookAlikes: [GuideLookAlikeView] = []
    package var modifiers: [LinkView]
    package var pairs: [PairLinkView]
    /// The code and what is around it, as a drawing.
    package var map = HTMLFragment()
    package var hasUncertainTies = false
    package var checklists: [LinkView]
    /// The lists joined into one, if the code names any.
    package var worksheet: LinkView?
    package var denials: [HTMLFragment]
    package var history: [EventView]
    package var openPoints: [HTMLFragment]
    package var guidance: HTMLFragment
    package var terms: [LinkView]
    package var articles: [LinkView]
    package var moreArticles: [LinkView] = []
    /// The codes beside it in its family or category, itself included.
    package var neighbours: [LinkView]

    package init(
        page: PageView, code: String, title: String, summary: HTMLFragment, aliases: [String] = [], timing: String,
        minutesPerUnit: String = "", category: String, family: LinkView? = nil,
        reportedBy: HTMLFragment = HTMLFragment(), medicare: MedicareView, content: [HTMLFragment] = [],
        useWhen: [HTMLFragment] = [], notWhen: [HTMLFragment] = [], confusions: [DifferenceView] = [],
        techniques: [MappingView] = [], modifiers: [LinkView] = [], pairs: [PairLinkView] = [],
        checklists: [LinkView] = [], worksheet: LinkView? = nil, denials: [HTMLFragment] = [],
        history: [EventView] = [],
        openPoints: [HTMLFragment] = [], guidance: HTMLFragment = HTMLFragment(), terms: [LinkView] = [],
        articles: [LinkView] = [], neighbours: [LinkView] = []
    ) {
        self.page = page
        self.code = code
        self.title = title
        self.summary = summary
        self.aliases = aliases
        self.timing = timing
        self.minutesPerUnit = minutesPerUnit
        self.category = category
        self.family = family
        self.reportedBy = reportedBy
        self.medicare = medicare
        self.content = content
        self.useWhen = useWhen
        self.notWhen = notWhen
        self.confusions = confusions
        self.techniques = techniques
        self.modifiers = modifiers
        self.pairs = pairs
        self.checklists = checklists
        self.worksheet = worksheet
        self.denials = denials
        self.history = history
        self.openPoints = openPoints
        self.guidance = guidance
        self.terms = terms
        self.articles = articles
        self.neighbours = neighbours
    }

    package static let fields = ViewFields<Self>(
        "The page of a code",
        [
            .one("page", "What surrounds the page", \.page),
            .text("code", "The code itself, such as 97140", \.code),
            .text("title", "The code's name, in our own words", \.title),
            .html("summary", "What it stands for, in our own words", \.summary),
            .texts("aliases", "Other names it goes by", \.aliases),
            .text("timing", "Whether it is billed by time, in a word or two", \.timing),
            .text("minutesPerUnit", "The minutes that one unit stands for; empty unless timed", \.minutesPerUnit),
            .text("category", "Where it stands among the procedures, such as Therapeutic procedure", \.category),
            .optional("family", "The codes it is chosen among", \.family),
            .html("reportedBy", "Who reports it; may be empty", \.reportedBy),
            .one("medicare", "How Medicare treats it", \.medicare),
            .fragments("content", "What a session under it typically holds", \.content),
            .fragments("useWhen", "When to use it", \.useWhen),
            .fragments("notWhen", "When not to use it", \.notWhen),
            .list("confusions", "Codes it is mistaken for, as its own record says", \.confusions),
            .list("confusedBy", "Codes whose own records say so of this one", \.confusedBy),
            .text("confusedByCount", "How many these are, such as \"31 other codes name 97140\"", \.confusedByCount),
            .list(
                "comparisons", "The pages on which it stands beside another code; the key is that code", \.comparisons),
            .flag("isConfused", "Whether there is any of these", \.isConfused),
            .list("techniques", "Techniques that are reported with it", \.techniques),
            .list(
                "lookAlikes", "What its techniques are taken for, and what is not reported with the code",
                \.lookAlikes),
            .list("modifiers", "Modifiers that go on its line", \.modifiers),
            .list("pairs", "What holds when it meets another code on one day", \.pairs),
            .html("map", "The code and what is around it, as SVG; empty if nothing is", \.map),
            .flag("hasUncertainTies", "Whether lines of the drawing are dashed, as not certain", \.hasUncertainTies),
            .list("checklists", "What the record must show", \.checklists),
            .optional("worksheet", "The checklists joined into one page; missing if there are none", \.worksheet),
            .fragments("denials", "Why it is commonly denied", \.denials),
            .list("history", "How it came about and changed", \.history),
            .fragments("openPoints", "What is not certain and must be looked up", \.openPoints),
            .html("guidance", "The prose of the code's own file; may be empty", \.guidance),
            .list("terms", "Terms of the glossary that name it", \.terms),
            .list("articles", "Articles about it; of many the first", \.articles),
            .list("moreArticles", "The other articles about it", \.moreArticles),
            .list("neighbours", "The codes beside it, itself included", \.neighbours),
        ])
}

/// How Medicare treats a code.
package struct MedicareView: View, Hashable {
    /// Such as "Always therapy".
    package var status: String
    package var explanation: String
    package var asOf: String
    package var certainty: CertaintyView?
    package var note: HTMLFragment

    package init(
        status: String, explanation: String, asOf: String, certainty: CertaintyView? = nil,
        note: HTMLFragment = HTMLFragment()
    ) {
        self.status = status
        self.explanation = explanation
        self.asOf = asOf
        self.certainty = certainty
        self.note = note
    }

    package static let fields = ViewFields<Self>(
        "How Medicare treats a code",
        [
            .text("status", "The status in words, such as Always therapy", \.status),
            .text("explanation", "What the status means for a claim, one sentence", \.explanation),
            .text("asOf", "The day for which it is known, such as 2026-01-01", \.asOf),
            .optional("certainty", "How sure the status is; missing if it is certain", \.certainty),
            .html("note", "What else must be known; may be empty", \.note),
        ])
}

/// A link to guidance on two codes of one day.
package struct PairLinkView: View, Hashable {
    package var link: LinkView
    /// The other code, or range of codes.
    package var other: String
    package var certainty: CertaintyView?

    package init(link: LinkView, other: String, certainty: CertaintyView? = nil) {
        self.link = link
        self.other = other
        self.certainty = certainty
    }

    package static let fields = ViewFields<Self>(
        "A link to guidance on two codes of one day",
        [
            .one("link", "The pair's page", \.link),
            .text("other", "The other code, or range of codes", \.other),
            .optional("certainty", "How sure the guidance is; missing if it is certain", \.certainty),
        ])
}
