/// The path of a source file as a person sees it, such as `content/codes/97140.yaml`.
package struct SourcePath: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    package var description: String { text }

    package static func < (left: SourcePath, right: SourcePath) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

/// A stretch of a source file, as UTF-8 offsets from the file's first byte.
///
/// Offsets travel through all stages; lines and columns are computed once, when a diagnostic is shown
/// (``LineIndex``). So no stage has to keep the text of a file to speak about it.
package struct SourceRange: Hashable, Comparable, Sendable {
    package let path: SourcePath
    package let offsets: Range<Int>

    package init(_ path: SourcePath, _ offsets: Range<Int>) {
        self.path = path
        self.offsets = offsets
    }

    /// The whole file, shown as its path alone.
    package static func file(_ path: SourcePath) -> SourceRange {
        SourceRange(path, 0..<0)
    }

    /// Whether the range speaks of its file and of no place in it.
    package var isWholeFile: Bool { offsets == 0..<0 }

    package static func < (left: SourceRange, right: SourceRange) -> Bool {
        if left.path != right.path { return left.path < right.path }
        return (left.offsets.lowerBound, left.offsets.upperBound) < (right.offsets.lowerBound, right.offsets.upperBound)
    }
}
