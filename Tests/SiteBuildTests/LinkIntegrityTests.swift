import Foundation
import Testing

/// Follows every link of the project's own site, as a browser that opened it from a folder would.
@Suite struct LinkIntegrityTests {
    @Test func `every link of the site leads to a file and a place in it`() async throws {
        let pages = try await RealSite.files()
        #expect(brokenLinks(in: pages) == [])
        #expect(duplicateIdentifiers(in: pages) == [])
        #expect(oneSidedMentions(in: pages) == [])
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

    /// The pages that are listed as mentioning another one and have no link to it.
    private func oneSidedMentions(in files: [String: [UInt8]]) -> [String] {
        let pages = files.filter { $0.key.hasSuffix(".html") }.mapValues { String(decoding: $0, as: UTF8.self) }
        let links = pages.map { path, html in
            (path, Set(html.values(of: "href").compactMap { $0.file.map { resolve($0, on: path) } }))
        }
        let targets = Dictionary(links, uniquingKeysWith: { first, _ in first })
        var count = 0
        let oneSided = pages.flatMap { path, html -> [String] in
            guard let list = html.components(separatedBy: "<section class=\"mentioned-in\"").dropFirst().first,
                let entries = list.components(separatedBy: "</section>").first
            else { return [] }
            let sources = entries.values(of: "href").compactMap(\.file).map { resolve($0, on: path) }
            count += sources.count
            return sources.filter { targets[$0]?.contains(path) != true }.map { "\($0) does not link to \(path)" }
        }
        #expect(count > 1000)
        return oneSided.sorted()
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
    /// A link's file without its place; `nil` for other sites and places on the same page.
    fileprivate var file: String? {
        guard !contains(":"), !hasPrefix("#"), let file = split(separator: "#", omittingEmptySubsequences: false).first
        else { return nil }
        return file.isEmpty ? nil : String(file)
    }

    /// The values of an attribute, wherever it stands in a tag.
    fileprivate func values(of attribute: String) -> [String] {
        let parts = components(separatedBy: " \(attribute)=\"")
        return parts.dropFirst().compactMap {
            $0.split(separator: "\"", omittingEmptySubsequences: false).first.map(String.init)
        }
        .map { $0.replacing("&amp;", with: "&") }
    }
}
