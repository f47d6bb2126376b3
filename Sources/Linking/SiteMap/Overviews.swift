import Knowledge

/// The pages that are made from the whole glossary. Each is there only if it has something to show.
extension Page {
    static func overviews(of library: Library) -> [Page] {
        guard !library.techniques.isEmpty else { return library.terms.isEmpty ? [] : [glossary] }
        let groups = Set(library.techniques.map(\.group))
        return [glossary, codeTable] + Technique.Group.allCases.filter(groups.contains).map(guide)
    }

    private static let glossary = Page(
        subject: .glossary, name: "glossary", path: SitePath("glossary.html"), title: "Glossary",
        summary: "Every term and technique from A to Z, under each of its names.", origin: nil)

    private static let codeTable = Page(
        subject: .codeTable, name: "by-code", path: SitePath("techniques/by-code.html"), title: "Techniques by code",
        summary: "Which code a technique is reported with, and when it is not.", origin: nil)

    private static func guide(to group: Technique.Group) -> Page {
        let name = group.rawValue.split(separator: "-").joined(separator: " ")
        return Page(
            subject: .guide(group), name: "guide-\(group.rawValue)",
            path: SitePath("techniques/guide-\(group.rawValue).html"), title: "Which code? \(name.capitalizedFirst)",
            summary: "How to tell the techniques apart, and which code each is reported with.", origin: nil)
    }
}

extension String {
    fileprivate var capitalizedFirst: String {
        prefix(1).uppercased() + dropFirst()
    }
}
