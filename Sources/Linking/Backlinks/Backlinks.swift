import Knowledge
import Markup

/// Which pages name or link to a page, and the sentences in which they do.
///
/// A code may be named by thousands of pages, of which nobody reads the list: of each kind the first pages of the site map
/// are kept, and the others counted.
package struct Backlinks: Sendable {
    /// The pages of one kind that name a page.
    package struct Group: Sendable {
        /// `nil` for pages that are no record's, such as the home page.
        package let kind: RecordKind?
        /// How many there are, also of those that are not kept.
        package fileprivate(set) var count = 0
        fileprivate var kept: [Kept] = []
    }

    fileprivate struct Kept {
        let page: PageID
        /// Ranges of `bytes`.
        let anchor: TextRange
        let heading: TextRange
        let sentence: TextRange
        let match: Range<UInt8>
    }

    /// Of each kind so many pages are kept with their sentences.
    package static let mostOfKind = 50

    private var groups: [PageID: [Group]] = [:]
    private var bytes: [UInt8] = []

    /// Collects what texts say. The texts of a page stand side by side; of several that name the same page the first
    /// counts.
    init(_ texts: [PlacedText], _ findings: [TextFindings], _ siteMap: SiteMap) {
        /// The page that named each page last.
        var lastSource = [PageID?](repeating: nil, count: siteMap.pages.count)
        for (text, findings) in zip(texts, findings) {
            for way in findings.ways where lastSource[Int(way.target.index)] != text.page {
                lastSource[Int(way.target.index)] = text.page
                add(way, from: text, findings.survey ?? text.survey, kind: siteMap[text.page].kind)
            }
        }
        for page in groups.keys { groups[page]?.sort { ($0.kind?.order ?? .max) < ($1.kind?.order ?? .max) } }
    }

    private mutating func add(_ way: TextFindings.Way, from text: PlacedText, _ survey: TextSurvey, kind: RecordKind?) {
        var group = groups[way.target, default: []].firstIndex { $0.kind == kind }
        if group == nil {
            groups[way.target, default: []].append(Group(kind: kind))
            group = groups[way.target, default: []].indices.last
        }
        guard let group else { return }
        groups[way.target]?[group].count += 1
        guard groups[way.target]?[group].kept.count ?? 0 < Self.mostOfKind else { return }
        let entry = survey.entries[way.entry]
        let heading = entry.heading.map { text.outline.headings[$0] }
        let kept = Kept(
            page: text.page,
            anchor: heading.map { append(text.outline.bytes[$0.id.range]) } ?? append(Array(text.anchor.utf8)[...]),
            heading: heading.map { append(text.outline.bytes[$0.text.range]) } ?? .empty,
            sentence: append(survey.bytes[entry.sentence]),
            match: UInt8(entry.match.lowerBound)..<UInt8(entry.match.upperBound))
        groups[way.target]?[group].kept.append(kept)
    }

    private mutating func append(_ text: ArraySlice<UInt8>) -> TextRange {
        let start = bytes.count
        bytes += text
        return TextRange(start..<bytes.count)
    }
}

/// A page that names another one.
package struct Backlink: Sendable {
    package let page: PageID
    /// Where on the page; `nil` at its beginning.
    package let anchor: String?
    /// The heading above; empty if there is none.
    package let heading: String
    /// The sentence in three parts: before the words that name the page, the words, behind them. All may be empty.
    package let sentence: (before: String, match: String, after: String)
}

extension Backlinks {
    /// Returns what names or links to a page, by kind in the order of kinds, each in the order of the site map.
    package subscript(page: PageID) -> [Group] {
        groups[page] ?? []
    }

    /// Returns the pages of a group that are kept.
    package func links(of group: Group) -> [Backlink] {
        group.kept.map { kept in
            let sentence = bytes[kept.sentence.range]
            let match =
                sentence.startIndex + Int(kept.match.lowerBound)..<sentence.startIndex + Int(kept.match.upperBound)
            return Backlink(
                page: kept.page, anchor: kept.anchor.isEmpty ? nil : string(bytes[kept.anchor.range]),
                heading: string(bytes[kept.heading.range]),
                sentence: (
                    string(sentence[..<match.lowerBound]), string(sentence[match]),
                    string(sentence[match.upperBound...])
                ))
        }
    }

    private func string(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}

extension RecordKind {
    /// The place among all kinds.
    fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? .max }
}
