import Diagnostics
import Knowledge
import Markup

/// Looks up every reference of one text and says which of them lead nowhere.
struct ReferenceCheck {
    let resolver: Resolver

    /// A reference that leads nowhere, before candidates were looked for.
    struct Finding: Sendable {
        let failure: Resolver.Failure
        let range: SourceRange
    }

    /// What the references of a text come to.
    struct Findings: Sendable {
        var broken: [Finding] = []
        /// The page that each reference leads to, if it leads to one.
        var pages: [PageID?] = []
    }

    /// Checks a text that stands on the page at `path`.
    func findings(in text: PlacedText, on path: SitePath) -> Findings {
        var findings = Findings()
        for reference in text.outline.references {
            findings.pages.append(nil)
            do throws(Resolver.Failure) {
                let destination = try resolver.resolve(
                    reference.kind, text.outline.string(reference.target), on: path)
                if case .page(let page, _) = destination { findings.pages[findings.pages.count - 1] = page }
            } catch .unread {
                continue
            } catch {
                findings.broken.append(
                    Finding(failure: error, range: text.origin.range(reference.source.range)))
            }
        }
        return findings
    }
}

/// Words the findings; looks for near names once for each wrong name, and for a limited number of them.
///
/// To look for near names costs all names of the site. A folder from another tool can hold a hundred thousand broken
/// links, and the candidates behind the first few hundred tell its author everything.
struct ReferenceMessages {
    private let siteMap: SiteMap
    private let anchors: AnchorIndex
    private var questions: [Resolver.Failure: String] = [:]
    private var lookUpsLeft = 300
    private var nearestNames: [[RecordKind]: NearestNames] = [:]
    private lazy var paths = NearestNames(siteMap.pages.map(\.path.text))

    init(siteMap: SiteMap, anchors: AnchorIndex) {
        self.siteMap = siteMap
        self.anchors = anchors
    }

    mutating func diagnostic(for finding: ReferenceCheck.Finding) -> Diagnostic? {
        let failure = finding.failure
        let question = question(for: failure)
        switch failure {
        case .nothingNamed(let name, let kinds):
            return .danglingLink(name, kinds, question, at: finding.range)
        case .notASource(let name): return .unknownSource(name, question, at: finding.range)
        case .noFile(let path): return .noFile(path, question, at: finding.range)
        case .noAnchor(let anchor, let page):
            return siteMap[page].hasLastingAnchors
                ? .danglingAnchor(anchor, siteMap[page], question, at: finding.range)
                : .anchorOfList(siteMap[page], at: finding.range)
        case .ambiguous(let name, let pages):
            return .ambiguousLink(name, pages.map { siteMap[$0] }, at: finding.range)
        case .outsideTheSite: return .outsideTheSite(at: finding.range)
        case .absolute(let relative): return .absoluteLink(relative, at: finding.range)
        case .unknownScheme(let scheme): return .unknownScheme(scheme, question, at: finding.range)
        case .noChecklist(let code): return .noChecklist(code, at: finding.range)
        case .draft(let name): return .linkToDraft(name, at: finding.range)
        case .unread: return nil
        }
    }

    private mutating func question(for failure: Resolver.Failure) -> String {
        if let known = questions[failure] { return known }
        guard lookUpsLeft > 0 else { return "" }
        lookUpsLeft -= 1
        let question = lookUp(failure)
        questions[failure] = question
        return question
    }

    private mutating func lookUp(_ failure: Resolver.Failure) -> String {
        switch failure {
        case .nothingNamed(let name, let kinds): return names(of: kinds).question(name)
        case .notASource(let name): return names(of: [.source]).question(name)
        case .noAnchor(let anchor, let page): return NearestNames(anchors.all(on: page)).question(anchor)
        case .noFile(let path): return paths.question(path.text)
        case .unknownScheme(let scheme): return NearestNames(RecordKind.schemes).question(scheme)
        case .ambiguous, .outsideTheSite, .absolute, .draft, .noChecklist, .unread: return ""
        }
    }

    private mutating func names(of kinds: [RecordKind]) -> NearestNames {
        if let known = nearestNames[kinds] { return known }
        let names = NearestNames(kinds == RecordKind.allCases ? siteMap.allNames : siteMap.names(of: kinds))
        nearestNames[kinds] = names
        return names
    }
}

extension Diagnostic {
    fileprivate static func danglingLink(
        _ name: String, _ kinds: [RecordKind], _ question: String, at range: SourceRange
    ) -> Self {
        let what = kinds.count == 1 ? "No \(kinds[0].rawValue) is called" : "Nothing is called"
        return Self(.danglingLink, "\(what) \(name)\(question)", at: range)
    }

    fileprivate static func noFile(_ path: SitePath, _ question: String, at range: SourceRange) -> Self {
        Self(.danglingLink, "No page or media file is at \(path)\(question)", at: range)
    }

    fileprivate static func noChecklist(_ code: String, at range: SourceRange) -> Self {
        Self(.danglingLink, "The code \(code) names no checklist", at: range)
            .helping("Add checklists: to codes/\(code).yaml, or name a list here")
    }

    fileprivate static func linkToDraft(_ name: String, at range: SourceRange) -> Self {
        Self(.danglingLink, "The article \(name) is a draft and not in the site", at: range)
            .helping("Take the link out, or publish the draft by removing its line draft: true")
    }

    fileprivate static func unknownSource(_ name: String, _ question: String, at range: SourceRange) -> Self {
        Self(.unknownSource, "No source is called \(name)\(question)", at: range)
            .helping(question.isEmpty ? "Describe it in sources/\(name).yaml" : nil)
    }

    fileprivate static func danglingAnchor(
        _ anchor: String, _ page: Page, _ question: String, at range: SourceRange
    ) -> Self {
        Self(.danglingAnchor, "\(page.title) has no section #\(anchor)\(question)", at: range)
    }

    fileprivate static func anchorOfList(_ page: Page, at range: SourceRange) -> Self {
        Self(.danglingAnchor, "The parts of the page \(page.title) come and go with the records in them", at: range)
            .helping("Link to the page without #, to a record, or to an entry such as glossary.html#term-unit")
    }

    fileprivate static func ambiguousLink(_ name: String, _ pages: [Page], at range: SourceRange) -> Self {
        let candidates = pages.compactMap { page in page.kind.map { "\($0.scheme):\(page.name)" } }
        return Self(.ambiguousLink, "\(name) may mean \(candidates.joined(separator: " or "))", at: range)
            .helping("Write the one you mean, such as [[\(candidates.first ?? name)|\(name)]]")
    }

    fileprivate static func outsideTheSite(at range: SourceRange) -> Self {
        Self(.danglingLink, "The link leaves the site's folder", at: range)
    }

    fileprivate static func absoluteLink(_ relative: String, at range: SourceRange) -> Self {
        Self(.absoluteLink, "A link that begins with / does not work from a folder on a disk", at: range)
            .helping("Write \(relative)")
    }

    fileprivate static func unknownScheme(_ scheme: String, _ question: String, at range: SourceRange) -> Self {
        Self(.unknownLinkScheme, "\(scheme): is no kind of link\(question)", at: range)
    }
}

extension Rule {
    package static let danglingLink = Rule(
        "dangling-link", .error, "A link leads to a page that exists",
        why: """
            A reader who follows a dead link at work loses the answer. Links name a record (`code:97140`, \
            `term:myofascial-release`), a page's name or alias (`[[MFR]]`), or a file of the content folder.
            """,
        example: .article(wrong: "See [the code](code:97149).", right: "See [the code](code:97140)."))

    package static let danglingAnchor = Rule(
        "dangling-anchor", .error, "A link to a section names a section that the page has",
        why: """
            Headings are reworded, and a link to one that is gone lands at the top of the page. Give a heading that \
            others link to an identifier of its own: `## Units {#units}`.
            """,
        example: .article(wrong: "See [below](#unit).\n\n## Units", right: "See [below](#units).\n\n## Units"))

    package static let ambiguousLink = Rule(
        "ambiguous-link", .error, "A name that is linked belongs to one page",
        why: "Two pages go by the name, and only the author knows which is meant. Write its kind before the name.",
        example: .article(
            title: "Manual therapy", wrong: "See [[Manual therapy]].", right: "See [[code:97140]]."))

    package static let unknownSource = Rule(
        "unknown-source", .error, "A citation names a source that is described",
        why: "A statement is worth what its source is worth, so each source has a record in `sources/`.",
        example: .article(
            wrong: "One unit needs 8 minutes [@cmp5 §20.2].", right: "One unit needs 8 minutes [@cpm5 §20.2]."))

    package static let absoluteLink = Rule(
        "absolute-link", .error, "A link within the site is relative",
        why: "The site is also opened from a folder and below any address, where `/codes/97140.html` is another place.",
        example: .article(wrong: "See [it](/codes/97140.html).", right: "See [it](../codes/97140.md)."))

    package static let unknownLinkScheme = Rule(
        "unknown-link-scheme", .error, "What stands before the colon of a link is a kind of record or of address",
        why: "`trem:unit` would become a link that no browser can follow.",
        example: .article(wrong: "See [it](cod:97140).", right: "See [it](code:97140)."))
}

extension Rule.Example {
    /// An example in the body of an otherwise sound article.
    static func article(title: String = "Example", wrong: String, right: String) -> Rule.Example {
        let front = "---\ntitle: \(title)\nkind: guide\n---\n"
        return Rule.Example("content/articles/example.md", wrong: "\(front)\(wrong)\n", right: "\(front)\(right)\n")
    }
}
