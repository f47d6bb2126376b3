/// The page of all terms and techniques from A to Z.
package struct GlossaryView: View {
    package var page: PageView
    package var title: String
    package var introduction: String
    /// Such as "134 entries".
    package var count: String
    package var letters: [GlossaryLetterView]

    package init(page: PageView, title: String, introduction: String, count: String, letters: [GlossaryLetterView]) {
        self.page = page
        self.title = title
        self.introduction = introduction
        self.count = count
        self.letters = letters
    }

    package static let fields = ViewFields<Self>(
        "The page of all terms and techniques from A to Z",
        [
            .one("page", "What surrounds the page", \.page),
            .text("title", "The page's title", \.title),
            .text("introduction", "What is listed, in a sentence", \.introduction),
            .text("count", "How many entries there are, such as \"134 entries\"", \.count),
            .list("letters", "The entries by their first letter", \.letters),
        ])
}

/// What the glossary lists under a letter.
package struct GlossaryLetterView: View, Hashable {
    package var id: String
    package var title: String
    package var entries: [GlossaryEntryView]

    package init(id: String, title: String, entries: [GlossaryEntryView]) {
        self.id = id
        self.title = title
        self.entries = entries
    }

    package static let fields = ViewFields<Self>(
        "What the glossary lists under a letter",
        [
            .text("id", "The identifier that links within the page use", \.id),
            .text("title", "The letter; # for digits", \.title),
            .list("entries", "Definitions and references to them, by name", \.entries),
        ])
}

/// A name in the glossary: with its definition, or with the entries to look under.
package struct GlossaryEntryView: View, Hashable {
    package var name: String
    /// The entries whose other name this is; empty for an entry of its own.
    package var see: [LinkView] = []

    // An entry of its own
    /// The identifier that links to the definition use.
    package var id = ""
    package var link: LinkView?
    package var abbreviation = ""
    package var aliases: [String] = []
    package var kind = ""
    package var definition = HTMLFragment()
    package var codes: [LinkView] = []

    package init(_ name: String) {
        self.name = name
    }

    package static let fields = ViewFields<Self>(
        "A name in the glossary: with its definition, or with the entries to look under",
        [
            .text("name", "The name", \.name),
            .list("see", "The entries whose other name this is; none for an entry of its own", \.see),
            .text("id", "The identifier that links to the definition use; empty for a mere reference", \.id),
            .optional("link", "The entry's own page; missing for a mere reference", \.link),
            .text("abbreviation", "Such as MFR; may be empty", \.abbreviation),
            .texts("aliases", "Other names it goes by", \.aliases),
            .text("kind", "Such as \"Soft tissue techniques\" or \"Billing\"", \.kind),
            .html("definition", "What it means, in our own words", \.definition),
            .list("codes", "The codes it is reported with, or matters for", \.codes),
        ])
}
