/// The page of a source.
package struct SourceView: View {
    package var page: PageView
    package var shortTitle: String
    package var title: String
    package var publisher: String
    package var section: String
    package var edition: String
    package var url: String
    package var retrieval: String
    package var retrievedOn: String
    package var rights: String
    package var note: HTMLFragment
    package var citedBy: [LinkGroupView]

    package init(
        page: PageView, shortTitle: String, title: String, publisher: String, section: String = "",
        edition: String = "", url: String = "", retrieval: String, retrievedOn: String = "", rights: String,
        note: HTMLFragment = HTMLFragment(), citedBy: [LinkGroupView] = []
    ) {
        self.page = page
        self.shortTitle = shortTitle
        self.title = title
        self.publisher = publisher
        self.section = section
        self.edition = edition
        self.url = url
        self.retrieval = retrieval
        self.retrievedOn = retrievedOn
        self.rights = rights
        self.note = note
        self.citedBy = citedBy
    }

    package static let fields = ViewFields<Self>(
        "The page of a source",
        [
            .one("page", "What surrounds the page", \.page),
            .text("shortTitle", "What citations show", \.shortTitle),
            .text("title", "The full title", \.title),
            .text("publisher", "Who published it", \.publisher),
            .text("section", "The part that is meant; may be empty", \.section),
            .text("edition", "The edition; may be empty", \.edition),
            .text("url", "Its address on the web; may be empty", \.url),
            .text("retrieval", "How the authors came to know it, in words", \.retrieval),
            .text("retrievedOn", "The day it was read; may be empty", \.retrievedOn),
            .text("rights", "What may be done with its text, in words", \.rights),
            .html("note", "What else must be known; may be empty", \.note),
            .list("citedBy", "Pages that cite it, by kind", \.citedBy),
        ])
}
