/// The page of an article.
package struct ArticleView: View {
    package var page: PageView
    package var title: String
    package var description: String
    package var kind: String
    package var readingTime: String
    package var aliases: [String]
    package var tags: [String]
    package var body: HTMLFragment
    package var codes: [LinkView]
    package var terms: [LinkView]
    package var related: [LinkView]

    package init(
        page: PageView, title: String, description: String = "", kind: String, readingTime: String = "",
        aliases: [String] = [], tags: [String] = [], body: HTMLFragment, codes: [LinkView] = [],
        terms: [LinkView] = [], related: [LinkView] = []
    ) {
        self.page = page
        self.title = title
        self.description = description
        self.kind = kind
        self.readingTime = readingTime
        self.aliases = aliases
        self.tags = tags
        self.body = body
        self.codes = codes
        self.terms = terms
        self.related = related
    }

    package static let fields = ViewFields<Self>(
        "The page of an article",
        [
            .one("page", "What surrounds the page", \.page),
            .text("title", "The article's title", \.title),
            .text("description", "The article in a sentence; may be empty", \.description),
            .text("kind", "Its kind in words, such as Guide", \.kind),
            .text("readingTime", "Such as \"6 min read\"; may be empty", \.readingTime),
            .texts("aliases", "Other titles it is known by", \.aliases),
            .texts("tags", "Its tags", \.tags),
            .html("body", "The article; its headings begin at the second level", \.body),
            .list("codes", "Codes it is about", \.codes),
            .list("terms", "Terms and techniques it is about", \.terms),
            .list("related", "Other articles on the same codes", \.related),
        ])
}
