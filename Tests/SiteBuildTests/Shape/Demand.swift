import Knowledge
import Linking
import Markup

/// Something that every record of a kind must have, and the words with which its absence is reported.
struct Demand<Record>: Sendable {
    let what: String
    let isMet: @Sendable (Record) -> Bool

    init(_ what: String, _ isMet: @escaping @Sendable (Record) -> Bool) {
        self.what = what
        self.isMet = isMet
    }
}

/// What records lack, such as `codes/97140: when to use it`, in the order of the records.
func gaps<Record>(in records: [Record], at path: (Record) -> String, _ demands: [Demand<Record>]) -> [String] {
    records.flatMap { record in
        demands.filter { !$0.isMet(record) }.map { "\(path(record)): \($0.what)" }
    }
}

/// What every record has, or the site has for it: who answers for it, when it was read, when it is read again.
func stewardshipGaps(in library: Library) -> [String] {
    let paths =
        library.codes.map { "codes/\($0.id.value)" } + library.techniques.map { "techniques/\($0.id.value)" }
        + library.terms.map { "terms/\($0.id.value)" } + library.modifiers.map { "modifiers/\($0.id.value)" }
        + library.families.map { "families/\($0.id.value)" } + library.pairs.map { "pairs/\($0.id.value)" }
        + library.checklists.map { "checklists/\($0.id.value)" } + library.sources.map { "sources/\($0.id.value)" }
        + library.articles.map { "articles/\($0.id.value)" }
    let stewards =
        library.codes.map(\.stewardship) + library.techniques.map(\.stewardship) + library.terms.map(\.stewardship)
        + library.modifiers.map(\.stewardship) + library.families.map(\.stewardship)
        + library.pairs.map(\.stewardship) + library.checklists.map(\.stewardship)
        + library.sources.map(\.stewardship) + library.articles.map(\.stewardship)
    return gaps(
        in: Array(zip(paths, stewards)), at: \.0,
        [
            Demand("last_reviewed_on") { $0.1.lastReviewedOn != nil },
            Demand("review_in") { $0.1.reviewInMonths ?? library.settings.reviewInMonths != nil },
            Demand("owner") { $0.1.owner ?? library.settings.owner != nil },
            // A source is its own source, and says in its note how it is known.
            Demand("sources") { !$0.1.sources.isEmpty || $0.0.hasPrefix("sources/") },
        ])
}

extension Body {
    /// The references of each part of the text: what stands before the first heading of level 2, then under each.
    var sections: [(heading: String, references: [Outline.Reference])] {
        let headings = outline.headings.filter { $0.level == 2 }
        let starts = [0] + headings.map { $0.source.range.lowerBound }
        let ends = starts.dropFirst() + [.max]
        let names = ["(lead)"] + headings.map { outline.string($0.text) }
        return zip(names, zip(starts, ends)).map { name, range in
            (name, outline.references.filter { (range.0..<range.1).contains($0.source.range.lowerBound) })
        }
    }

    func hasSection(_ identifier: String) -> Bool {
        outline.headings.contains { outline.string($0.id) == identifier }
    }
}

extension Prose {
    var citesSource: Bool { outline.references.contains { $0.kind == .citation } }

    func cites(_ source: String) -> Bool {
        outline.references.contains { $0.kind == .citation && outline.string($0.target) == source }
    }
}
