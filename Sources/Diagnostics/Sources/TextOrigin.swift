/// Where a text was taken from: maps UTF-8 offsets of the text to those of its file.
///
/// An article's body is its file from some offset on. A text from YAML is more broken up: indentation is removed,
/// folded lines are joined. Both are a list of runs in which text and file advance together.
package struct TextOrigin: Hashable, Sendable {
    /// A stretch in which each byte of the text is one byte of the file.
    package struct Run: Hashable, Sendable {
        /// Where the run begins in the text.
        package let text: Int
        /// Where the same byte stands in the file.
        package let file: Int

        package init(text: Int, file: Int) {
            self.text = text
            self.file = file
        }
    }

    package let path: SourcePath
    /// Ascending by `text`; the first begins at 0.
    private let runs: [Run]

    /// Describes a text that stands in `path` in one piece from `start` on.
    package init(_ path: SourcePath, from start: Int = 0) {
        self.init(path, runs: [Run(text: 0, file: start)])
    }

    /// Describes a text that stands in `path` in pieces. `runs` ascend, and the first begins at 0.
    package init(_ path: SourcePath, runs: [Run]) {
        self.path = path
        self.runs = runs.isEmpty ? [Run(text: 0, file: 0)] : runs
    }

    /// Returns the place in the file of a range of the text.
    package func range(_ offsets: Range<Int>) -> SourceRange {
        let lower = fileOffset(of: offsets.lowerBound)
        guard !offsets.isEmpty else { return SourceRange(path, lower..<lower) }
        // The last byte is mapped, not the end: the end may belong to the next run, far away.
        let upper = fileOffset(of: offsets.upperBound - 1) + 1
        return SourceRange(path, lower..<max(lower, upper))
    }

    private func fileOffset(of offset: Int) -> Int {
        var low = 0
        var high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if runs[middle].text <= offset { low = middle } else { high = middle }
        }
        return runs[low].file + (offset - runs[low].text)
    }
}
