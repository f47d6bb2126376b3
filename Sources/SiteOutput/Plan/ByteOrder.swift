extension String {
    /// Whether the UTF-8 bytes of this string come before those of the other.
    func precedesInBytes(_ other: String) -> Bool {
        utf8.lexicographicallyPrecedes(other.utf8)
    }

    /// Whether both strings are written with the same bytes; `==` takes `é` in two spellings for one.
    func hasSameBytes(as other: String) -> Bool {
        utf8.elementsEqual(other.utf8)
    }

    /// Whether the path lies in `folder` or in a folder of it.
    func isBelow(_ folder: String) -> Bool {
        utf8.count > folder.utf8.count && utf8.starts(with: folder.utf8)
            && utf8.dropFirst(folder.utf8.count).first == UInt8(ascii: "/")
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

extension Array {
    /// Returns the first index whose element satisfies `condition`; all after it must satisfy it too.
    func firstPosition(where condition: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if condition(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
