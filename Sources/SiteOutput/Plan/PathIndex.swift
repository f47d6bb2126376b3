/// Finds paths in a sorted list.
///
/// All paths lie in one buffer: a search in an array of strings counts references at every step, and two threads that
/// search at once then wait for each other (10,000 files took two cores longer than one).
struct PathIndex: Hashable, Sendable {
    private let bytes: [UInt8]
    /// Where each path begins, and where the last one ends.
    private let starts: [Int]

    /// `paths` ascend by their bytes; several may be equal.
    init(_ paths: some Sequence<String>) {
        var bytes: [UInt8] = []
        var starts = [0]
        for path in paths {
            bytes += path.utf8
            starts.append(bytes.count)
        }
        self.bytes = bytes
        self.starts = starts
    }

    var count: Int { starts.count - 1 }

    /// Returns the position of the first path that does not come before `path`; the count if there is none.
    func firstPosition(notBefore path: String) -> Int {
        let (paths, wanted) = (bytes.span, path.utf8.span)
        var low = 0
        var high = count
        while low < high {
            let middle = low + (high - low) / 2
            let candidate = paths.extracting(starts[middle]..<starts[middle + 1])
            if candidate.precedes(wanted) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether the path at a position is this one.
    func isPath(_ path: String, at position: Int) -> Bool {
        guard position < count else { return false }
        return bytes.span.extracting(starts[position]..<starts[position + 1]).hasSameElements(as: path.utf8.span)
    }
}
