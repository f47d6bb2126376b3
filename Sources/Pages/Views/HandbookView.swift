/// A chosen set of pages as one document to print.
package struct HandbookView: View {
    package var page: PageView
    package var title: String
    package var introduction: String
    package var chapters: [ChapterView]

    package init(page: PageView, title: String, introduction: String, chapters: [ChapterView]) {
        self.page = page
        self.title = title
        self.introduction = introduction
        self.chapters = chapters
    }

    package static let fields = ViewFields<Self>(
        "A chosen set of pages as one document to print",
        [
            .one("page", "What surrounds the page", \.page),
            .text("title", "The handbook's title", \.title),
            .text("introduction", "What it is, in a sentence", \.introduction),
            .list("chapters", "Its pages, in the order chosen", \.chapters),
        ])
}

/// A page of the site as a chapter of the handbook.
package struct ChapterView: View, Hashable {
    package var id: String
    package var key: String
    package var title: String
    package var kind: String
    package var body: HTMLFragment

    package init(id: String, key: String, title: String, kind: String, body: HTMLFragment) {
        self.id = id
        self.key = key
        self.title = title
        self.kind = kind
        self.body = body
    }

    package static let fields = ViewFields<Self>(
        "A page of the site as a chapter of the handbook",
        [
            .text("id", "The identifier that links within the handbook use", \.id),
            .text("key", "The code or modifier itself; empty for other kinds of page", \.key),
            .text("title", "The page's title", \.title),
            .text("kind", "The kind of page in words, such as Technique", \.kind),
            .html(
                "body", "The page by the template of its kind in the layout chapter.mustache; its title is an h2",
                \.body),
        ])
}
