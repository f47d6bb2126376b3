import Diagnostics

/// A publication that statements cite: a record of `sources/`.
package struct Source: Sendable {
    /// What may be done with the publication's text.
    package enum Rights: String, CaseIterable, Sendable {
        /// A work of the United States government.
        case publicDomain = "public-domain"
        /// May be cited, not copied.
        case copyrighted
        /// Contains text of the AMA that must not be copied.
        case containsLicensedText = "contains-licensed-text"
    }

    /// How the authors came to know what it says.
    package enum Retrieval: String, CaseIterable, Sendable {
        /// Read at its own address.
        case seen
        /// Read in a stored copy.
        case seenInCopy = "seen-in-copy"
        /// Known from other publications.
        case notSeen = "not-seen"
    }

    package let id: Located<SourceID>
    /// What a citation shows, such as "CMS Claims Processing Manual ch. 5".
    package let shortTitle: String
    package let title: String
    package let publisher: String
    package let section: String?
    package let edition: String?
    package let url: Located<String>?
    package let retrieval: Retrieval
    package let retrievedOn: Day?
    package let rights: Rights
    package let note: Prose?
    package let stewardship: Stewardship

    package init(
        id: Located<SourceID>, shortTitle: String, title: String, publisher: String, section: String?,
        edition: String?, url: Located<String>?, retrieval: Retrieval, retrievedOn: Day?, rights: Rights,
        note: Prose?, stewardship: Stewardship
    ) {
        self.id = id
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
        self.stewardship = stewardship
    }
}
