import Knowledge
import Linking

/// The records of each kind, in the groups by which staff look for them; found once for the whole site.
struct RecordGroups: Sendable {
    struct Group: Sendable {
        let title: String
        let id: String
        var pages: [PageID]

        init(title: String, pages: [PageID] = []) {
            self.title = title
            self.pages = pages
            id = title.asIdentifier
        }
    }

    /// Where a record stands: its group, and its place in it.
    struct Place: Sendable {
        let group: Int
        let index: Int
    }

    private let groups: [RecordKind: [Group]]
    private let places: [PageID: Place]

    init(_ linked: LinkedLibrary) {
        var groups: [RecordKind: [Group]] = [:]
        var places: [PageID: Place] = [:]
        for kind in RecordKind.allCases {
            let ofKind = Self.groups(of: kind, in: linked)
            groups[kind] = ofKind
            for (group, pages) in ofKind.map(\.pages).enumerated() {
                for (index, page) in pages.enumerated() { places[page] = Place(group: group, index: index) }
            }
        }
        self.groups = groups
        self.places = places
    }

    subscript(kind: RecordKind) -> [Group] { groups[kind] ?? [] }

    func place(of page: PageID) -> Place? { places[page] }

    /// Groups by what staff look for: the category of a code, the letter of a term, the publisher of a source.
    private static func groups(of kind: RecordKind, in linked: LinkedLibrary) -> [Group] {
        let library = linked.library
        func grouped(_ titles: [String], by title: (Int) -> String) -> [Group] {
            var groups = titles.map { Group(title: $0) }
            let places = Dictionary(zip(titles, titles.indices), uniquingKeysWith: { first, _ in first })
            for page in linked.sequences[kind] {
                guard case .record(_, let index) = linked.siteMap[page].subject, let place = places[title(index)] else {
                    continue
                }
                groups[place].pages.append(page)
            }
            return groups.filter { !$0.pages.isEmpty }
        }
        return switch kind {
        case .code: grouped(Code.Category.allCases.map(\.label)) { library.codes[$0].category.label }
        case .technique: grouped(Technique.Group.allCases.map(\.label)) { library.techniques[$0].group.label }
        case .modifier: grouped(Modifier.Purpose.allCases.map(\.label)) { library.modifiers[$0].purpose.label }
        case .article: grouped(Article.Kind.allCases.map(\.label)) { library.articles[$0].kind.label }
        case .source: grouped(Set(library.sources.map(\.publisher)).sorted()) { library.sources[$0].publisher }
        case .term:
            grouped(Set(library.terms.map(\.name.text.value.initial)).sorted()) {
                library.terms[$0].name.text.value.initial
            }
        case .family, .pair, .checklist: [Group(title: kind.plural, pages: linked.sequences[kind])]
        }
    }
}
