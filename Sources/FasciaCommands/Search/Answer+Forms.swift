import Diagnostics
import Search

/// How an answer is printed.
extension Answer {
    /// For people: what was corrected, then two lines for each result.
    var text: String {
        var lines = remarks
        if results.isEmpty { lines.append("Nothing was found.") }
        for (index, result) in results.enumerated() {
            let place = result.anchor.isEmpty ? "" : "#\(result.anchor)"
            let heading = result.heading.isEmpty ? "" : " › \(result.heading)"
            lines.append("\(index + 1). [\(result.kind)] \(result.title)\(heading)")
            lines.append("   \(result.path)\(place)")
        }
        if total > results.count { lines.append("\(results.count) of \(total) pages") }
        return lines.map { $0 + "\n" }.joined()
    }

    private var remarks: [String] {
        corrections.map { "Showing results for \($0.used) instead of \($0.typed)." }
            + absentCodes.map { absent in
                let nearest = absent.nearest.isEmpty ? "" : "; nearest: \(absent.nearest.joined(separator: ", "))"
                return "\(absent.code) is not in this reference\(nearest)."
            }
    }

    /// For programs; `Search.md` of the command line's documentation describes it.
    var json: JSONValue {
        .object([
            "total": .number(total),
            "results": .array(results.map(\.json)),
            "corrections": .array(
                corrections.map { .object(["typed": .string($0.typed), "used": .string($0.used)]) }),
            "absent_codes": .array(
                absentCodes.map {
                    .object(["code": .string($0.code), "nearest": .array($0.nearest.map(JSONValue.string))])
                }),
            "relation": relation.map { relation in
                .object([
                    "identifiers": .array(relation.identifiers.map(JSONValue.string)),
                    "path": relation.path.map(JSONValue.string),
                ])
            },
            "facets": .array(
                facets.map {
                    .object([
                        "facet": .string($0.group.name), "label": .string($0.label), "count": .number($0.count),
                    ])
                }),
            "highlights": .array(highlights.map(JSONValue.string)),
        ])
    }
}

extension Answer.Result {
    fileprivate var json: JSONValue {
        .object([
            "path": .string(path), "anchor": .string(anchor), "title": .string(title), "heading": .string(heading),
            "kind": .string(kind), "summary": .string(summary), "tier": .number(tier), "score": .number(score),
        ])
    }
}

extension Answer.Facet.Group {
    fileprivate var name: String {
        switch self {
        case .kind: "kind"
        case .category: "category"
        case .payer: "payer"
        }
    }
}
