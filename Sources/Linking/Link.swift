import Diagnostics
import Knowledge
import Markup
import WorkSharing

/// Settles what every reference of the library means, and reports those that mean nothing.
package func link(_ library: Library, jobs: Int) async -> Reported<LinkedLibrary> {
    await link(library, jobs: jobs, since: nil).map(\.linked)
}

/// Does the same where an earlier build knew texts; what it found of those that are as they were is not looked for again.
package func link(_ library: Library, jobs: Int, since earlier: EarlierTexts?) async -> Reported<LinkOutcome> {
    let siteMap = await SiteMap.make(library)
    // What the next steps do not wait for is done beside them.
    async let sequences = Sequences(library, siteMap)
    async let references = checkRecordReferences(of: library, on: siteMap)
    async let placedTexts = library.placedTexts(on: siteMap, knowing: earlier?.known, jobs: jobs)
    var relations = Relations(library, siteMap)
    let texts = await placedTexts
    relations.addCitations(library, siteMap, texts)
    let anchors = AnchorIndex(library, siteMap, relations)
    let resolver = Resolver(library, siteMap: siteMap, anchors: anchors)
    let check = ReferenceCheck(resolver: resolver)
    let surveyor = Surveyor(library, siteMap)
    let before = earlier?.before ?? []
    let changed = Set(before.compactMap { siteMap.page($0.article.id.value, .article) })
    let findings = await texts.mapOnAllCores(jobs: jobs) { text in
        if let found = text.leads.map(TextFindings.init(leads:)),
            !found.ways.contains(where: { changed.contains($0.target) })
        {
            return found
        }
        return TextFindings(text, on: siteMap, check, surveyor)
    }
    async let backlinks = Backlinks(texts, findings, siteMap)
    let oldFindings = before.compactMap { text in
        siteMap.page(text.article.id.value, .article).map { page in
            TextFindings(PlacedText(text.article.body, on: page, text.survey), on: siteMap, check, surveyor)
        }
    }
    let reach = Reach(of: before, oldFindings, texts, findings, siteMap)
    // What such an article links to does not count: it is on no page.
    let unreadFindings = library.unread.bodies.flatMap { body in
        check.findings(
            in: PlacedText(body, on: siteMap.home, nil),
            on: SitePath(body.file.dropLast(".md".count) + ".html")
        ).broken
    }
    var messages = ReferenceMessages(siteMap: siteMap, anchors: anchors)
    var diagnostics = await references + checkInclusions(of: library)
    diagnostics += checkNames(of: library, on: siteMap)
    let broken = findings.flatMap(\.broken) + unreadFindings
    diagnostics += broken.compactMap { messages.diagnostic(for: $0) }
    diagnostics += EmbedCheck(texts, resolver, library).diagnostics
    let handbook = HandbookPages(library.settings.handbook, resolver, &messages)
    diagnostics += handbook.diagnostics
    var doubts = MentionMessages(siteMap)
    for (text, findings) in zip(texts, findings) {
        diagnostics += doubts.diagnostics(for: (findings.survey ?? text.survey).doubts, from: text.origin)
    }
    let linked = LinkedLibrary(
        library: library.withoutSurveys(), siteMap: siteMap, resolver: resolver, mentions: surveyor.matcher,
        relations: relations, sequences: await sequences, handbook: handbook.pages, backlinks: await backlinks)
    var leads = [[UInt32]?](repeating: nil, count: library.articles.count)
    for (text, findings) in zip(texts, findings) {
        if case .record(.article, let index) = siteMap[text.page].subject { leads[index] = findings.leads }
    }
    return Reported(LinkOutcome(linked: linked, reach: reach, leads: leads), diagnostics)
}

/// Reports records whose page would stand where another page stands.
private func checkNames(of library: Library, on siteMap: SiteMap) -> [Diagnostic] {
    siteMap.pages.compactMap { page in
        guard let range = page.origin, let first = siteMap.page(at: page.path), siteMap[first].origin == nil else {
            return nil
        }
        return .reservedName(siteMap[first], at: range)
    }
}

extension Diagnostic {
    fileprivate static func reservedName(_ page: Page, at range: SourceRange) -> Self {
        Self(.reservedName, "\(page.path) is made by itself; give the record another name", at: range)
    }
}

extension Rule {
    package static let reservedName = Rule(
        "reserved-name", .error, "No record takes the name of a page that is made by itself",
        why: """
            The list of all records of a kind is the page `index.html` of their folder. Beside the checklists stand \
            `audit.html` and one page for each code that names lists, such as `for-97140.html`; beside the techniques \
            `by-code.html` and a `guide-GROUP.html` for each group.
            """,
        example: Rule.Example(
            "content/terms/terms.yaml",
            wrong: "- id: index\n  name: Index\n  area: coding\n  definition: A term.\n",
            right: "- id: index-term\n  name: Index\n  area: coding\n  definition: A term.\n"),
        isStructural: true)

    /// The rules of this module.
    package static let ofLinking: [Rule] = [
        .absoluteLink, .ambiguousLink, .ambiguousMention, .danglingAnchor, .danglingLink, .danglingReference,
        .embedCycle, .embedLimit, .embedTarget, .handbookPage, .inclusionCycle, .reservedName, .selfConfusion,
        .unknownCode, .unknownLinkScheme, .unknownSource,
    ]
}
