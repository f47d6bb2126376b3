extension String {
    /// Whether the UTF-8 bytes of this string come before those of the other.
    func precedesInBytes(_ other: String) -> Bool {
        utf8.span.precedes(other.utf8.span)
    }

    /// Whether both strings are written with the same bytes; `==` takes `é` in two spellings for one.
    func hasSameBytes(as other: String) -> Bool {
        utf8.span.hasSameElements(as: other.utf8.span)
    }

    /// Whether the path lies in `folder` or in a folder of it.
    func isBelow(_ folder: String) -> Bool {
        let (path, folder) = (utf8.span, folder.utf8.span)
        return path.count > folder.count && path[folder.count] == UInt8(ascii: "/")
            && folder.indices.allSatisfy { path[$0] == folder[$0] }
    }

    /// The folders on the way to the file, the outermost first: `a` and `a/b` for `a/b/c.html`.
    var foldersAbove: [String] {
        utf8.indices.filter { utf8[$0] == UInt8(ascii: "/") }.map { String(self[..<$0]) }
    }

    /// The folder that the file lies in; `nil` at the top.
    var parentFolder: String? {
        utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[..<$0]) }
    }
}

extension Span<UInt8> {
    /// Whether these bytes come before the others.
    func precedes(_ other: Span<UInt8>) -> Bool {
        for index in 0..<Swift.min(count, other.count) where self[index] != other[index] {
            return self[index] < other[index]
        }
        return count < other.count
    }

    /// Whether these are the same bytes as the others.
    func hasSameElements(as other: Span<UInt8>) -> Bool {
        count == other.count && indices.allSatisfy { self[$0] == other[$0] }
    }
}
