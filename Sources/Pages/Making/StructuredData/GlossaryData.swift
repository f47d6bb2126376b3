import Diagnostics
import Knowledge
import Linking

/// What programs learn of the glossary: `DefinedTermSet` and `DefinedTerm` of schema.org, as JSON-LD.
///
/// Addresses are whole if the site knows its own, else relative to the page.
extension PageSurroundings {
    func structuredData(about technique: Technique) -> HTMLFragment {
        element(inContext(definedTerm(GlossaryEntry(technique))))
    }

    func structuredData(about term: Term) -> HTMLFragment {
        element(inContext(definedTerm(GlossaryEntry(term))))
    }

    func structuredData(aboutSetOf entries: [GlossaryEntry]) -> HTMLFragment {
        let settings = maker.linked.library.settings
        return element([
            member("@context", "https://schema.org"), member("@type", "DefinedTermSet"),
            member("@id", address(ofPage: page.path)), member("name", .string("\(page.title): \(settings.title)")),
            member("description", .string(page.summary)), member("inLanguage", .string(settings.language)),
            member("hasDefinedTerm", .array(entries.map { .members(definedTerm($0)) })),
        ])
    }

    private func definedTerm(_ entry: GlossaryEntry) -> [JSONValue.Member] {
        let names = entry.otherNames
        var members = [member("@type", "DefinedTerm")]
        if let own = siteMap.page(entry.id) { members.append(member("@id", address(ofPage: siteMap[own].path))) }
        members.append(member("name", .string(entry.name)))
        if !names.isEmpty { members.append(member("alternateName", .array(names.map(JSONValue.string)))) }
        if let code = entry.abbreviation { members.append(member("termCode", .string(code))) }
        members.append(member("description", .string(entry.definition.plainText(on: self))))
        if let own = siteMap.page(entry.id) { members.append(member("url", address(ofPage: siteMap[own].path))) }
        if let set = siteMap.page(about: .glossary) {
            members.append(member("inDefinedTermSet", address(ofPage: siteMap[set].path)))
        }
        return members
    }
}
