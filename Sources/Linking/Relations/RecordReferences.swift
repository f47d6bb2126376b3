import Diagnostics
import Knowledge

/// A reference that a record makes in a field of its own, such as `family: therapeutic-procedures`.
struct RecordReference {
    let kinds: [RecordKind]
    let name: String
    let range: SourceRange

    init(_ kinds: [RecordKind], _ reference: Located<some Identifier>) {
        self.kinds = kinds
        name = reference.value.text
        range = reference.range
    }
}

extension Library {
    /// Every identifier by which a record names another one.
    var recordReferences: [RecordReference] {
        var references = codes.flatMap(\.references)
        references += techniques.flatMap(\.references)
        references += terms.flatMap(\.references)
        references += modifiers.flatMap(\.references)
        references += pairs.flatMap(\.modifiers).map { RecordReference([.modifier], $0) }
        references += checklists.flatMap(\.references)
        references += articles.flatMap(\.references)
        for kind in RecordKind.allCases {
            for index in 0..<count(of: kind) {
                references += stewardship(of: kind, index).sources.map(\.sourceReference)
            }
        }
        return references
    }

    private func count(of kind: RecordKind) -> Int {
        switch kind {
        case .article: articles.count
        case .checklist: checklists.count
        case .code: codes.count
        case .family: families.count
        case .modifier: modifiers.count
        case .pair: pairs.count
        case .source: sources.count
        case .technique: techniques.count
        case .term: terms.count
        }
    }
}

private let glossary: [RecordKind] = [.technique, .term]

extension Citation {
    fileprivate var sourceReference: RecordReference { RecordReference([.source], source) }
}

extension Code {
    fileprivate var references: [RecordReference] {
        [family].compactMap(\.self).map { RecordReference([.family], $0) }
            + confusions.map { RecordReference([.code], $0.code) } + modifiers.map { RecordReference([.modifier], $0) }
            + checklists.map { RecordReference([.checklist], $0) }
    }
}

extension Technique {
    fileprivate var references: [RecordReference] {
        mappings.map { RecordReference([.code], $0.code) } + lookAlikes.map { RecordReference(glossary, $0.term) }
    }
}

extension Term {
    fileprivate var references: [RecordReference] {
        related.map { RecordReference(glossary, $0) } + codes.map { RecordReference([.code], $0) }
    }
}

extension Modifier {
    fileprivate var references: [RecordReference] {
        related.map { RecordReference([.modifier], $0) } + codes.map { RecordReference([.code], $0) }
    }
}

extension Checklist {
    fileprivate var references: [RecordReference] {
        includes.map { RecordReference([.checklist], $0) } + items.flatMap { $0.sources.map(\.sourceReference) }
    }
}

extension Article {
    fileprivate var references: [RecordReference] {
        codes.map { RecordReference([.code], $0) } + terms.map { RecordReference(glossary, $0) }
    }
}
