/// Counts how many letters must be typed again to make one word of another: the optimal string alignment distance.
///
/// Of its matrix only the last three rows are kept, and of these only what is near enough to the diagonal to matter. Make one and
/// use it for many words: nothing is allocated then.
struct DistanceMatrix {
    /// More letters than this no word may have.
    static let longest = 80

    private var beforeLast = [Int](repeating: 0, count: longest + 1)
    private var last = [Int](repeating: 0, count: longest + 1)
    private var row = [Int](repeating: 0, count: longest + 1)

    /// Returns the distance, or `nil` if it is above the limit. Cost: the left word's length × the limit.
    mutating func distance(_ left: Span<UInt32>, _ right: Span<UInt32>, atMost limit: Int) -> Int? {
        guard abs(left.count - right.count) <= limit else { return nil }
        // What both begin with costs nothing, and paths of one folder begin alike.
        let same = Self.commonBeginning(left, right)
        return differing(
            left.extracting(same..<left.count), right.extracting(same..<right.count), atMost: limit)
    }

    private mutating func differing(_ left: Span<UInt32>, _ right: Span<UInt32>, atMost limit: Int) -> Int? {
        let tooFar = limit + 1
        for column in 0...right.count { last[column] = min(column, tooFar) }
        for line in 0..<left.count {
            // A path through a cell further from the diagonal inserts or deletes too much.
            let band = max(0, line - limit)..<min(right.count, line + limit + 1)
            row[band.lowerBound] = band.lowerBound == 0 ? min(line + 1, tooFar) : tooFar
            var best = row[band.lowerBound]
            for column in band {
                let replaced = last[column] + (left[line] == right[column] ? 0 : 1)
                var cell = min(min(replaced, tooFar), min(last[column + 1], row[column]) + 1)
                let swapsNeighbours =
                    line > 0 && column > 0 && left[line] == right[column - 1] && left[line - 1] == right[column]
                if swapsNeighbours { cell = min(cell, beforeLast[column - 1] + 1) }
                row[column + 1] = cell
                best = min(best, cell)
            }
            // No later line can come back: whatever it is made of is at least this.
            if best > limit { return nil }
            if band.upperBound < right.count { row[band.upperBound + 1] = tooFar }
            (beforeLast, last, row) = (last, row, beforeLast)
        }
        return last[right.count] > limit ? nil : last[right.count]
    }

    private static func commonBeginning(_ left: Span<UInt32>, _ right: Span<UInt32>) -> Int {
        var place = 0
        while place < min(left.count, right.count), left[place] == right[place] { place += 1 }
        return place
    }
}
