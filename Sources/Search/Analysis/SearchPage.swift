/// What of a page can be found.
package struct SearchPage: Sendable {
    /// Relative to the site: `codes/97140.html`.
    package var path: String
    package var title: String
    /// `code`, `technique`, `article`, … as shown and filtered by.
    package var kind: String
    package var category: String?
    package var payers: [String]
    /// A sentence or two, shown with the result. If it is empty the beginning of the text is taken.
    package var summary: String
    package var names: [SearchName]
    /// In the order of the page. The first one with the anchor "" is the page's top; there need not be one.
    package var sections: [SearchSection]
    package var extent: Extent

    /// Why a page is as long as it is. Of two pages with the same words the shorter one comes first, which is right only
    /// if both say as much as they can.
    package enum Extent: Sendable {
        /// Long because it says all: counts as half as long.
        case wholeAnswer
        case usual
        /// Short because it leads to other pages, or repeats them: counts as twice as long.
        case leadsElsewhere
    }

    package init(
        path: String, title: String, kind: String, category: String? = nil, payers: [String] = [],
        summary: String = "", names: [SearchName] = [], sections: [SearchSection] = [], extent: Extent = .usual
    ) {
        self.path = path
        self.title = title
        self.kind = kind
        self.category = category
        self.payers = payers
        self.summary = summary
        self.names = names
        self.sections = sections
        self.extent = extent
    }
}

/// A name by which readers ask for a page.
package struct SearchName: Hashable, Sendable {
    package enum Role: CaseIterable, Hashable, Sendable {
        /// `97140`, `59`, `GP`: what the page is about, and nothing else is called so.
        case identifier
        /// `98940-98942`: the page treats all codes from the first to the last.
        case range
        /// `97140+97530`: the page treats two codes together.
        case pair
        /// `97140+97530`: the page tells two codes apart.
        case comparison
        /// The headline. Found as a whole, or by its beginning.
        case title
        /// A name of the thing the page is about. Found within longer queries as well.
        case alias
        /// A frequent wrong spelling of the title.
        case misspelling
        /// The identifier of a code that what has the page's names is billed with, the usual one first; of the page of a code its own.
        case billedCode
    }

    package var text: String
    package var role: Role

    package init(_ text: String, _ role: Role) {
        self.text = text
        self.role = role
    }
}

/// A part of a page to which results can lead.
package struct SearchSection: Sendable {
    /// What follows `#` in the address; empty for the page's top.
    package var anchor: String
    package var heading: String
    /// Plain text, UTF-8.
    package var text: [UInt8]

    package init(anchor: String, heading: String, text: [UInt8]) {
        self.anchor = anchor
        self.heading = heading
        self.text = text
    }
}
