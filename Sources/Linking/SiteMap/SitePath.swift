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
        let (here, there) = (text.utf8Span.span, other.text.utf8Span.span)
        let slash = UInt8(ascii: "/")
        var place = 0
        /// Behind the last folder that both paths have in common.
        var common = 0
        while place < here.count, place < there.count, here[place] == there[place] {
            place += 1
            if here[place - 1] == slash { common = place }
        }
        var ups = 0
        for place in common..<here.count where here[place] == slash { ups += 1 }
        let start = other.text.utf8.index(other.text.utf8.startIndex, offsetBy: common)
        let rest = common == 0 ? other.text : String(other.text[start...])
        return ups == 0 ? rest : ups == 1 ? "../" + rest : String(repeating: "../", count: ups) + rest
    }

    /// The path up to the page's name: empty, or ending in `/`. Pages of one folder see everything else at the same addresses.
    package var folder: Substring {
        let end = text.utf8.lastIndex(of: UInt8(ascii: "/")).map { text.utf8.index(after: $0) } ?? text.startIndex
        return text[..<end]
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
