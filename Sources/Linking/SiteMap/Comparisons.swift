import Knowledge

/// Two codes that are compared on a page of their own, the lower one first.
package struct ComparedCodes: Hashable, Sendable {
    package let first: ComparedCode
    package let second: ComparedCode
}

/// A code of a comparison: its place among the library's codes, and its page.
package struct ComparedCode: Hashable, Sendable {
    package let index: Int
    package let page: PageID
}

extension Library {
    /// The codes that are worth comparing: one says that it is mistaken for the other, or a pair gives guidance on both.
    ///
    /// Of a pair that has ranges on both sides nobody asks "which of the two?", so it compares nothing.
    private func comparedCodes(_ pages: [String: PageID]) -> [ComparedCodes] {
        let compared = codes.enumerated().compactMap { index, code in
            pages[code.id.value.text].map { ComparedCode(index: index, page: $0) }
        }
        let places = Dictionary(
            compared.map { (codes[$0.index].id.value, $0) }, uniquingKeysWith: { first, _ in first })
        var found: Set<ComparedCodes> = []
        func compare(_ one: ComparedCode, _ other: ComparedCode) {
            guard one != other else { return }
            let isInOrder = one.index < other.index
            found.insert(ComparedCodes(first: isInOrder ? one : other, second: isInOrder ? other : one))
        }
        for one in compared {
            for confusion in codes[one.index].confusions {
                if let other = places[confusion.code.value] { compare(one, other) }
            }
        }
        for pair in pairs {
            let sides = [pair.sides.0.value, pair.sides.1.value].map { range in
                compared.filter { range.contains(codes[$0.index].id.value) }
            }
            guard sides.contains(where: { $0.count == 1 }) else { continue }
            for one in sides[0] {
                for other in sides[1] { compare(one, other) }
            }
        }
        return found.sorted { ($0.first.index, $0.second.index) < ($1.first.index, $1.second.index) }
    }

    /// The list of all comparisons, then the comparisons; nothing if there is none.
    func comparisons(_ pagesOfCodes: [String: PageID]) -> [Page] {
        let pages = comparedCodes(pagesOfCodes).map { compared in
            let (first, second) = (codes[compared.first.index], codes[compared.second.index])
            return Page(
                subject: .comparison(compared), name: "\(first.id.value)-\(second.id.value)",
                path: SitePath("compare/\(first.id.value)-\(second.id.value).html"),
                title: "\(first.id.value) or \(second.id.value)?",
                summary: "\(first.title), or \(second.title.lowercasedFirst)? What tells them apart, side by side.",
                origin: nil)
        }
        return pages.isEmpty ? [] : [Page.comparisons] + pages
    }
}

extension Page {
    fileprivate static let comparisons = Page(
        subject: .comparisons, name: "compare", path: SitePath("compare/index.html"), title: "Comparisons",
        summary: "Two codes that are taken for each other, side by side.", origin: nil)
}

extension String {
    /// "Massage by strokes" as it stands within a sentence; a name in capitals, such as "MRI scan", is left as it is.
    fileprivate var lowercasedFirst: String {
        guard let first, !dropFirst().prefix(1).allSatisfy(\.isUppercase) else { return self }
        return first.lowercased() + dropFirst()
    }
}
