/// The page of a modifier.
package struct ModifierView: View {
    package var page: PageView
    package var modifier: String
    package var title: String
    package var aliases: [String]
    package var purpose: String
    package var summary: HTMLFragment
    package var goesOn: HTMLFragment
    package var useWhen: [HTMLFragment]
    package var notWhen: [HTMLFragment]
    package var related: [LinkView]
    package var codes: [LinkView]
    package var pairs: [LinkView]
    package var openPoints: [HTMLFragment]
    package var articles: [LinkView]

    package init(
        page: PageView, modifier: String, title: String, aliases: [String] = [], purpose: String,
        summary: HTMLFragment, goesOn: HTMLFragment = HTMLFragment(), useWhen: [HTMLFragment] = [],
        notWhen: [HTMLFragment] = [], related: [LinkView] = [], codes: [LinkView] = [], pairs: [LinkView] = [],
        openPoints: [HTMLFragment] = [], articles: [LinkView] = []
    ) {
        self.page = page
        self.modifier = modifier
        self.title = title
        self.aliases = aliases
        self.purpose = purpose
        self.summary = summary
        self.goesOn = goesOn
        self.useWhen = useWhen
        self.notWhen = notWhen
        self.related = related
        self.codes = codes
        self.pairs = pairs
        self.openPoints = openPoints
        self.articles = articles
    }

    package static let fields = ViewFields<Self>(
        "The page of a modifier",
        [
            .one("page", "What surrounds the page", \.page),
            .text("modifier", "The modifier itself, such as 59", \.modifier),
            .text("title", "Its name, in our own words", \.title),
            .texts("aliases", "Other names it goes by", \.aliases),
            .text("purpose", "What it tells the payer, such as Distinct service", \.purpose),
            .html("summary", "What it stands for, in our own words", \.summary),
            .html("goesOn", "The line of the claim it goes on; may be empty", \.goesOn),
            .fragments("useWhen", "When to use it", \.useWhen),
            .fragments("notWhen", "When not to use it", \.notWhen),
            .list("related", "Modifiers it needs beside it, or is confused with", \.related),
            .list("codes", "Codes it goes on", \.codes),
            .list("pairs", "Pairs of codes it is used for", \.pairs),
            .fragments("openPoints", "What is not certain and must be looked up", \.openPoints),
            .list("articles", "Articles about it", \.articles),
        ])
}
