import Knowledge
import Markup

/// Which pages name or link to a page, and the sentences in which they do.
///
/// A code may be named by thousands of pages, of which nobody reads the list: of each kind the first pages of the site map
/// are kept, and the others counted. The sentences stay where they were found; here are numbers only, in one array for
/// the whole site, so that 200,000 of them take 2 MB.
package struct Backlinks: Sendable {
    /// The pages of one kind that name a page.
    package struct Group: Sendable {
        /// `nil` for pages that are no record's, such as the home page.
        package let kind: RecordKind?
        /// How many there are, also of those that are not kept.
        package let count: Int
        fileprivate let kept: Range<Int>
    }

    private struct Kept {
        /// The place among `texts`.
        let text: Int32
        /// The place among the entries of the text's survey.
        let entry: Int32
    }

    /// What is needed of a text to show a sentence of it.
    private struct Text {
        let page: PageID
        let anchor: String
        let outline: Outline
        let survey: TextSurvey
    }

    /// Of each kind so many pages are kept with their sentences.
    package static let mostOfKind = SentenceQuota.pages

    private let texts: [Text]
    /// By the page that is named, then by kind (``slot(of:_:)``), then in the order of the site map.
    private let kept: [Kept]
    /// Where in `kept` each slot begins, and how many pages there were for it.
    private let starts: [Int32]
    private let counts: [Int32]

    /// Collects what texts say. The texts of a page stand side by side; of several that name the same page the first
    /// counts.
    init(_ texts: [PlacedText], _ findings: [TextFindings], _ siteMap: SiteMap) {
        self.texts = zip(texts, findings).map { text, findings in
            Text(
                page: text.page, anchor: text.anchor, outline: text.outline, survey: findings.survey ?? text.survey)
        }
        var counts = [Int32](repeating: 0, count: siteMap.pages.count * Self.slotsOfPage)
        Self.forEachWay(texts, findings, siteMap) { slot, _, _ in counts[slot] += 1 }
        var starts: [Int32] = [0]
        starts.reserveCapacity(counts.count + 1)
        for count in counts { starts.append((starts.last ?? 0) + min(count, Int32(Self.mostOfKind))) }
        var kept = [Kept](repeating: Kept(text: 0, entry: 0), count: Int(starts.last ?? 0))
        var next = starts
        Self.forEachWay(texts, findings, siteMap) { slot, text, entry in
            guard next[slot] < starts[slot + 1] else { return }
            kept[Int(next[slot])] = Kept(text: Int32(text), entry: Int32(entry))
            next[slot] += 1
        }
        (self.counts, self.starts, self.kept) = (counts, starts, kept)
    }

    /// Calls `body` for each page that names another one with the slot it belongs to, the text and the entry.
    private static func forEachWay(
        _ texts: [PlacedText], _ findings: [TextFindings], _ siteMap: SiteMap,
        _ body: (_ slot: Int, _ text: Int, _ entry: Int) -> Void
    ) {
        /// The page that named each page last.
        var lastSource = [PageID?](repeating: nil, count: siteMap.pages.count)
        for (text, ways) in findings.lazy.map(\.ways).enumerated() {
            let source = texts[text].page
            let kind = siteMap[source].kind
            for way in ways where lastSource[Int(way.target.index)] != source {
                lastSource[Int(way.target.index)] = source
                body(slot(of: way.target, kind), text, way.entry)
            }
        }
    }

    /// Each page has a slot for every kind of page that may name it, and one for pages that are no record's.
    private static let kinds: [RecordKind?] = RecordKind.allCases + [nil]
    private static let slotsOfPage = kinds.count

    private static func slot(of page: PageID, _ kind: RecordKind?) -> Int {
        Int(page.index) * slotsOfPage + (kinds.firstIndex(of: kind) ?? slotsOfPage - 1)
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
        Self.kinds.compactMap { kind in
            let slot = Self.slot(of: page, kind)
            guard counts[slot] > 0 else { return nil }
            return Group(kind: kind, count: Int(counts[slot]), kept: Int(starts[slot])..<Int(starts[slot + 1]))
        }
    }

    /// Whether any page names or links to a page.
    package func lead(to page: PageID) -> Bool {
        counts[Self.slot(of: page, RecordKind.allCases.first)...].prefix(Self.slotsOfPage).contains { $0 > 0 }
    }

    /// Returns the pages of a group that are kept.
    package func links(of group: Group) -> [Backlink] {
        kept[group.kept].map { kept in
            let text = texts[Int(kept.text)]
            let entry = text.survey.entries[Int(kept.entry)]
            let heading = entry.heading.map { text.outline.headings[$0] }
            let sentence = text.survey.bytes[entry.sentence]
            let start = sentence.startIndex + entry.match.lowerBound
            let end = sentence.startIndex + entry.match.upperBound
            return Backlink(
                page: text.page,
                anchor: heading.map { text.outline.string($0.id) } ?? (text.anchor.isEmpty ? nil : text.anchor),
                heading: heading.map { text.outline.string($0.text) } ?? "",
                sentence: (string(sentence[..<start]), string(sentence[start..<end]), string(sentence[end...])))
        }
    }

    private func string(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}
