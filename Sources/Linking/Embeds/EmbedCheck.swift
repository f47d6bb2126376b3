import Diagnostics
import Knowledge
import Markup

/// Follows the embeds of all texts: what cannot be shown elsewhere, what shows itself, what would show far too much.
struct EmbedCheck {
    /// A text, or a section of one, as something that may be shown on another page.
    private struct Region: Hashable {
        let page: PageID
        /// The place among the headings of the outline; `nil` for the whole text.
        let heading: Int?
    }

    /// An embed that leads to a text that may hold embeds itself.
    private struct Step {
        let target: Region
        /// Where it stands in the text that was parsed, and in the file.
        let offset: Int
        let range: SourceRange
    }

    /// More would be no page but a copy of the site: thirty texts that show the next one twice are a thousand million.
    static let mostOnPage = 100

    private let library: Library
    private let siteMap: SiteMap
    private let outlines: [PageID: Outline]
    private var steps: [PageID: [Step]] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    /// Cost: linear in the references of all texts, and in the sections that their embeds name.
    init(_ texts: [PlacedText], _ resolver: Resolver, _ library: Library) {
        self.library = library
        siteMap = resolver.siteMap
        let embedding = texts.filter { $0.outline.references.contains { $0.kind == .embed } }
        outlines = Dictionary(
            embedding.filter { $0.document == nil }.map { ($0.page, $0.outline) },
            uniquingKeysWith: { first, _ in first })
        for text in embedding { addSteps(of: text, resolver) }
        findCircles()
    }

    private mutating func addSteps(of text: PlacedText, _ resolver: Resolver) {
        for reference in text.outline.references where reference.kind == .embed {
            let range = text.origin.range(reference.source.range)
            guard text.document == nil else {
                diagnostics.append(.embedInField(at: range))
                continue
            }
            let target = text.outline.string(reference.target)
            // What leads nowhere has been reported.
            guard
                case .page(let page, let anchor) = resolver.destination(of: .embed, target, on: siteMap[text.page].path)
            else { continue }
            let shown = siteMap[page].place.flatMap { library.embeddedText(of: $0, anchor: anchor) }
            switch shown {
            case .section(_, let heading):
                let region = Region(page: page, heading: heading)
                steps[text.page, default: []].append(
                    Step(target: region, offset: Int(reference.source.start), range: range))
            case .body:
                steps[text.page, default: []].append(
                    Step(target: Region(page: page, heading: nil), offset: Int(reference.source.start), range: range))
            case .fields: break
            case nil:
                let anchors = siteMap[page].place.map(library.embeddableAnchors) ?? []
                diagnostics.append(.notEmbeddable(siteMap[page], anchor, anchors, at: range))
            }
        }
    }

    /// The embeds that stand in a region.
    private func steps(in region: Region) -> [Step] {
        let all = steps[region.page] ?? []
        guard let heading = region.heading, let outline = outlines[region.page] else { return all }
        let (start, end) = (Int(outline.headings[heading].source.start), Int(outline.headings[heading].sectionEnd))
        return all.filter { start <= $0.offset && $0.offset < end }
    }

    /// Goes all ways from each text that embeds, and reports each circle once; then how much each text would show.
    private mutating func findCircles() {
        /// How many texts a region shows, itself included.
        var sizes: [Region: Int] = [:]
        for page in steps.keys.sorted() {
            let root = Region(page: page, heading: nil)
            guard sizes[root] == nil else { continue }
            var way: [(region: Region, remaining: ArraySlice<Step>, size: Int)] = [(root, steps(in: root)[...], 1)]
            var places = [root: 0]
            while let last = way.indices.last {
                guard let step = way[last].remaining.popFirst() else {
                    let done = way.removeLast()
                    places[done.region] = nil
                    sizes[done.region] = done.size
                    if last > 0 { way[last - 1].size = Self.sum(way[last - 1].size, done.size) }
                    continue
                }
                if let circle = places[step.target] {
                    diagnostics.append(
                        .embedCycle((way[circle...].map(\.region) + [step.target]).map(name), at: step.range))
                } else if let size = sizes[step.target] {
                    way[last].size = Self.sum(way[last].size, size)
                } else {
                    places[step.target] = way.count
                    way.append((step.target, steps(in: step.target)[...], 1))
                }
            }
        }
        // A circle has no size.
        guard !diagnostics.contains(where: { $0.rule == .embedCycle }) else { return }
        for page in steps.keys.sorted() {
            guard let size = sizes[Region(page: page, heading: nil)], size > Self.mostOnPage + 1,
                let range = steps[page]?.first?.range
            else { continue }
            diagnostics.append(.tooManyEmbeds(siteMap[page], at: range))
        }
    }

    /// Stops counting where it is too much in any case.
    private static func sum(_ left: Int, _ right: Int) -> Int {
        min(left + right, mostOnPage + 2)
    }

    /// `97140#units`
    private func name(_ region: Region) -> String {
        let anchor = region.heading.flatMap { heading in
            outlines[region.page].map { "#" + $0.string($0.headings[heading].id) }
        }
        return siteMap[region.page].name + (anchor ?? "")
    }
}

extension Diagnostic {
    fileprivate static func embedInField(at range: SourceRange) -> Self {
        Self(.embedTarget, "Only articles and guidance can show parts of other pages", at: range)
            .helping("Link to it: write [[ for ![[")
    }

    fileprivate static func notEmbeddable(
        _ page: Page, _ anchor: String?, _ anchors: [String], at range: SourceRange
    ) -> Self {
        let what = anchor.map { "#\($0) of \(page.title)" } ?? page.title
        let choice = anchors.prefix(12).map { "#\($0)" }.joined(separator: ", ")
        return Self(.embedTarget, "\(what) has no text of its own that could be shown here", at: range)
            .helping(
                anchors.isEmpty
                    ? "Link to it, or embed a section of an article or of a code's guidance"
                    : "Of this page these can be shown: \(choice)")
    }

    fileprivate static func embedCycle(_ way: [String], at range: SourceRange) -> Self {
        Self(.embedCycle, "An embedded text shows itself: \(way.joined(separator: " → "))", at: range)
    }

    fileprivate static func tooManyEmbeds(_ page: Page, at range: SourceRange) -> Self {
        Self(
            .embedLimit,
            "The page \(page.title) would show more than \(EmbedCheck.mostOnPage) embedded texts, with those inside others",
            at: range)
    }
}

extension Rule {
    package static let embedTarget = Rule(
        "embed-target", .error, "An embed shows a text that an author wrote in one piece",
        why: """
            An article, a code's guidance and their sections can be shown on other pages; of a record its summary, and \
            fields that speak for themselves, such as `#denials` or `#practice`. Lists that are made from several records \
            cannot; for checklists there is the block `{checklist}`. Fields of definitions do not embed.
            """,
        example: .article(wrong: "![[97140#use]]", right: "![[97140]]"), isStructural: true)

    package static let embedCycle = Rule(
        "embed-cycle", .error, "An embedded text does not show itself, directly or through others",
        why: "The page would have no end. Link to the section instead: `[[page#section]]`.",
        example: .article(wrong: "## Units\n\n![[Example#units]]", right: "## Units\n\n[[Example#units]]"),
        isStructural: true)

    package static let embedLimit = Rule(
        "embed-limit", .error, "A page shows at most 100 embedded texts",
        why: "Texts that embed texts that embed others multiply. Link to some of them instead.", isStructural: true)
}
