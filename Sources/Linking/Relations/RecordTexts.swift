import Diagnostics
import Knowledge
import Markup

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

    init(_ prose: Prose, on page: PageID, anchor: String = "") {
        outline = prose.outline
        origin = prose.origin
        document = prose.document
        survey = TextSurvey()
        self.page = page
        self.anchor = anchor
    }

    init(_ body: Body, on page: PageID, _ survey: TextSurvey?) {
        outline = body.outline
        origin = body.origin
        document = nil
        anchor = ""
        self.page = page
        self.survey = survey ?? TextSurvey()
    }
}

/// A text field of a record, and the section of the record's page in which it is shown; empty at its beginning.
package struct FieldText: Sendable {
    package let prose: Prose
    package let anchor: String
}

extension Library {
    /// Every text whose references must be checked, page by page.
    func placedTexts(on siteMap: SiteMap) -> [PlacedText] {
        siteMap.entries.flatMap { id, page -> [PlacedText] in
            guard case .record(let kind, let index) = page.subject else { return [] }
            let fields = texts(of: kind, index).map { PlacedText($0.prose, on: id, anchor: $0.anchor) }
            let body = body(of: kind, index).map { PlacedText($0, on: id, surveys[$0.file]) }
            return fields + [body].compactMap(\.self)
        }
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
        switch kind {
        case .article: articles[index].stewardship
        case .checklist: checklists[index].stewardship
        case .code: codes[index].stewardship
        case .family: families[index].stewardship
        case .modifier: modifiers[index].stewardship
        case .pair: pairs[index].stewardship
        case .source: sources[index].stewardship
        case .technique: techniques[index].stewardship
        case .term: terms[index].stewardship
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
