import Knowledge
import Linking

extension PageMaker {
    func codeTableView(_ here: PageSurroundings) -> CodeTableView {
        let count = linked.library.techniques.count
        return CodeTableView(
            page: here.shell(), title: here.page.title,
            introduction: """
                Find the technique in the note, then read across. An empty field: the technique is not reported with \
                that code.
                """,
            count: count == 1 ? "1 technique" : "\(count) techniques",
            groups: Technique.Group.allCases.compactMap { table(of: $0, here) })
    }

    /// Returns `nil` for a group without techniques.
    private func table(of group: Technique.Group, _ here: PageSurroundings) -> CodeTableGroupView? {
        let techniques = techniques(of: group)
        guard !techniques.isEmpty else { return nil }
        let codes = codes(of: techniques.map(\.technique)).compactMap { code in
            linked.siteMap.page(code, .code).map { (code: code, link: here.link($0)) }
        }
        let hasPositions = techniques.contains { !$0.technique.positions.isEmpty }
        let rows = techniques.map { page, technique in
            var texts = here.section()
            return CodeTableRowView(
                link: here.link(page), words: words(of: technique),
                cells: codes.map { code, link in
                    CodeTableCellView(
                        mappings: technique.mappings.filter { $0.code.value == code }.map {
                            texts.view(of: $0, link: link)
                        })
                },
                positions: technique.positions.map { PositionView(heldBy: $0.heldBy, claim: texts.phrase($0.claim)) },
                hasPositionsCell: hasPositions)
        }
        return CodeTableGroupView(
            id: group.rawValue, title: group.label, guide: linked.siteMap.page(about: .guide(group)).map(here.link),
            codes: codes.map(\.link), rows: rows, hasPositions: hasPositions)
    }

    /// The codes that the techniques are reported with: those that most of them have in common come first.
    private func codes(of techniques: [Technique]) -> [CodeID] {
        var uses: [CodeID: Int] = [:]
        for code in techniques.flatMap(\.mappings).map(\.code.value) { uses[code, default: 0] += 1 }
        return uses.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map(\.key)
    }

    private func words(of technique: Technique) -> String {
        let names = [technique.abbreviation].compactMap(\.self) + technique.aliases
        return (technique.mappings.map(\.code.value.text) + names.map(\.text.value) + technique.misspellings)
            .joined(separator: " ")
    }

    /// The techniques of a group in the order in which they are listed.
    func techniques(of group: Technique.Group) -> [(page: PageID, technique: Technique)] {
        linked.sequences[.technique].compactMap { page in
            guard case .record(_, let index) = linked.siteMap[page].subject else { return nil }
            let technique = linked.library.techniques[index]
            return technique.group == group ? (page, technique) : nil
        }
    }
}
