import Diagnostics
import Knowledge
import Markup
import WorkSharing

/// A text of the library, and the page on which it stands. A class that never changes: it is handed on for every article.
final class PlacedText: Sendable {
    let outline: Outline
    let origin: TextOrigin
    let page: PageID
    /// The section of the page; empty at its beginning. A heading of the text itself is a narrower place.
    let anchor: String
    /// `nil` for the text of a file, of which only the outline and the survey are kept.
    let document: Document?
    /// What the text of a file says of others.
    let survey: TextSurvey
    /// What was found of it by an earlier build, if it is as it was (``TextFindings/leads``).
    let leads: [UInt32]?

    init(_ prose: Prose, on page: PageID, anchor: String = "") {
        outline = prose.outline
        origin = prose.origin
        document = prose.document
        survey = TextSurvey()
        leads = nil
        self.page = page
        self.anchor = anchor
    }

    init(_ body: Body, on page: PageID, _ survey: TextSurvey?, leads: [UInt32]? = nil) {
        outline = body.outline
        origin = body.origin
        document = nil
        anchor = ""
        self.page = page
        self.survey = survey ?? TextSurvey()
        self.leads = leads
    }
}

/// A text field of a record, and the section of the record's page in which it is shown; empty at its beginning.
package struct FieldText: Sendable {
    package let prose: Prose
    package let anchor: String
}

extension Library {
    /// Every text whose references must be checked, page by page.
    ///
    /// - Parameter known: the texts of articles as they were before
    func placedTexts(on siteMap: SiteMap, knowing known: KnownTexts?, jobs: Int) async -> [PlacedText] {
        let runs = stride(from: 0, to: siteMap.pages.count, by: 1_024).map {
            $0..<min($0 + 1_024, siteMap.pages.count)
        }
        let placed = await runs.mapOnAllCores(jobs: jobs) { run in
            var placed: [PlacedText] = []
            for page in run {
                guard case .record(let kind, let index) = siteMap.pages[page].subject else { continue }
                let id = PageID(page)
                for text in texts(of: kind, index) {
                    placed.append(PlacedText(text.prose, on: id, anchor: text.anchor))
                }
                guard let body = body(of: kind, index) else { continue }
                let earlier = known.flatMap { $0.knows(body.file) ? $0[body.file] : nil }
                placed.append(PlacedText(body, on: id, surveys[body.file], leads: earlier?.leads))
            }
            return placed
        }
        return placed.flatMap(\.self)
            + [settings.notice].compactMap(\.self).map { PlacedText($0, on: siteMap.home) }
    }

    /// The Markdown file that belongs to a record.
    package func body(of kind: RecordKind, _ index: Int) -> Body? {
        switch kind {
        case .article: articles[index].body
        case .code: codes[index].guidance
        default: nil
        }
    }

    /// The text fields of a record.
    package func prose(of kind: RecordKind, _ index: Int) -> [Prose] {
        texts(of: kind, index).map(\.prose)
    }

    /// The text fields of a record in the order in which its page shows them.
    package func texts(of kind: RecordKind, _ index: Int) -> [FieldText] {
        switch kind {
        case .article: []
        case .checklist: checklists[index].texts
        case .code: codes[index].texts
        case .family: [families[index].summary].atTop
        case .modifier: modifiers[index].texts
        case .pair: pairs[index].texts
        case .source: [sources[index].note].in(.note)
        case .technique: techniques[index].texts
        case .term: [terms[index].definition].atTop + [terms[index].practice].in(.practice)
        }
    }

    /// The stewardship of a record.
    package func stewardship(of kind: RecordKind, _ index: Int) -> Stewardship {
        stewardship(of: kind, index) { $0 }
    }

    /// The sources that a record names beside its texts.
    func sources(of kind: RecordKind, _ index: Int) -> [Citation] {
        stewardship(of: kind, index, \.sources)
    }

    /// Reads some of it where it is: a copy counts ten references.
    @inline(__always)
    private func stewardship<Value>(
        of kind: RecordKind, _ index: Int, _ read: (Stewardship) -> Value
    ) -> Value {
        switch kind {
        case .article: read(articles[index].stewardship)
        case .checklist: read(checklists[index].stewardship)
        case .code: read(codes[index].stewardship)
        case .family: read(families[index].stewardship)
        case .modifier: read(modifiers[index].stewardship)
        case .pair: read(pairs[index].stewardship)
        case .source: read(sources[index].stewardship)
        case .technique: read(techniques[index].stewardship)
        case .term: read(terms[index].stewardship)
        }
    }
}

extension [Prose] {
    fileprivate func `in`(_ section: PageSection) -> [FieldText] { map(Optional.some).in(section) }
}

extension [Prose?] {
    fileprivate var atTop: [FieldText] { placed("") }

    fileprivate func `in`(_ section: PageSection) -> [FieldText] { placed(section.anchor) }

    fileprivate func placed(_ anchor: String) -> [FieldText] {
        compactMap { prose in prose.map { FieldText(prose: $0, anchor: anchor) } }
    }
}

extension Code {
    fileprivate var texts: [FieldText] {
        [summary, medicare.note, reportedBy].atTop + (useWhen + notWhen).in(.use) + openPoints.in(.openPoints)
            + content.in(.contentOfASession) + confusions.map(\.difference).in(.confusedWith) + denials.in(.denials)
            + history.map(\.text).in(.history)
    }
}

extension Technique {
    fileprivate var texts: [FieldText] {
        [definition].atTop + mappings.flatMap { [$0.when, $0.unless] }.in(.codes)
            + positions.map(\.claim).in(.positions) + [caution].in(.caution)
            + lookAlikes.map(\.difference).in(.lookAlikes)
    }
}

extension Modifier {
    fileprivate var texts: [FieldText] {
        [summary, goesOn].atTop + (useWhen + notWhen).in(.use) + openPoints.in(.openPoints)
    }
}

extension Pair {
    fileprivate var texts: [FieldText] {
        [summary].atTop + (bothWhen + notWhen).in(.use) + openPoints.in(.openPoints) + [modifier].in(.modifier)
            + history.map(\.text).in(.history)
    }
}

extension Checklist {
    fileprivate var texts: [FieldText] {
        [summary].atTop
            + items.flatMap { item in
                [item.text, item.condition, item.risk, item.goodExample, item.badExample].placed(item.id.value.text)
            }
    }
}
