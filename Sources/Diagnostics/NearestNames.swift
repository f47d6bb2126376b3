/// Finds the names that a misspelt one was probably meant to be.
///
/// A name is near when few letters must be typed again (insert, delete, replace, or swap two neighbours): at most one
/// in three, and never more than three. Cost: names of about the same length and letters × length; a folder from another tool
/// asks three hundred times among ten thousand names.
package struct NearestNames: Sendable {
    /// The shortest first, as far as they are compared.
    private let candidates: [Candidate]
    /// The letters of all candidates, one behind the other.
    private let letters: [UInt32]

    /// A name that can be meant.
    private struct Candidate: Sendable {
        let name: String
        /// Where its letters stand.
        let place: Range<Int>
        /// Which letters it has, one bit for several.
        let kinds: UInt64
    }

    package init(_ names: some Sequence<String>) {
        let spelled = Set(names).map { (name: $0, letters: Self.letters($0)) }
            .sorted { ($0.letters.count, $0.name) < ($1.letters.count, $1.name) }
        var (candidates, letters): ([Candidate], [UInt32]) = ([], [])
        candidates.reserveCapacity(spelled.count)
        for (name, own) in spelled {
            let place = letters.count..<letters.count + own.count
            candidates.append(Candidate(name: name, place: place, kinds: Self.kinds(own)))
            letters += own
        }
        (self.candidates, self.letters) = (candidates, letters)
    }

    /// Returns up to `limit` names, the nearest first, equal ones in alphabetical order.
    package func near(_ name: String, limit: Int = 3) -> [String] {
        let wanted = Self.letters(name)
        let kinds = Self.kinds(wanted)
        let allowed = min(3, max(1, wanted.count / 3))
        var matrix = DistanceMatrix()
        var found: [(distance: Int, name: String)] = []
        for index in firstIndex(ofLength: wanted.count - allowed)..<firstIndex(ofLength: wanted.count + allowed + 1) {
            // One letter typed again takes one kind of letter away at most, and brings one.
            guard (candidates[index].kinds ^ kinds).nonzeroBitCount <= 2 * allowed else { continue }
            let own = letters.span.extracting(candidates[index].place)
            if let distance = matrix.distance(wanted.span, own, atMost: allowed) {
                found.append((distance, candidates[index].name))
            }
        }
        return found.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(limit).map(\.name)
    }

    /// Returns a clause such as `; did you mean 97140 or 97150?`, empty when nothing is near.
    package func question(_ name: String) -> String {
        let near = near(name)
        guard let last = near.last else { return "" }
        let list = near.count == 1 ? last : near.dropLast().joined(separator: ", ") + " or " + last
        return "; did you mean \(list)?"
    }

    /// The first candidate with so many letters or more.
    private func firstIndex(ofLength length: Int) -> Int {
        var (low, high) = (0, candidates.count)
        while low < high {
            let middle = (low + high) / 2
            if candidates[middle].place.count < length { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func letters(_ name: String) -> [UInt32] {
        name.lowercased().unicodeScalars.prefix(DistanceMatrix.longest).map { lookalike($0).value }
    }

    private static func kinds(_ letters: [UInt32]) -> UInt64 {
        letters.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }

    /// Dashes, underscores and spaces are typed for one another.
    private static func lookalike(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "–", "—", "_", " ": "-"
        default: scalar
        }
    }
}
