import Knowledge
import Linking

extension PageMaker {
    func glossaryView(_ here: PageSurroundings) -> GlossaryView {
        let entries = glossaryEntries
        let defined = entries.map { self.entry($0, here) }
        let all = (defined + references(to: entries, here)).map { (key: $0.name.lowercased(), entry: $0) }
            // A definition comes before a reference of the same name.
            .sorted { ($0.key, $0.entry.see.count, $0.entry.id) < ($1.key, $1.entry.see.count, $1.entry.id) }
            .map(\.entry)
        let byLetter = Dictionary(grouping: all) { $0.name.initial }
        let letters = byLetter.keys.sorted().map { letter in
            GlossaryLetterView(
                id: letter == "#" ? "letter-digit" : "letter-\(letter.asIdentifier)", title: letter,
                entries: byLetter[letter] ?? [])
        }
        var page = here.shell()
        page.structuredData = page.structuredData.followed(by: here.structuredData(aboutSetOf: entries))
        return GlossaryView(
            page: page, title: here.page.title, introduction: here.page.summary,
            count: entries.count == 1 ? "1 entry" : "\(entries.count) entries", letters: letters)
    }

    private func entry(_ entry: GlossaryEntry, _ here: PageSurroundings) -> GlossaryEntryView {
        var view = GlossaryEntryView(entry.name)
        view.id = entry.anchor
        view.link = linked.siteMap.page(entry.id).map(here.link)
        view.abbreviation = entry.abbreviation ?? ""
        view.aliases = entry.aliases
        view.kind = entry.area
        view.definition = here.phrase(entry.definition)
        view.codes = entry.codes.compactMap { linked.siteMap.page($0, .code) }.map(here.link)
        return view
    }

    /// The other names of the entries. One that belongs to several of them refers to each.
    private func references(to entries: [GlossaryEntry], _ here: PageSurroundings) -> [GlossaryEntryView] {
        var places: [String: Int] = [:]
        var references: [GlossaryEntryView] = []
        for entry in entries {
            for name in entry.otherNames where name != entry.name {
                let place = places[name] ?? references.count
                if place == references.count {
                    places[name] = place
                    references.append(GlossaryEntryView(name))
                }
                guard let page = linked.siteMap.page(entry.id) else { continue }
                let link = here.link(page).leading(to: "#\(entry.anchor)")
                if !references[place].see.contains(link) { references[place].see.append(link) }
            }
        }
        return references
    }
}
