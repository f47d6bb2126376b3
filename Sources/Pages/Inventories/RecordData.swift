import Diagnostics
import Knowledge
import Linking

extension PageMaker {
    /// `data/KIND.json`: every record of a kind by identifier. Fields without a value are left out.
    func recordData(of kind: RecordKind) -> [UInt8] {
        let fields = RecordFields(here: PageSurroundings(maker: self, id: linked.siteMap.home))
        let records = linked.siteMap.pages.lazy.compactMap { [linked] page -> JSONValue? in
            guard case .record(kind, let index) = page.subject else { return nil }
            let common: [JSONValue.Member] = [
                .init(name: "id", value: .string(page.name)),
                .init(name: "title", value: .string(page.title)),
                .init(name: "url", value: .string(page.path.text)),
            ]
            let own = fields.fields(of: kind, index)
            return .members(common + own + fields.fields(of: linked.library.stewardship(of: kind, index)))
        }
        return JSONValue.bytes(
            [
                "version": 1,
                "kind": .string(kind.rawValue),
                "edition": linked.library.settings.edition.map(JSONValue.string),
            ], listing: "records", records)
    }
}

/// The fields of a record as members of an object, in the order in which the page shows them.
///
/// Addresses in HTML are relative to the site's folder, as everywhere in the data.
struct RecordFields {
    let here: PageSurroundings
    private var library: Library { here.maker.linked.library }

    func fields(of kind: RecordKind, _ index: Int) -> [JSONValue.Member] {
        switch kind {
        case .code: fields(of: library.codes[index])
        case .technique: fields(of: library.techniques[index])
        case .term: fields(of: library.terms[index])
        case .modifier: fields(of: library.modifiers[index])
        case .family: fields(of: library.families[index])
        case .pair: fields(of: library.pairs[index])
        case .checklist: fields(of: library.checklists[index])
        case .source: fields(of: library.sources[index])
        case .article: fields(of: library.articles[index])
        }
    }

    func fields(of stewardship: Stewardship) -> [JSONValue.Member] {
        members([
            "sources": citations(stewardship.sources),
            "last_reviewed_on": text(stewardship.lastReviewedOn?.value.description),
            "review_due_on": text(reviewDueOn(stewardship)?.description),
            "owner": text(stewardship.owner ?? library.settings.owner),
            "effective_from": text(stewardship.effectiveFrom?.description),
            "effective_to": text(stewardship.effectiveTo?.description),
        ])
    }

    private func reviewDueOn(_ stewardship: Stewardship) -> Day? {
        guard let months = stewardship.reviewInMonths ?? library.settings.reviewInMonths else { return nil }
        return stewardship.lastReviewedOn?.value.adding(months: months)
    }

    // MARK: Values

    func members(_ members: KeyValuePairs<String, JSONValue?>) -> [JSONValue.Member] {
        members.compactMap { name, value in value.map { JSONValue.Member(name: name, value: $0) } }
    }

    func text(_ text: String?) -> JSONValue? {
        text.map(JSONValue.string)
    }

    func texts(_ texts: [String]) -> JSONValue? {
        texts.isEmpty ? nil : .array(texts.map(JSONValue.string))
    }

    func spellings(_ spellings: [Spelling]) -> JSONValue? {
        texts(spellings.map(\.text.value))
    }

    func ids(_ ids: [Located<some Identifier>]) -> JSONValue? {
        texts(ids.map(\.value.text))
    }

    /// A text of an author: without markup, and as HTML.
    func prose(_ prose: Prose?) -> JSONValue? {
        prose.map {
            .object([
                "text": .string($0.plainText(on: here)),
                "html": .string(String(decoding: here.phrase($0).bytes, as: UTF8.self)),
            ])
        }
    }

    func prose(_ list: [Prose]) -> JSONValue? {
        self.list(list) { prose($0) }
    }

    func list<Item>(_ items: [Item], _ value: (Item) -> JSONValue?) -> JSONValue? {
        items.isEmpty ? nil : .array(items.compactMap(value))
    }

    func citations(_ citations: [Citation]) -> JSONValue? {
        list(citations) { .object(["source": .string($0.source.value.text), "locator": text($0.locator)]) }
    }
}
