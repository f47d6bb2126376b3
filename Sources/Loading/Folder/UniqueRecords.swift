import Diagnostics
import Knowledge

/// Returns the records sorted by identifier, each identifier once; the first to be read is kept.
func unique<Record, ID: Identifier>(
    _ records: [Record], by id: (Record) -> Located<ID>, _ diagnostics: inout [Diagnostic]
) -> [Record] {
    // Places are sorted and not the records, which are large and, since files are read in order, mostly in theirs.
    let order = records.indices.sorted { left, right in
        let (leftID, rightID) = (id(records[left]).value, id(records[right]).value)
        return leftID == rightID ? left < right : leftID < rightID
    }
    let repetitions = zip(order, order.dropFirst()).count { id(records[$0]).value == id(records[$1]).value }
    if repetitions == 0, order.elementsEqual(records.indices) { return records }
    var kept: [Record] = []
    kept.reserveCapacity(records.count)
    for record in order.lazy.map({ records[$0] }) {
        if let last = kept.last, id(last).value == id(record).value {
            diagnostics.append(.duplicateIdentifier(id(record), first: id(last).range))
        } else {
            kept.append(record)
        }
    }
    return kept
}

extension Diagnostic {
    static func duplicateIdentifier<ID: Identifier>(_ id: Located<ID>, first: SourceRange) -> Diagnostic {
        let noun = ID.noun.prefix(1).uppercased() + ID.noun.dropFirst()
        return Diagnostic(.duplicateIdentifier, "\(noun) \(id.value) is defined twice", at: id.range)
            .noting("also defined here", at: first)
    }
}

extension Rule {
    package static let duplicateIdentifier = Rule(
        "duplicate-id", .error, "An identifier names one record",
        why: "Techniques and terms share one set of identifiers, since both are entries of the glossary. Items of "
            + "checklists are unique over all lists, so that a tick stays with its item.",
        example: Rule.Example(
            "content/families/hands-on.yaml",
            wrong: "- id: hands-on\n  title: Hands-on codes\n  summary: By hand.\n  codes: [97140]\n"
                + "- id: hands-on\n  title: More codes\n  summary: By hand, too.\n  codes: [97124]\n",
            right: "- id: hands-on\n  title: Hands-on codes\n  summary: By hand.\n  codes: [97140]\n"
                + "- id: more-hands-on\n  title: More codes\n  summary: By hand, too.\n  codes: [97124]\n"),
        isStructural: true)
}
