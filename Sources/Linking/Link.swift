import Diagnostics
import Knowledge
import Markup
import WorkSharing

/// Settles what every reference of the library means, and reports those that mean nothing.
package func link(_ library: Library, jobs: Int) async -> Reported<LinkedLibrary> {
    let siteMap = SiteMap(library)
    let texts = library.placedTexts(on: siteMap)
    let relations = Relations(library, siteMap, texts: texts)
    let anchors = AnchorIndex(library, siteMap, relations)
    let resolver = Resolver(library, siteMap: siteMap, anchors: anchors)
    let check = ReferenceCheck(resolver: resolver)
    let findings = await texts.mapOnAllCores(jobs: jobs) { text in
        check.findings(in: text.outline, from: text.origin, on: siteMap[text.page].path)
    }
    var messages = ReferenceMessages(siteMap: siteMap, anchors: anchors)
    var diagnostics = checkRecordReferences(of: library, on: siteMap) + checkInclusions(of: library)
    diagnostics += checkNames(of: library, on: siteMap)
    diagnostics += findings.joined().compactMap { messages.diagnostic(for: $0) }
    let matcher = MentionMatcher(MentionLexicon(library, siteMap))
    diagnostics += await checkMentions(in: texts, matcher, on: siteMap, jobs: jobs)
    return Reported(
        LinkedLibrary(
            library: library, siteMap: siteMap, resolver: resolver, mentions: matcher,
            relations: relations, sequences: Sequences(library, siteMap)),
        diagnostics)
}

/// Reports records whose page would stand where another page stands.
private func checkNames(of library: Library, on siteMap: SiteMap) -> [Diagnostic] {
    siteMap.pages.compactMap { page in
        guard page.kind != nil, page.name == "index", let range = page.origin else { return nil }
        return .reservedName(page.path, at: range)
    }
}

extension Diagnostic {
    fileprivate static func reservedName(_ path: SitePath, at range: SourceRange) -> Self {
        Self(.reservedName, "\(path) is the page of a list; give the record another name", at: range)
    }
}

extension Rule {
    package static let reservedName = Rule(
        "reserved-name", .error, "No record is called index",
        why: "The list of all records of a kind is the page `index.html` of their folder.",
        example: Rule.Example(
            "content/terms/terms.yaml",
            wrong: "- id: index\n  name: Index\n  area: coding\n  definition: A term.\n",
            right: "- id: index-term\n  name: Index\n  area: coding\n  definition: A term.\n"),
        isStructural: true)

    /// The rules of this module.
    package static let ofLinking: [Rule] = [
        .absoluteLink, .ambiguousLink, .ambiguousMention, .danglingAnchor, .danglingLink, .danglingReference,
        .inclusionCycle,
        .reservedName, .unknownCode, .unknownLinkScheme, .unknownSource,
    ]
}
