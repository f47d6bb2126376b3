import Knowledge
import Markup

/// What was found out about one text: which of its references lead nowhere, and where the others and its mentions lead.
struct TextFindings: Sendable {
    /// A page that the text names or links to, for the first time.
    struct Way: Sendable {
        let target: PageID
        /// The place among the entries of the text's survey.
        var entry: Int { Int(number) }
        private let number: Int32

        init(target: PageID, entry: Int) {
            self.target = target
            number = Int32(entry)
        }
    }

    var broken: [ReferenceCheck.Finding] = []
    /// Other pages, in the order of the text, each once.
    var ways: [Way] = []
    /// The survey of a text that was in memory; for others it is the one that was made when they were read.
    var survey: TextSurvey?
    /// Whether ``ways`` tell of all articles that the text leads to, and nothing is broken.
    private var isWhole = false

    /// Looks at a text. Mentions in the notice do not count: it stands on every page, and links there are not made.
    init(_ text: PlacedText, on siteMap: SiteMap, _ check: ReferenceCheck, _ surveyor: Surveyor) {
        survey = text.document.map { surveyor.survey($0, on: text.page) }
        let found = check.findings(in: text, on: siteMap[text.page].path)
        broken = found.broken
        var seen: Set<PageID> = [text.page]
        for (index, entry) in (survey ?? text.survey).entries.enumerated() {
            let target: PageID? =
                switch entry.target {
                case .record(let place): text.page == siteMap.home ? nil : siteMap.page(of: place)
                case .reference(let reference): found.pages[reference]
                }
            if let target, seen.insert(target).inserted { ways.append(Way(target: target, entry: index)) }
        }
        isWhole =
            broken.isEmpty
            && found.pages.allSatisfy { page in
                page.map { siteMap[$0].kind != .article || seen.contains($0) } ?? true
            }
    }

    /// What was found of a text before: for each way its target and its entry.
    init(leads: [UInt32]) {
        ways = stride(from: 0, to: leads.count - 1, by: 2).map {
            Way(target: PageID(Int(leads[$0])), entry: Int(leads[$0 + 1]))
        }
        isWhole = true
    }

    /// What the next build may take in place of looking at the text; `nil` if it is not all that is to be known.
    var leads: [UInt32]? {
        isWhole ? ways.flatMap { [UInt32($0.target.index), UInt32($0.entry)] } : nil
    }
}
