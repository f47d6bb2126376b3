import Foundation
import Testing

/// Follows every link of the project's own site, as a browser that opened it from a folder would.
@Suite struct LinkIntegrityTests {
    @Test func `every link of the site leads to a file and a place in it`() async throws {
        let pages = try await RealSite.files()
        #expect(brokenLinks(in: pages) == [])
        #expect(duplicateIdentifiers(in: pages) == [])
    }

    @Test func `a broken link and a broken anchor are found`() {
        let pages = [
            "a/b.html": Array(##"<a href="../c.html#x">1</a><a href="#here">2</a><a href="gone.html">3</a>"##.utf8),
            "c.html": Array(#"<p id="y">"#.utf8),
        ]
        #expect(brokenLinks(in: pages) == ["a/b.html: #here", "a/b.html: ../c.html#x", "a/b.html: gone.html"])
    }

    private func brokenLinks(in files: [String: [UInt8]]) -> [String] {
        let pages = files.filter { $0.key.hasSuffix(".html") }.mapValues { String(decoding: $0, as: UTF8.self) }
        let identifiers = pages.mapValues { Set($0.values(of: "id")) }
        return pages.flatMap { path, html in
            (html.values(of: "href") + html.values(of: "src")).filter { link in
                if link.contains(":") { return false }
                let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                let target = parts[0].isEmpty ? path : resolve(String(parts[0]), on: path)
                guard files[target] != nil else { return true }
                return parts.count > 1 && identifiers[target]?.contains(String(parts[1])) != true
            }
            .map { "\(path): \($0)" }
        }
        .sorted()
    }

    private func duplicateIdentifiers(in files: [String: [UInt8]]) -> [String] {
        files.filter { $0.key.hasSuffix(".html") }.flatMap { path, bytes in
            let counts = Dictionary(
                String(decoding: bytes, as: UTF8.self).values(of: "id").map { ($0, 1) }, uniquingKeysWith: +)
            return counts.filter { $0.value > 1 }.keys.map { "\(path): \($0)" }
        }
        .sorted()
    }

    private func resolve(_ link: String, on page: String) -> String {
        var parts = page.split(separator: "/").dropLast().map(String.init)
        for part in link.split(separator: "/") {
            if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
        }
        return parts.joined(separator: "/")
    }
}

extension String {
    /// The values of an attribute, wherever it stands in a tag.
    fileprivate func values(of attribute: String) -> [String] {
        let parts = components(separatedBy: " \(attribute)=\"")
        return parts.dropFirst().compactMap {
            $0.split(separator: "\"", omittingEmptySubsequences: false).first.map(String.init)
        }
        .map { $0.replacing("&amp;", with: "&") }
    }
}
