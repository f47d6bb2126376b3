/// The home page.
package struct HomeView: View {
    package var page: PageView
    package var title: String
    package var introduction: HTMLFragment
    package var featured: LinkView?
    package var categories: [LinkGroupView]
    package var ways: [WayView]
    package var reviewed: [ReviewedView]

    package init(
        page: PageView, title: String, introduction: HTMLFragment = HTMLFragment(), featured: LinkView? = nil,
        categories: [LinkGroupView] = [], ways: [WayView] = [], reviewed: [ReviewedView] = []
    ) {
        self.page = page
        self.title = title
        self.introduction = introduction
        self.featured = featured
        self.categories = categories
        self.ways = ways
        self.reviewed = reviewed
    }

    package static let fields = ViewFields<Self>(
        "The home page",
        [
            .one("page", "What surrounds the page", \.page),
            .text("title", "The title of the site", \.title),
            .html("introduction", "What the site is for; may be empty", \.introduction),
            .optional("featured", "The code the site is about", \.featured),
            .list("categories", "The codes, by category", \.categories),
            .list("ways", "The other ways in: techniques, checklists, articles …", \.ways),
            .list("reviewed", "What was reviewed last, the latest first", \.reviewed),
        ])
}

/// A way into the site: an index, and a few of its pages.
package struct WayView: View, Hashable {
    package var href: String
    package var title: String
    package var summary: String
    package var links: [LinkView]

    package init(href: String, title: String, summary: String, links: [LinkView] = []) {
        self.href = href
        self.title = title
        self.summary = summary
        self.links = links
    }

    package static let fields = ViewFields<Self>(
        "A way into the site",
        [
            .text("href", "The relative address of the index", \.href),
            .text("title", "What is found there, such as Techniques", \.title),
            .text("summary", "When to go there, one sentence", \.summary),
            .list("links", "A few pages to begin with", \.links),
        ])
}

/// A page that was reviewed, and when.
package struct ReviewedView: View, Hashable {
    package var link: LinkView
    package var reviewedOn: String

    package init(link: LinkView, reviewedOn: String) {
        self.link = link
        self.reviewedOn = reviewedOn
    }

    package static let fields = ViewFields<Self>(
        "A page that was reviewed, and when",
        [
            .one("link", "The page", \.link),
            .text("reviewedOn", "The day, such as 2026-05-04", \.reviewedOn),
        ])
}
