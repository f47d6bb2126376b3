import Knowledge
import Markup

/// Notes what a text says of other records while the text is in memory.
///
/// Holds nothing but the names of the library's definitions, so that it can be made before any article is read, and a
/// survey stays true as long as the text and those names do.
package struct Surveyor: Sendable {
    private let siteMap: SiteMap
    let matcher: MentionMatcher

    /// Takes the names from a library; whether its articles are in it already does not matter.
    package init(_ library: Library) {
        self.init(library, SiteMap(library))
    }

    init(_ library: Library, _ siteMap: SiteMap) {
        self.siteMap = siteMap
        matcher = MentionMatcher(MentionLexicon(library, siteMap))
    }

    package func survey(_ text: SurveyedText) -> TextSurvey {
        survey(text.document, on: text.code.flatMap { siteMap.page($0, .code) }, unlinked: text.unlinked)
    }

    /// Surveys a text that stands on a page. Each record and each destination counts once, where it comes first.
    ///
    /// Cost: linear in the text, and a sentence for each entry.
    func survey(_ document: Document, on page: PageID?, unlinked: [String] = []) -> TextSurvey {
        let mentions = matcher.mentions(in: document, on: page, unlinked: unlinked)
        var survey = TextSurvey()
        survey.names = mentions.links.compactMap { mention in
            siteMap[mention.target].place.map {
                NamedRecord($0, nodes: mention.nodes, start: mention.start, end: mention.end)
            }
        }
        var named: Set<PageID> = []
        var destinations: Set<String> = []
        var pending = mentions.links[...]
        // Counted as an outline counts them.
        var (heading, reference): (Int?, Int) = (nil, -1)
        for (index, node) in document.nodes.enumerated() {
            if node.kind == .heading { heading = (heading ?? -1) + 1 }
            while let mention = pending.first, mention.nodes.lowerBound <= index {
                pending.removeFirst()
                guard named.insert(mention.target).inserted, let place = siteMap[mention.target].place else { continue }
                survey.add(.record(place), heading: heading, Sentence(around: mention, in: document))
            }
            guard let kind = Outline.Reference.Kind(node.kind) else { continue }
            reference += 1
            guard kind.leadsReaders, destinations.insert(document.string(node.text)).inserted,
                kind != .link || LinkTarget(destination: document.string(node.text)) != .external
            else { continue }
            survey.add(
                .reference(reference), heading: heading,
                kind.isInSentence ? Sentence(aroundLink: index, in: document) : .none)
        }
        survey.add(mentions.doubts.map(doubt))
        survey.dropSpareRoom()
        return survey
    }

    private func doubt(_ mention: DoubtfulMention) -> TextSurvey.Doubt {
        let candidates: [RecordPlace] =
            switch mention.doubt {
            case .ambiguous(let pages): pages.compactMap { siteMap[$0].place }
            case .unknownCode: []
            }
        return TextSurvey.Doubt(candidates: candidates, text: mention.text, source: mention.source)
    }
}

extension TextSurvey {
    fileprivate mutating func add(_ target: Entry.Target, heading: Int?, _ sentence: Sentence) {
        add(target, heading: heading, sentence: sentence.bytes, match: sentence.match)
    }
}

extension Outline.Reference.Kind {
    /// Whether words stand around it.
    fileprivate var isInSentence: Bool { self == .link || self == .wikiLink }

    /// Whether a reader who follows it is on another page that this one speaks of. Sources list what cites them anyway.
    fileprivate var leadsReaders: Bool {
        switch self {
        case .link, .wikiLink, .embed, .listedCode, .listedChecklist: true
        case .image, .citation: false
        }
    }
}
