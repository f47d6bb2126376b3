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
    /// Relative addresses work from a folder on a disk, below any prefix and on any host.
    package func address(of other: SitePath) -> String {
        let here = text.split(separator: "/").dropLast()
        let there = other.text.split(separator: "/")
        let shared = zip(here, there.dropLast()).prefix { $0 == $1 }.count
        return String(repeating: "../", count: here.count - shared) + there.dropFirst(shared).joined(separator: "/")
    }

    /// Returns the path that a relative address on this page means; `nil` if it leaves the site.
    package func resolving(_ address: some StringProtocol) -> SitePath? {
        var parts = text.split(separator: "/").dropLast().map(String.init)
        for part in address.split(separator: "/", omittingEmptySubsequences: true) {
            switch part {
            case ".": break
            case "..":
                if parts.popLast() == nil { return nil }
            default: parts.append(String(part))
            }
        }
        return SitePath(parts.joined(separator: "/"))
    }

    package static func < (left: SitePath, right: SitePath) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}
