/// The page for an address that does not exist.
package struct NotFoundView: View {
    package var page: PageView
    package var title: String
    package var ways: [WayView]

    package init(page: PageView, title: String, ways: [WayView] = []) {
        self.page = page
        self.title = title
        self.ways = ways
    }

    package static let fields = ViewFields<Self>(
        "The page for an address that does not exist",
        [
            .one("page", "What surrounds the page", \.page),
            .text("title", "That there is no such page", \.title),
            .list("ways", "Where to go from here", \.ways),
        ])
}
