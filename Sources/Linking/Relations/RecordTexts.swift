import Diagnostics
import Knowledge
import Markup

/// A text of the library, and the page on which it stands.
struct PlacedText {
    let outline: Outline
    let origin: TextOrigin
    let page: PageID
    /// `nil` for the text of a file, of which only the outline is kept.
    var document: Document?
}

extension Library {
    /// Every text whose references must be checked, page by page.
    func placedTexts(on siteMap: SiteMap) -> [PlacedText] {
        siteMap.entries.flatMap { id, page -> [PlacedText] in
            guard case .record(let kind, let index) = page.subject else { return [] }
            let prose = prose(of: kind, index).map {
                PlacedText(outline: $0.outline, origin: $0.origin, page: id, document: $0.document)
            }
            let body = body(of: kind, index).map { PlacedText(outline: $0.outline, origin: $0.origin, page: id) }
            return prose + [body].compactMap(\.self)
        }
            + [settings.notice].compactMap(\.self).map {
                PlacedText(outline: $0.outline, origin: $0.origin, page: PageID(0), document: $0.document)
            }
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
        switch kind {
        case .article: []
        case .checklist: checklists[index].texts
        case .code: codes[index].texts
        case .family: [families[index].summary]
        case .modifier: modifiers[index].texts
        case .pair: pairs[index].texts
        case .source: [sources[index].note].compactMap(\.self)
        case .technique: techniques[index].texts
        case .term: [terms[index].definition] + [terms[index].practice].compactMap(\.self)
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

extension Code {
    fileprivate var texts: [Prose] {
        [summary] + [medicare.note, reportedBy].compactMap(\.self) + content + useWhen + notWhen
            + confusions.map(\.difference) + denials + history.map(\.text) + openPoints
    }
}

extension Technique {
    fileprivate var texts: [Prose] {
        [definition] + mappings.flatMap { [$0.when, $0.unless].compactMap(\.self) } + positions.map(\.claim)
            + lookAlikes.map(\.difference) + [caution].compactMap(\.self)
    }
}

extension Modifier {
    fileprivate var texts: [Prose] {
        [summary] + [goesOn].compactMap(\.self) + useWhen + notWhen + openPoints
    }
}

extension Pair {
    fileprivate var texts: [Prose] {
        [summary] + bothWhen + notWhen + [modifier].compactMap(\.self) + history.map(\.text) + openPoints
    }
}

extension Checklist {
    fileprivate var texts: [Prose] {
        [summary]
            + items.flatMap { item in
                [item.text] + [item.condition, item.risk, item.goodExample, item.badExample].compactMap(\.self)
            }
    }
}
