import Diagnostics
import Knowledge
import Linking

/// Reports items of checklists that name no source.
func checkItemSources(of linked: LinkedLibrary) -> Reported<[Shortcoming]> {
    var uncited = Reported<[Shortcoming]>([], [])
    for (id, _, kind, index) in linked.records where kind == .checklist {
        for item in linked.library.checklists[index].items where item.sources.isEmpty {
            let name = item.id.value.text
            uncited.value.append(Shortcoming(.uncited, id, anchor: name, detail: "item \(name)"))
            uncited.diagnostics.append(.uncitedItem(name, at: item.id.range))
        }
    }
    return uncited
}

extension Diagnostic {
    fileprivate static func uncitedItem(_ name: String, at range: SourceRange) -> Self {
        Self(.uncitedItem, "Checklist item \(name) names no source", at: range)
    }
}

extension Rule {
    package static let uncitedItem = Rule(
        "uncited-item", .warning, "A checklist item names who demands it",
        why: """
            A reader must know whether Medicare, one contractor or good practice asks for an item, and where to read \
            it. The sources of the list are not enough, since each item is also shown on other lists.
            """,
        example: Rule.Example(
            "content/checklists/note.yaml",
            wrong: "title: Note\nsummary: What it shows.\nitems: [{id: n-1, text: Minutes., level: required}]\n",
            right: "title: Note\nsummary: What it shows.\nitems:\n"
                + "  - {id: n-1, text: Minutes., level: required, sources: [cpm5]}\n"))
}
