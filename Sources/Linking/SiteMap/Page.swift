import Diagnostics
import Knowledge

/// The place of a page in ``SiteMap/pages``.
package struct PageID: Hashable, Comparable, Sendable {
    let index: Int32

    init(_ index: Int) {
        self.index = Int32(index)
    }

    package static func < (left: PageID, right: PageID) -> Bool {
        left.index < right.index
    }
}

/// What every other page may know of a page.
///
/// A class, although it never changes, because each link of each page looks at one: to hand out a copy of its texts was 5 % of
/// the work of a build (perf, 10,000 articles).
package final class Page: Sendable {
    package enum Subject: Hashable, Sendable {
        case home
        /// The list of all pages of a kind.
        case index(RecordKind)
        /// All terms and techniques, from A to Z.
        case glossary
        /// The table of techniques and the codes they are reported with.
        case codeTable
        /// The decision guide to a group of techniques.
        case guide(Technique.Group)
        /// A record: its kind, and its place among the library's records of that kind.
        case record(RecordKind, Int)
        /// What the record of a code must show, composed of the lists it names: its place among the library's codes.
        case worksheet(Int)
        /// The same for several codes of one encounter, to be chosen on the page.
        case audit
        /// Two codes side by side.
        case comparison(ComparedCodes)
        /// The list of all comparisons.
        case comparisons
        /// What stands open: records that are overdue, unsupported or unreachable.
        case quality
        /// A chosen set of pages as one document.
        case handbook
        /// Where a reader searches all pages.
        case search
    }

    package let subject: Subject
    /// The identifier by which authors link here, such as `97140`; the folder's name for an index; for other pages
    /// that are made, the name of their file.
    package let name: String
    /// Where the page stands in the site, such as `codes/97140.html`.
    package let path: SitePath
    package let title: String
    /// One or two sentences without markup; may be empty.
    package let summary: String
    /// Where the record is defined, to point at from a diagnostic; `nil` for pages that are made, not written.
    package let origin: SourceRange?

    init(subject: Subject, name: String, path: SitePath, title: String, summary: String, origin: SourceRange?) {
        self.subject = subject
        self.name = name
        self.path = path
        self.title = title
        self.summary = summary
        self.origin = origin
    }

    /// The kind of record, if the page is one's.
    package var kind: RecordKind? {
        place?.kind
    }

    /// The record, if the page is one's.
    package var place: RecordPlace? {
        if case .record(let kind, let index) = subject { RecordPlace(kind, index) } else { nil }
    }
}
