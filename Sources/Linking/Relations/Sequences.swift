import Knowledge

/// The order in which the records of a kind are listed and leafed through.
package struct Sequences: Sendable {
    private let pages: [RecordKind: [PageID]]
    private let places: [PageID: Int]

    init(_ library: Library, _ siteMap: SiteMap) {
        var pages: [RecordKind: [PageID]] = [:]
        var places: [PageID: Int] = [:]
        for kind in RecordKind.allCases {
            var list = siteMap.entries.filter { $0.page.kind == kind }
            switch kind {
            case .article:
                let orders = Dictionary(
                    library.articles.map { ($0.id.value.text, $0.order ?? .max) },
                    uniquingKeysWith: { first, _ in first })
                list.sort { left, right in
                    let (leftOrder, rightOrder) = (orders[left.page.name] ?? .max, orders[right.page.name] ?? .max)
                    return (leftOrder, left.page.title, left.id) < (rightOrder, right.page.title, right.id)
                }
            case .technique, .term, .checklist, .family, .source:
                let titles = list.map { ($0.page.title.lowercased(), $0.id) }.sorted { $0 < $1 }
                list = titles.map { ($0.1, siteMap[$0.1]) }
            case .code, .modifier, .pair: break
            }
            pages[kind] = list.map(\.id)
            for (place, entry) in list.enumerated() { places[entry.id] = place }
        }
        self.pages = pages
        self.places = places
    }

    /// Returns all records of a kind: codes by number, articles by their own order, the rest by title.
    package subscript(kind: RecordKind) -> [PageID] {
        pages[kind] ?? []
    }

    /// Returns the pages of the same kind before and behind a page.
    package func neighbours(of page: PageID, _ kind: RecordKind) -> (previous: PageID?, next: PageID?) {
        guard let list = pages[kind], let place = places[page] else { return (nil, nil) }
        return (place > 0 ? list[place - 1] : nil, place + 1 < list.count ? list[place + 1] : nil)
    }
}
