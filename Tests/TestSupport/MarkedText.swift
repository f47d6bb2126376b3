import Diagnostics
import Testing

/// A sample with marks (1️⃣, 2️⃣, …) at the places that a test speaks of.
///
///     let sample = MarkedText("See 1️⃣97l40 for details.")
///     sample.text          // "See 97l40 for details."
///     sample.offset("1️⃣") // 4
package struct MarkedText: ExpressibleByStringLiteral {
    package let text: String
    private let offsets: [String: Int]

    package init(_ marked: String) {
        var text = ""
        var offsets: [String: Int] = [:]
        for character in marked {
            // A keycap: a digit, a variation selector, and the enclosing key.
            if character.unicodeScalars.last?.value == 0x20E3 {
                offsets[String(character)] = text.utf8.count
            } else {
                text.append(character)
            }
        }
        self.text = text
        self.offsets = offsets
    }

    package init(stringLiteral value: String) {
        self.init(value)
    }

    /// The UTF-8 offset of a mark in `text`; fails the test if the sample has no such mark.
    package func offset(_ mark: String, sourceLocation: SourceLocation = #_sourceLocation) -> Int {
        guard let offset = offsets[mark] else {
            Issue.record("The sample has no mark \(mark)", sourceLocation: sourceLocation)
            return -1
        }
        return offset
    }
}

/// Expects just these diagnostics in a file: for each the mark at which it begins, and its rule's identifier.
package func expect(
    _ diagnostics: [Diagnostic], in sample: MarkedText, at path: String? = nil,
    are expected: [(mark: String, rule: String)],
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let found = diagnostics.filter { path == nil || $0.range?.path.text == path }.sorted().map {
        "\($0.range?.offsets.lowerBound ?? 0) \($0.rule.id)"
    }
    let wanted = expected.map { (sample.offset($0.mark, sourceLocation: sourceLocation), $0.rule) }
        .sorted { $0 < $1 }.map { "\($0.0) \($0.1)" }
    #expect(
        found == wanted, "Found (offset, rule): \(diagnostics.sorted().map { "\($0)" }.joined(separator: "\n"))",
        sourceLocation: sourceLocation)
}
