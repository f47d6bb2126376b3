import Knowledge
import Linking

/// What a term and a technique have in common: an entry of the glossary.
struct GlossaryEntry {
    let id: TermID
    let name: String
    let abbreviation: String?
    let aliases: [String]
    /// The group of a technique, the area of a term, in words.
    let area: String
    let definition: Prose
    let codes: [CodeID]

    init(_ technique: Technique) {
        id = technique.id.value
        name = technique.name.text.value
        abbreviation = technique.abbreviation?.text.value
        aliases = technique.aliases.map(\.text.value)
        area = technique.group.label
        definition = technique.definition
        codes = technique.mappings.map(\.code.value)
    }

    init(_ term: Term) {
        id = term.id.value
        name = term.name.text.value
        abbreviation = term.abbreviation?.text.value
        aliases = term.aliases.map(\.text.value)
        area = term.area.label
        definition = term.definition
        codes = term.codes.map(\.value)
    }

    var otherNames: [String] { [abbreviation].compactMap(\.self) + aliases }

    /// The identifier of the definition on the glossary page.
    var anchor: String { id.glossaryAnchor }
}

extension PageMaker {
    /// All techniques and terms by name.
    var glossaryEntries: [GlossaryEntry] {
        (linked.library.techniques.map(GlossaryEntry.init) + linked.library.terms.map(GlossaryEntry.init))
            .map { (key: $0.name.lowercased(), entry: $0) }
            .sorted { ($0.key, $0.entry.id) < ($1.key, $1.entry.id) }.map(\.entry)
    }
}
