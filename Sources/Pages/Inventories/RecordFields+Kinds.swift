import Diagnostics
import Knowledge

/// What each kind of record says, under the names of its YAML.
extension RecordFields {
    func fields(of code: Code) -> [JSONValue.Member] {
        members([
            "summary": prose(code.summary),
            "aliases": spellings(code.aliases),
            "misspellings": texts(code.misspellings),
            "timing": .string(code.timing.name),
            "unit_minutes": code.timing.minutesPerUnit.map(JSONValue.number),
            "category": .string(code.category.rawValue),
            "family": text(code.family?.value.text),
            "medicare": .object([
                "status": .string(code.medicare.status.rawValue),
                "as_of": .string(code.medicare.asOf.description),
                "certainty": .string(code.medicare.certainty.rawValue),
                "note": prose(code.medicare.note),
            ]),
            "reported_by": prose(code.reportedBy),
            "content": prose(code.content),
            "use_when": prose(code.useWhen),
            "not_when": prose(code.notWhen),
            "confused_with": list(code.confusions) {
                .object(["code": .string($0.code.value.text), "difference": prose($0.difference)])
            },
            "modifiers": ids(code.modifiers),
            "checklists": ids(code.checklists),
            "denials": prose(code.denials),
            "history": events(code.history),
            "open_points": prose(code.openPoints),
        ])
    }

    func fields(of technique: Technique) -> [JSONValue.Member] {
        members([
            "abbreviation": text(technique.abbreviation?.text.value),
            "aliases": spellings(technique.aliases),
            "misspellings": texts(technique.misspellings),
            "group": .string(technique.group.rawValue),
            "definition": prose(technique.definition),
            "codes": list(technique.mappings) {
                .object([
                    "code": .string($0.code.value.text), "when": prose($0.when), "unless": prose($0.unless),
                    "certainty": .string($0.certainty.rawValue),
                ])
            },
            "positions": list(technique.positions) {
                .object(["held_by": .string($0.heldBy), "claim": prose($0.claim)])
            },
            "regions": texts(technique.regions),
            "look_alikes": list(technique.lookAlikes) {
                .object(["term": .string($0.term.value.text), "difference": prose($0.difference)])
            },
            "caution": prose(technique.caution),
        ])
    }

    func fields(of term: Term) -> [JSONValue.Member] {
        members([
            "abbreviation": text(term.abbreviation?.text.value),
            "aliases": spellings(term.aliases),
            "misspellings": texts(term.misspellings),
            "area": .string(term.area.rawValue),
            "definition": prose(term.definition),
            "practice": prose(term.practice),
            "related": ids(term.related),
            "codes": ids(term.codes),
        ])
    }

    func fields(of modifier: Modifier) -> [JSONValue.Member] {
        members([
            "aliases": spellings(modifier.aliases),
            "misspellings": texts(modifier.misspellings),
            "purpose": .string(modifier.purpose.rawValue),
            "summary": prose(modifier.summary),
            "goes_on": prose(modifier.goesOn),
            "use_when": prose(modifier.useWhen),
            "not_when": prose(modifier.notWhen),
            "related": ids(modifier.related),
            "codes": ids(modifier.codes),
            "open_points": prose(modifier.openPoints),
        ])
    }

    func fields(of family: Family) -> [JSONValue.Member] {
        members(["summary": prose(family.summary), "members": texts(family.members.map(\.value.text))])
    }

    func fields(of pair: Pair) -> [JSONValue.Member] {
        members([
            "sides": texts([pair.sides.0.value.text, pair.sides.1.value.text]),
            "summary": prose(pair.summary),
            "both_when": prose(pair.bothWhen),
            "not_when": prose(pair.notWhen),
            "modifier": prose(pair.modifier),
            "modifiers": ids(pair.modifiers),
            "history": events(pair.history),
            "open_points": prose(pair.openPoints),
            "certainty": .string(pair.certainty.rawValue),
        ])
    }

    func fields(of checklist: Checklist) -> [JSONValue.Member] {
        members([
            "summary": prose(checklist.summary),
            "aliases": spellings(checklist.aliases),
            "misspellings": texts(checklist.misspellings),
            "includes": ids(checklist.includes),
            "items": list(checklist.items) {
                .object([
                    "id": .string($0.id.value.text), "text": prose($0.text), "level": .string($0.level.rawValue),
                    "condition": prose($0.condition), "risk": prose($0.risk), "good_example": prose($0.goodExample),
                    "bad_example": prose($0.badExample), "sources": citations($0.sources),
                ])
            },
        ])
    }

    func fields(of source: Source) -> [JSONValue.Member] {
        members([
            "full_title": .string(source.title),
            "publisher": .string(source.publisher),
            "section": text(source.section),
            "edition": text(source.edition),
            "address": text(source.url?.value),
            "retrieval": .string(source.retrieval.rawValue),
            "retrieved_on": text(source.retrievedOn?.description),
            "rights": .string(source.rights.rawValue),
            "note": prose(source.note),
        ])
    }

    /// Without the text: it is on the page.
    func fields(of article: Article) -> [JSONValue.Member] {
        members([
            "description": text(article.description),
            "kind": .string(article.kind.rawValue),
            "aliases": spellings(article.aliases),
            "tags": texts(article.tags),
            "codes": ids(article.codes),
            "terms": ids(article.terms),
            "word_count": .number(article.body.outline.wordCount),
        ])
    }

    private func events(_ events: [Code.Event]) -> JSONValue? {
        list(events) { .object(["year": .number($0.year), "text": prose($0.text)]) }
    }
}

extension Code.Timing {
    fileprivate var name: String {
        switch self {
        case .timed: "timed"
        case .untimed: "untimed"
        case .payerDefined: "payer-defined"
        }
    }

    fileprivate var minutesPerUnit: Int? {
        if case .timed(let minutes) = self { minutes } else { nil }
    }
}
