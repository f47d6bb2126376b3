/// The files that diagnostics speak of, each read once, ready to be asked for lines and columns.
struct SourceTexts {
    private let indices: [SourcePath: LineIndex]

    init(of diagnostics: [Diagnostic], read: (SourcePath) -> [UInt8]?) {
        var indices: [SourcePath: LineIndex] = [:]
        var missing: Set<SourcePath> = []
        for diagnostic in diagnostics {
            for range in [diagnostic.range].compactMap({ $0 }) + diagnostic.notes.map(\.range) {
                guard !range.isWholeFile, indices[range.path] == nil, !missing.contains(range.path) else { continue }
                if let bytes = read(range.path) {
                    indices[range.path] = LineIndex(bytes)
                } else {
                    missing.insert(range.path)
                }
            }
        }
        self.indices = indices
    }

    /// Returns the lines of a file; `nil` if it cannot be read.
    subscript(path: SourcePath) -> LineIndex? { indices[path] }

    /// Returns where a range begins and ends; `nil` for a whole file and for one that cannot be read.
    func positions(of range: SourceRange) -> (start: LinePosition, end: LinePosition)? {
        guard !range.isWholeFile, let index = indices[range.path] else { return nil }
        return (index.position(of: range.offsets.lowerBound), index.position(of: range.offsets.upperBound))
    }
}
