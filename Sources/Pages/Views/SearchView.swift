/// The page on which a reader searches all pages.
package struct SearchView: View {
    package var page: PageView
    package var title: String
    package var ways: [WayView]

    package init(page: PageView, title: String, ways: [WayView] = []) {
        self.page = page
        self.title = title
        self.ways = ways
    }

    package static let fields = ViewFields<Self>(
        "The page on which a reader searches all pages",
        [
            .one("page", "What surrounds the page", \.page),
            .text("title", "The title of the page", \.title),
            .list("ways", "Where to look instead, as long as nothing is searched for", \.ways),
        ])
}
