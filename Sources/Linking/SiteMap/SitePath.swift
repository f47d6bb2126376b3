/// The path of a file in the site, relative to its root, such as `codes/97140.html`.
package struct SitePath: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    package var description: String { text }

    /// The way from this page's folder to the root: empty, or `../` once for each folder.
    package var wayToRoot: String {
        String(repeating: "../", count: text.utf8.count { $0 == UInt8(ascii: "/") })
    }

    /// Returns the shortest relative address of another file, as a link on this page writes it.
    ///
    /// Relative addresses work from a folder on a disk, below any prefix and on any host. Each link of each page asks
    /// for one, so bytes are compared and nothing is split.
    package func address(of other: SitePath) -> String {
        let (here, there) = (text.utf8, other.text.utf8)
        let slash = UInt8(ascii: "/")
        var (left, right) = (here.startIndex, there.startIndex)
        /// Behind the last folder that both paths have in common, in `there`.
        var (leftFolder, rightFolder) = (left, right)
        while left < here.endIndex, right < there.endIndex, here[left] == there[right] {
            let isSlash = here[left] == slash
            (left, right) = (here.index(after: left), there.index(after: right))
            if isSlash { (leftFolder, rightFolder) = (left, right) }
        }
        let ups = here[leftFolder...].count { $0 == slash }
        let rest = other.text[rightFolder...]
        return ups == 0 ? String(rest) : String(repeating: "../", count: ups) + rest
    }

    /// Returns the path that a relative address on this page means; `nil` if it leaves the site.
    package func resolving(_ address: some StringProtocol) -> SitePath? {
        let slash = UInt8(ascii: "/")
        var path = Array(text.utf8)
        path.removeSubrange(((path.lastIndex(of: slash) ?? -1) + 1)...)
        for part in address.utf8.split(separator: slash) {
            if part.elementsEqual(".".utf8) { continue }
            if part.elementsEqual("..".utf8) {
                guard !path.isEmpty else { return nil }
                path.removeLast()
                path.removeSubrange(((path.lastIndex(of: slash) ?? -1) + 1)...)
            } else {
                path += part
                path.append(slash)
            }
        }
        if path.last == slash { path.removeLast() }
        return SitePath(String(decoding: path, as: UTF8.self))
    }

    package static func < (left: SitePath, right: SitePath) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}
