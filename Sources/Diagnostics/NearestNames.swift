/// Finds the names that a misspelt one was probably meant to be.
///
/// A name is near when few letters must be typed again (insert, delete, replace, or swap two neighbours): at most one
/// in three, and never more than three. Cost: names × length², so it runs only when something is wrong.
package struct NearestNames: Sendable {
    private let names: [(name: String, letters: [UInt32])]

    package init(_ names: some Sequence<String>) {
        self.names = Set(names).sorted().map { ($0, Self.letters($0)) }
    }

    /// Returns up to `limit` names, the nearest first, equal ones in alphabetical order.
    package func near(_ name: String, limit: Int = 3) -> [String] {
        let wanted = Self.letters(name)
        let allowed = min(3, max(1, wanted.count / 3))
        var found: [(distance: Int, name: String)] = []
        for candidate in names where abs(candidate.letters.count - wanted.count) <= allowed {
            let distance = Self.distance(wanted, candidate.letters)
            if distance <= allowed { found.append((distance, candidate.name)) }
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

    private static func letters(_ name: String) -> [UInt32] {
        name.lowercased().unicodeScalars.prefix(80).map { look in lookalike(look).value }
    }

    /// Dashes, underscores and spaces are typed for one another.
    private static func lookalike(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "–", "—", "_", " ": "-"
        default: scalar
        }
    }

    /// The optimal string alignment distance.
    private static func distance(_ left: [UInt32], _ right: [UInt32]) -> Int {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            for column in right.indices {
                let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
                var best = min(replaced, last[column + 1] + 1, current[column] + 1)
                let swapsNeighbours =
                    row > 0 && column > 0 && left[row] == right[column - 1] && left[row - 1] == right[column]
                if swapsNeighbours { best = min(best, beforeLast[column - 1] + 1) }
                current.append(best)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
