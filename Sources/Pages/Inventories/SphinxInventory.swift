import Knowledge
import Linking

/// The names of a site in the form of Sphinx, version 2: four lines in the open, then a zlib stream of entries.
struct SphinxInventory {
    /// One line: `name domain:role priority address title`.
    struct Entry: Hashable {
        let name: String
        /// Such as `std:term`.
        let role: String
        /// How search ranks it: 1 as usual, -1 not at all.
        let priority: Int
        let path: SitePath
        let title: String
    }

    let project: String
    let version: String
    /// Ascending by role and name, each pair of them once.
    private let entries: [Entry]

    /// Of entries with the same role and name the first one counts.
    init(project: String, version: String, _ entries: [Entry]) {
        self.project = project
        self.version = version
        var seen: [String: Set<String>] = [:]
        self.entries = entries.filter { !$0.name.isEmpty && seen[$0.role, default: []].insert($0.name).inserted }
            .sorted { ($0.role, $0.name) < ($1.role, $1.name) }
    }

    var bytes: [UInt8] {
        let head = """
            # Sphinx inventory version 2
            # Project: \(project.onOneLine)
            # Version: \(version.onOneLine)
            # The remainder of this file is compressed using zlib.

            """
        return Array(head.utf8) + StoredZlib.stream(of: entries.reduce(into: []) { $0 += $1.line.utf8 })
    }
}

extension SphinxInventory.Entry {
    /// A title that is the name is written `-`.
    fileprivate var line: String {
        let (name, title) = (name.onOneLine, title.onOneLine)
        return "\(name) \(role) \(priority) \(path) \(title == name ? "-" : title)\n"
    }
}

extension String {
    /// Thirty thousand names are asked for this, and hardly any has more than single spaces.
    fileprivate var onOneLine: String {
        var before = UInt8(ascii: " ")
        let isOnOneLine = utf8.allSatisfy { byte in
            defer { before = byte }
            return byte > 0x20 && byte < 0x7F || byte == 0x20 && before != 0x20
        }
        if isOnOneLine, before != UInt8(ascii: " ") { return self }
        return split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension PageMaker {
    var sphinxInventory: SphinxInventory {
        let settings = linked.library.settings
        var entries: [SphinxInventory.Entry] = []
        for page in linked.siteMap.pages {
            let document = String(page.path.text.dropLast(".html".count))
            entries.append(.init(name: document, role: "std:doc", priority: -1, path: page.path, title: page.title))
            guard let kind = page.kind else { continue }
            // Sphinx looks for labels in small letters only.
            entries += [
                .init(name: page.name, role: "fascia:\(kind)", priority: 1, path: page.path, title: page.title),
                .init(
                    name: "\(kind):\(page.name)".lowercased(), role: "std:label", priority: -1, path: page.path,
                    title: page.title),
            ]
        }
        let glossary = glossaryEntries
        for names in [glossary.map { ($0, [$0.name]) }, glossary.map { ($0, $0.otherNames) }] {
            for (entry, names) in names {
                guard let page = linked.siteMap.page(entry.id) else { continue }
                let path = linked.siteMap[page].path
                entries += names.map {
                    .init(name: $0, role: "std:term", priority: 1, path: path, title: entry.name)
                }
            }
        }
        return SphinxInventory(project: settings.title, version: settings.edition ?? "", entries)
    }
}
