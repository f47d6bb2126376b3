import Knowledge
import Linking

extension PageSurroundings {
    /// How many groups, and how many pages of the page's own group, are shown before and behind it.
    private static let reach = 6

    /// The part of the site around the page: its groups, and the pages next to it in its own group.
    ///
    /// It shows a stretch, never all: each of ten thousand pages that listed the others would be a hundred million links.
    func sectionTree(of kind: RecordKind) -> SectionView? {
        guard let index = siteMap.index(of: kind) else { return nil }
        let groups = maker.groups[kind]
        let here = maker.groups.place(of: id)
        let address = link(index).href
        let shown = Self.stretch(of: groups.indices, around: here?.group ?? 0)
        return SectionView(
            title: kind.plural, href: address,
            groups: shown.map { place in
                let group = groups[place]
                let entries =
                    here?.group == place || groups.count == 1
                    ? Self.stretch(of: group.pages.indices, around: here?.index ?? 0) : 0..<0
                let rest = entries.isEmpty ? 0 : group.pages.count - entries.count
                return SectionGroupView(
                    title: groups.count == 1 ? "All \(kind.folder)" : group.title, href: "\(address)#\(group.id)",
                    links: group.pages[entries].map(link), more: rest > 0 ? "\(rest) more" : "")
            })
    }

    private static func stretch(of all: Range<Int>, around place: Int) -> Range<Int> {
        let length = 2 * reach + 1
        // A stretch that leaves out less than it takes to say so is no stretch.
        guard all.count > length + 3 else { return all }
        let start = max(0, min(place - reach, all.count - length))
        return start..<min(all.count, start + length)
    }
}
